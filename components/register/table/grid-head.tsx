"use client";

import { useTranslations } from "next-intl";
import { columnOf, type Level } from "@/lib/register/rules/columns";
import type { RegisterQuery } from "@/lib/register/schema";
import { bar, type Track } from "./columns";
import { isNumeric, unitOf } from "./write-cell";

export type Sort = RegisterQuery["sort"];

type GridHeadProps = { level: Level; tracks: readonly Track[]; sort: Sort; onSort: (sort: Sort) => void; focusCol: number };

/** The letter of an official table (N, P, D) stands in the chooser and in files; here the unit below says enough. */
const short = (name: string): string => name.replace(/ \([A-Z+]+\)$/, "");

/** Heads that stay: name, unit below, and the order as a press on the head sets it (numbers the largest first). */
export function GridHead({ level, tracks, sort, onSort, focusCol }: GridHeadProps) {
  const t = useTranslations("register");
  return (
    // biome-ignore lint/a11y/useSemanticElements: heads of a virtual grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" className="register-line register-heads" aria-rowindex={1}>
      {tracks.map(({ id, start }, col) => {
        const name = id === bar ? t("table.bar") : short(t(`column.${id}`));
        const hint = id === "status" ? t(`table.statusHint.${level}`) : undefined;
        const unit = id === bar ? "percent" : unitOf(id);
        const sorted = id === sort.column ? (sort.descending ? "descending" : "ascending") : undefined;
        const sortable = id !== bar && columnOf(id).sortable;
        const next = id === bar ? null : { column: id, descending: sorted ? !sort.descending : isNumeric(id) };
        const focusable = col === focusCol ? 0 : -1;
        const inside = (
          <>
            <span>{name}</span>
            {sorted ? (
              <svg className="sort-mark" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                <path d={sorted === "ascending" ? "M4 1 7.5 7h-7Z" : "M4 7 .5 1h7Z"} fill="currentColor" />
              </svg>
            ) : null}
            {unit ? <span className="head-unit">{t(`unit.${unit}`)}</span> : null}
          </>
        );
        return (
          // biome-ignore lint/a11y/useSemanticElements: heads of a virtual grid
          <div
            key={id}
            role="columnheader"
            className="register-cell"
            data-numeric={(id !== bar && isNumeric(id)) || undefined}
            data-pinned={start === null ? undefined : true}
            aria-colindex={col + 1}
            aria-sort={sorted}
            data-cell={sortable ? undefined : `-1:${col}`}
            tabIndex={sortable ? undefined : focusable}
            style={{ insetInlineStart: start ?? undefined }}
          >
            {sortable && next ? (
              <button
                type="button"
                data-cell={`-1:${col}`}
                tabIndex={focusable}
                title={[hint, t(next.descending ? "table.sortDown" : "table.sortUp", { name })].filter(Boolean).join(" · ")}
                onClick={() => onSort(next)}
              >
                {inside}
              </button>
            ) : (
              inside
            )}
          </div>
        );
      })}
    </div>
  );
}
