import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { GapShares } from "./gap-shares";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { RankingTable } from "./ranking-table";
import { TwinLoader } from "./twin-loader";

/** The few units that explain the gap: their share of it as a bar, their figures, and all units in a table below. */
export function GapPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber: number }) {
  const t = useTranslations("performance.gap");
  const panels = useTranslations("panels.gap");
  const locale = useLocale();
  const { contributors, unitCount } = overview.figures;
  const ids = contributors.top.map(({ place }) => place.id);
  const rows = ids.flatMap((id) => overview.figures.units.find(({ place }) => place.id === id) ?? []);
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  const said =
    contributors.below === 0
      ? t("sentenceNone")
      : [
          t("sentence", {
            count: rows.length,
            share: formatPercent(contributors.topShare),
            total: formatMillion(contributors.total, locale),
            below: contributors.below,
          }),
          ...(contributors.unitsToHalf > rows.length ? [panels("half", { count: contributors.unitsToHalf })] : []),
        ].join(" · ");
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={t("meta")}
      keyNumber={keyNumber}
      twin={null}
      sentence={<ThaiText>{said}</ThaiText>}
    >
      {rows.length > 0 ? (
        <>
          <GapShares overview={overview} />
          <RankingTable title={t("title")} opens={false} at={at} rows={rows} />
        </>
      ) : null}
      <details className="twin pt-2 text-12">
        <summary className="text-accent-ink">{t("showAll", { count: unitCount })}</summary>
        <div className="pt-2">
          <TwinLoader areaId={overview.place.id} table="units" at={at} title={t("title")} />
        </div>
      </details>
    </PerformancePanel>
  );
}
