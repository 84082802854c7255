import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ChartTwin } from "@/components/charts/chart-twin";
import { Canvas } from "@/components/layout/canvas";
import { PaperFoot } from "@/components/layout/paper-foot";
import { EmptyState } from "@/components/ui/empty-state";
import { MonthStrip } from "@/components/ui/month-strip";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import { WorkflowSymbols } from "@/components/ui/workflow-mark";
import type { Table } from "@/lib/exchange/export/table";
import { fiscalMonthLabel, fiscalYearLabel } from "@/lib/i18n/format";
import { wantsReminder } from "@/lib/reporting/rules/completeness";
import type { ArrangedBoard } from "@/lib/reporting/rules/completeness-arrange";
import { type CompletenessBoard, unitsIn } from "@/lib/reporting/rules/completeness-board";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";
import { type BoardAt, boardFileHref, boardHref } from "./board-address";
import { BoardAside } from "./board-aside";
import { BoardFigures } from "./board-figures";
import { BoardLead } from "./board-lead";
import { BoardTable } from "./board-table";
import { CountryPanel } from "./country-panel";
import { type AreaChoice, FilterForm } from "./filter-form";
import { HeatBoard } from "./heat-board";
import { fullNameOf, heatRows, nameOf } from "./heat-data";
import { RemindButton } from "./remind-button";
import { ScoreFormula } from "./score-formula";
import { StateFilter } from "./state-filter";

type BoardCanvasProps = {
  board: CompletenessBoard;
  arranged: ArrangedBoard;
  at: BoardAt;
  table: Table;
  mayRemind: boolean;
  opened: { readonly unitId: string; readonly month: number } | null;
};

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** The page in its fixed order: when, the finding, the figures, the country at a glance, the filter, unit by unit. */
export function BoardCanvas({ board, arranged, at, table, mayRemind, opened }: BoardCanvasProps) {
  const t = useTranslations("completeness");
  const locale = useLocale();
  const units = arranged.inArea.length;
  const areas = board.areas.map(
    (area): AreaChoice => ({
      id: area.id,
      name: area.level === "region" ? fullNameOf(area, locale) : nameOf(area, locale),
      units: unitsIn(board.units, area.id).length,
      region: area.level === "region",
    }),
  );
  const rows = heatRows(arranged.rows, locale);
  const total = units > 1 ? { units, sum: arranged.total, score: percentOfScore(arranged.total.score) } : null;
  const toRemind = arranged.shown.filter((unit) => wantsReminder(unit.cells[at.month - 1]?.state ?? "not_open")).map(({ id }) => id);
  return (
    <Canvas width="full" inspector={<BoardAside board={board} arranged={arranged} at={at} />}>
      <WorkflowSymbols />
      <div className="completeness-page grid gap-5">
        <PaperFoot words={`${t("title")} · ${fiscalMonthLabel({ year: at.year, month: at.month }, locale)}`} />
        <PageHeader
          title={t("title")}
          line={t("headLine", { units, year: fiscalYearLabel(board.fiscalYear, locale) })}
          tools={
            <MonthStrip
              year={at.year}
              month={at.month}
              lastMonth={board.runningMonth}
              hrefs={twelve.map((month) => boardHref(at, { month, state: null }))}
            />
          }
        />
        <BoardLead board={board} arranged={arranged} month={at.month} />
        <BoardFigures arranged={arranged} month={at.month} />
        {units > 20 ? <CountryPanel board={board} units={arranged.inArea} running={board.runningMonth} /> : null}
        <Panel
          title={t("board.title")}
          meta={t("board.meta")}
          keyNumber={2}
          tools={
            <span className="flex gap-3">
              <span className="sr-only">{t("table.download")}</span>
              {(["csv", "xlsx", "json"] as const).map((format) => (
                <a
                  key={format}
                  href={boardFileHref(at, format)}
                  download
                  className="inline-block min-h-6 pt-0.5"
                  aria-label={t("table.downloadOf", { format: format.toUpperCase() })}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          }
        >
          <div className="grid gap-3 pb-3">
            <FilterForm key={JSON.stringify(at)} at={at} years={board.years} areas={areas} units={board.units.length} />
            <StateFilter at={at} arranged={arranged} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-print="none">
              {mayRemind && toRemind.length > 0 ? (
                <RemindButton
                  fiscalYear={at.year}
                  month={at.month}
                  areaIds={toRemind}
                  label={t("remind.open", { units: toRemind.length })}
                />
              ) : null}
              <span className="text-12 text-ink-2" role="status">
                {t("filter.shown", { shown: arranged.shown.length, units })}
                {at.state || at.search ? (
                  <>
                    {" · "}
                    <Link href={boardHref(at, { state: null, search: "" })} scroll={false}>
                      {t("filter.clear")}
                    </Link>
                  </>
                ) : null}
              </span>
              <span className="text-12 text-ink-3 max-md:hidden">{t("board.keys")}</span>
            </div>
          </div>
          {arranged.shown.length === 0 ? (
            <NothingFits at={at} arranged={arranged} />
          ) : (
            <ChartTwin
              chart={<HeatBoard title={t("board.title")} rows={rows} at={at} running={board.runningMonth} total={total} opened={opened} />}
              table={<BoardTable table={table} />}
            />
          )}
          <p className="pt-2 text-12 text-ink-3">
            <ThaiText>{t("board.footer")}</ThaiText>
          </p>
          <details className="score-formula">
            <summary>{t("formula.title")}</summary>
            <ScoreFormula score={arranged.total.score} perDay={board.perDay} />
          </details>
        </Panel>
      </div>
    </Canvas>
  );
}

/** Which condition to drop, and how many units that would give. */
function NothingFits({ at, arranged }: { at: BoardAt; arranged: ArrangedBoard }) {
  const t = useTranslations("completeness");
  const units = arranged.inArea.length;
  return (
    <EmptyState title={t("empty.title")}>
      <ul>
        {at.state ? (
          <li>
            <Link href={boardHref(at, { state: null })}>{t("empty.dropState", { state: t(`state.${at.state}`), units })}</Link>
          </li>
        ) : null}
        {at.search ? (
          <li>
            <Link href={boardHref(at, { search: "" })}>
              {t("empty.dropSearch", { search: at.search, units: at.state ? (arranged.byState.get(at.state) ?? 0) : units })}
            </Link>
          </li>
        ) : null}
      </ul>
    </EmptyState>
  );
}
