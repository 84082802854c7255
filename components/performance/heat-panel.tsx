import { useLocale, useTranslations } from "next-intl";
import { HeatBlock } from "@/components/charts/heat-block";
import { StatusMark } from "@/components/ui/status-mark";
import { ThaiText } from "@/components/ui/thai-text";
import type { Table } from "@/lib/exchange/export/table";
import { fiscalMonthName } from "@/lib/i18n/format";
import type { HeatRow } from "@/lib/performance/rules/heat";
import type { Overview, TreeRow } from "@/lib/performance/rules/overview-view";
import { useHeatGroups } from "./heat-groups";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";
import { TwinLoader } from "./twin-loader";

const order = ["on_plan", "watch", "late", "critical", "missing"] as const;
const quarterStarts = [1, 4, 7, 10];
const isBad = (row: HeatRow, month: number): boolean => ["late", "critical"].includes(row.months[month - 1]?.status ?? "");

/** Every unit in every month by the shape of its status, under its region and cluster: who has been ill, since when. */
export function HeatPanel({
  overview,
  table,
  tree,
  keyNumber,
}: {
  overview: Overview;
  table: Table;
  tree: readonly TreeRow[];
  keyNumber: number;
}) {
  const t = useTranslations("panels.heat");
  const locale = useLocale();
  const { heat } = overview.figures;
  const groups = useHeatGroups(overview, tree);
  const sentence = useHeatSentence(overview);
  const quarters = quarterStarts.map((month) => fiscalMonthName(month, locale));
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title", { count: heat.length })}
      meta={t("meta")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{sentence}</ThaiText>}
      twin={<TwinLoader areaId={overview.place.id} table="heat" at={at} title={table.title} />}
    >
      <div className="heat" data-chart>
        {/* Walked as one control, beside the folds of a phone and not around them. */}
        <div
          className="heat-walk"
          role="slider"
          tabIndex={0}
          aria-label={sentence}
          aria-valuemin={1}
          aria-valuemax={heat.length * 12}
          aria-valuenow={1}
          aria-valuetext={t("meta")}
        />
        {groups.map(({ place, lines, rows }) => (
          <section key={place.id} className="heat-group">
            {groups.length > 1 ? (
              <label className="heat-head">
                <input type="checkbox" className="sr-only" autoComplete="off" />
                <b>{fullName(place, locale)}</b>
                <span>{t("bad", { bad: rows.filter((row) => isBad(row, overview.month)).length, total: rows.length })}</span>
              </label>
            ) : null}
            <HeatBlock lines={lines} quarters={quarters} month={overview.month} />
          </section>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-12">
        {order.map((status) => (
          <StatusMark key={status} status={status} />
        ))}
      </p>
    </PerformancePanel>
  );
}

/** How many are late or critical in the month looked at, and who has been critical for the longest time up to it. */
function useHeatSentence({ month, figures: { heat } }: Overview): string {
  const t = useTranslations("panels.heat");
  const locale = useLocale();
  const inARow = (row: HeatRow): number => {
    let months = 0;
    for (let at = month - 1; at >= 0 && row.months[at]?.status === "critical"; at--) months += 1;
    return months;
  };
  const worst = heat.reduce<HeatRow | null>((most, row) => (inARow(row) > (most ? inARow(most) : 1) ? row : most), null);
  const words = { month: fiscalMonthName(month, locale, "long"), count: heat.filter((row) => isBad(row, month)).length };
  return worst ? t("sentence", { ...words, worst: fullName(worst.place, locale), months: inARow(worst) }) : t("sentenceCalm", words);
}
