"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect } from "react";
import styles from "./grid.module.css";
import { onCellCopy, onCellPaste } from "./grid-clipboard";
import { onCellKey } from "./grid-handlers";
import { GridHead } from "./grid-head";
import { onCellBlur, onCellFocus, onCellMouseUp, onCellPointerDown, onCellPointerOver } from "./grid-pointer";
import type { GridPlace } from "./grid-project";
import { useGridTools } from "./grid-tools";
import paper from "./paper.module.css";
import { roles } from "./roles";
import { TotalRow } from "./total-row";
import { useTotal } from "./use-sums";

type GridTableProps = {
  month: number;
  /** Every activity, for the total; and those shown that take figures, in their order, for the keys. */
  places: readonly GridPlace[];
  rows: readonly GridPlace[];
  weighBy: "weight" | "budgetNet";
  table: RefObject<HTMLTableElement | null>;
  onHelp: () => void;
  onSend: () => void;
  onProblem: () => void;
  children: ReactNode;
};

/** The table itself: headings that stay, one handler for every cell's keys, and the total. */
export function GridTable({ month, places, rows, weighBy, table, onHelp, onSend, onProblem, children }: GridTableProps) {
  const t = useTranslations("reporting.page.grid");
  const { desk } = useGridTools();
  const total = useTotal(places, weighBy);
  useEffect(() => desk.show(rows), [desk, rows]);
  return (
    <div className={`${styles.room} ${paper.paper}`} data-paper="landscape">
      <section aria-label={t("region")} className={styles.region} tabIndex={-1}>
        <table
          role={roles.table}
          ref={table}
          className={styles.table}
          onKeyDown={(event) => {
            onCellKey(desk, event, { onHelp, onSend });
            // Enter in a reason goes on to what is left, as F8 does; it never sends.
            if (event.key === "Enter" && !event.defaultPrevented && event.target instanceof HTMLInputElement) {
              event.preventDefault();
              onProblem();
            }
          }}
          onCopy={(event) => onCellCopy(desk, event, false)}
          onCut={(event) => onCellCopy(desk, event, true)}
          onPaste={(event) => onCellPaste(desk, event)}
          onPointerDown={(event) => onCellPointerDown(desk, event)}
          onPointerOver={(event) => onCellPointerOver(desk, event)}
          onMouseUp={(event) => onCellMouseUp(desk, event)}
          onFocus={(event) => onCellFocus(desk, event)}
          onBlur={(event) => onCellBlur(desk, event)}
        >
          <caption className="sr-only">{t("caption")}</caption>
          <GridHead month={month} />
          <tbody role={roles.group}>{children}</tbody>
          <TotalRow total={total} count={places.length} />
        </table>
      </section>
    </div>
  );
}
