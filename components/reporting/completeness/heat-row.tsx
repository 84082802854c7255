import { useLocale, useTranslations } from "next-intl";
import { WorkflowUse } from "@/components/ui/workflow-mark";
import { fiscalMonthLabel, fiscalMonthName, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { MonthSum } from "@/lib/reporting/rules/completeness-board";
import type { BoardAt } from "./board-address";
import { boardHref } from "./board-address";
import { cellWords, markOf } from "./cell-words";
import { type HeatArea, type HeatUnit, heatCell } from "./heat-data";
import type { CellAt } from "./use-cell-walk";

/** The end of every row: the score and how it moved. */
export function ScoreCells({ score, movement }: { score: string | null; movement: string | null }) {
  const t = useTranslations("completeness.board");
  return (
    <>
      <td data-numeric data-label={t("score")} className="heat-score">
        {formatPercent(score)}
      </td>
      <td data-numeric data-label={t("movement")} className="heat-movement">
        {formatPoints(movement)}
      </td>
    </>
  );
}

type UnitRowProps = { row: HeatUnit; index: number; at: BoardAt; running: number; focus: CellAt; openId: string | null };

/** A unit: twelve cells that open, each with its mark, the days late beside it, and its words for whoever does not see it. */
export function HeatUnitRow({ row, index, at, running, focus, openId }: UnitRowProps) {
  const t = useTranslations("completeness");
  const locale = useLocale();
  const own = row.isCluster && row.depth === 2;
  return (
    <tr data-unit={row.id}>
      <th scope="row" data-sticky data-depth={row.depth}>
        {own ? t("board.ownUnit") : row.isCluster ? row.fullName : row.name}
      </th>
      {row.cells.map((packed, month) => {
        const cell = heatCell(packed);
        const mark = markOf(cell.state);
        const id = `${row.id}:${month + 1}`;
        const words = cellWords(t, cell, locale);
        const shown = month + 1 === at.month;
        return (
          <td
            key={id}
            data-running={month + 1 === running || undefined}
            data-shown={shown || undefined}
            data-label={fiscalMonthName(month + 1, locale)}
          >
            <a
              href={`${boardHref(at)}&unit=${row.id}&at=${month + 1}`}
              className="heat-cell"
              data-cell={`${index}:${month}`}
              data-state={cell.state}
              tabIndex={focus.row === index && focus.month === month ? 0 : -1}
              aria-expanded={openId === id}
              aria-label={t("cell.reading", {
                unit: row.isCluster ? row.fullName : row.name,
                month: fiscalMonthLabel({ year: at.year, month: month + 1 }, locale),
                words: cell.reminded ? `${words} ${t("cell.reminded")}` : words,
              })}
            >
              {mark ? <WorkflowUse state={mark} size={14} /> : <span>-</span>}
              {cell.days > 0 ? <span className="heat-days">{cell.days}</span> : null}
              {cell.reminded ? <span className="heat-reminded" /> : null}
              {shown ? <span className="heat-words">{words}</span> : null}
            </a>
          </td>
        );
      })}
      <ScoreCells score={row.score} movement={row.movement} />
    </tr>
  );
}

type SumCellsProps = { name: string; months: readonly MonthSum[]; at: BoardAt; running: number };

/** Complete units of all units, month by month, with the share as a thin bar. */
export function SumCells({ name, months, at, running }: SumCellsProps) {
  const t = useTranslations("completeness.board");
  const locale = useLocale();
  return months.map((sum, index) => {
    const month = index + 1;
    const reading = t("sumReading", {
      name,
      month: fiscalMonthLabel({ year: at.year, month }, locale),
      complete: sum.complete,
      units: sum.units,
      overdue: sum.overdue,
    });
    return (
      <td
        key={month}
        data-running={month === running || undefined}
        data-shown={month === at.month || undefined}
        data-label={fiscalMonthName(month, locale)}
      >
        {sum.units > 0 ? (
          <span className="heat-sum" title={reading}>
            <span aria-hidden="true">
              {sum.complete}
              <small>/{sum.units}</small>
            </span>
            <span className="sr-only">{reading}</span>
            <svg className="heat-bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
              <rect className="fill-left" width="100" height="3" />
              <rect className="fill-paid" width={(100 * sum.complete) / sum.units} height="3" />
            </svg>
          </span>
        ) : null}
      </td>
    );
  });
}

/** A region or cluster over its units. */
export function HeatAreaRow({ row, at, running }: { row: HeatArea; at: BoardAt; running: number }) {
  return (
    <tr className="group-row heat-area" data-depth={row.depth}>
      <th scope="row" data-sticky data-depth={row.depth}>
        {row.name}
      </th>
      <SumCells name={row.name} months={row.months} at={at} running={running} />
      <ScoreCells score={row.score} movement={row.movement} />
    </tr>
  );
}
