import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./desk.module.css";
import { cellHref, type DeskCell } from "./desk-cell";

type FigureLinkProps = {
  reportId: string;
  cell: DeskCell;
  current: boolean;
  /** Which cell it is, for whoever does not see its row and column. */
  name: string;
  /** Comments on it that are not settled. */
  said: number;
  children: ReactNode;
};

/** A figure that opens its comments, its way there and a place to ask about it. */
export function FigureLink({ reportId, cell, current, name, said, children }: FigureLinkProps) {
  const t = useTranslations("desk.report");
  return (
    <Link href={cellHref(reportId, cell)} scroll={false} className={styles.cell} aria-current={current ? "true" : undefined}>
      {children}
      <span className="sr-only"> {name}</span>
      {said > 0 ? (
        <span className={styles.said}>
          {said}
          <span className="sr-only"> {t("said", { count: said })}</span>
        </span>
      ) : null}
    </Link>
  );
}
