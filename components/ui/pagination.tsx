import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "./button";

/** Cursor pages: addresses, because a cursor is opaque; `summary` says which rows stand here. */
export function Pagination({ previousHref, nextHref, summary }: { previousHref?: string; nextHref?: string; summary?: ReactNode }) {
  const t = useTranslations("common.page");
  return (
    <nav aria-label={t("navigation")} className="flex flex-wrap items-center justify-between gap-3 pt-3" data-print="none">
      <span className="text-12 text-ink-2">{summary}</span>
      <span className="flex gap-2">
        {previousHref ? <LinkButton href={previousHref}>{t("previous")}</LinkButton> : null}
        {nextHref ? <LinkButton href={nextHref}>{t("next")}</LinkButton> : null}
      </span>
    </nav>
  );
}
