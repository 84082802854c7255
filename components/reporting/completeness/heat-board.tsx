"use client";

import { useLocale, useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { useExplain } from "@/components/layout/explain";
import { HeadCell } from "@/components/ui/table";
import { fiscalMonthLabel, fiscalMonthName } from "@/lib/i18n/format";
import type { PlaceSum } from "@/lib/reporting/rules/completeness-board";
import type { BoardAt } from "./board-address";
import type { HeatRow, HeatUnit } from "./heat-data";
import { HeatAreaRow, HeatUnitRow, ScoreCells, SumCells } from "./heat-row";
import { UnitMonthPanel } from "./unit-month-panel";
import { cellAt, useCellWalk } from "./use-cell-walk";

type HeatBoardProps = {
  title: string;
  rows: readonly HeatRow[];
  at: BoardAt;
  /** The month that is open for reports: an accent band. */
  running: number;
  /** Sums of every unit of the area; null where there is one unit only. */
  total: { readonly units: number; readonly sum: Pick<PlaceSum, "months" | "movement">; readonly score: string | null } | null;
  /** A cell the address asks to be opened. */
  opened: { readonly unitId: string; readonly month: number } | null;
};

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** The heat board: rows of units, twelve months, the score. Every cell is a link to itself opened and takes the arrow keys. */
export function HeatBoard({ title, rows, at, running, total, opened }: HeatBoardProps) {
  const t = useTranslations("completeness.board");
  const locale = useLocale();
  const { explain, openId } = useExplain();
  const table = useRef<HTMLTableElement>(null);
  const units = useMemo(() => rows.filter((row): row is HeatUnit => row.kind === "unit"), [rows]);
  const places = useMemo(() => new Map(units.map((unit, index) => [unit.id, index])), [units]);
  const walk = useCellWalk(units.length, { row: 0, month: at.month - 1 });

  const open = (cell: HTMLElement) => {
    const place = cellAt(cell);
    const unit = units[place.row];
    if (!unit) return;
    walk.setAt(place);
    const month = place.month + 1;
    const label = fiscalMonthLabel({ year: at.year, month }, locale);
    explain({
      id: `${unit.id}:${month}`,
      title: `${unit.isCluster ? unit.fullName : unit.name} · ${label}`,
      content: <UnitMonthPanel areaId={unit.id} fiscalYear={at.year} month={month} />,
      opener: cell,
    });
  };
  const byClick = (event: MouseEvent<HTMLElement>) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-cell]") : null;
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(cell);
  };

  const asked = opened ? `${opened.unitId}:${opened.month}` : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address asks once, when the page is opened with it
  useEffect(() => {
    const cell = opened
      ? table.current?.querySelector<HTMLElement>(`[data-cell="${places.get(opened.unitId)}:${opened.month - 1}"]`)
      : null;
    if (cell) open(cell);
  }, [asked]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: clicks and keys heard from the links inside
    <div onClick={byClick} onKeyDown={walk.onKeyDown}>
      <table ref={table} className="data-table heat-board" data-density="compact" aria-label={title}>
        <thead>
          <tr>
            <HeadCell data-sticky>{t("name")}</HeadCell>
            {twelve.map((month) => (
              <HeadCell key={month} data-running={month === running || undefined} data-shown={month === at.month || undefined}>
                <abbr title={fiscalMonthLabel({ year: at.year, month }, locale, "long")}>{fiscalMonthName(month, locale)}</abbr>
              </HeadCell>
            ))}
            <HeadCell numeric unit="%">
              {t("score")}
            </HeadCell>
            <HeadCell numeric unit={t("points")}>
              {t("movement")}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {total ? (
            <tr className="total-row heat-total" data-kind="grand">
              <th scope="row" data-sticky>
                {t("total", { units: total.units })}
              </th>
              <SumCells name={t("total", { units: total.units })} months={total.sum.months} at={at} running={running} />
              <ScoreCells score={total.score} movement={total.sum.movement} />
            </tr>
          ) : null}
          {rows.map((row) =>
            row.kind === "area" ? (
              <HeatAreaRow key={row.id} row={row} at={at} running={running} />
            ) : (
              <HeatUnitRow
                key={`unit ${row.id}`}
                row={row}
                index={places.get(row.id) ?? 0}
                at={at}
                running={running}
                focus={walk.at}
                openId={openId}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
