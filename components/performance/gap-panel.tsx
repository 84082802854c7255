import { useLocale, useTranslations } from "next-intl";
import type { Table } from "@/lib/exchange/export/table";
import { formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { PerformancePanel } from "./performance-panel";
import { RankingTable } from "./ranking-table";
import { TableTwin } from "./table-twin";

type GapPanelProps = { overview: Overview; table: Table; units: Table; keyNumber: number };

/** The five units that explain the gap, and all of them in a table below. */
export function GapPanel({ overview, table, units, keyNumber }: GapPanelProps) {
  const t = useTranslations("performance.gap");
  const locale = useLocale();
  const { contributors, unitCount } = overview.figures;
  const ids = contributors.top.map(({ place }) => place.id);
  const rows = ids.flatMap((id) => overview.figures.units.find(({ place }) => place.id === id) ?? []);
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={t("meta")}
      keyNumber={keyNumber}
      twin={null}
      sentence={
        contributors.below === 0
          ? t("sentenceNone")
          : t("sentence", {
              count: rows.length,
              share: formatPercent(contributors.topShare),
              total: formatMillion(contributors.total, locale),
              below: contributors.below,
            })
      }
    >
      {rows.length > 0 ? (
        <RankingTable
          title={t("title")}
          areaId={null}
          at={{ ...overview.filter, year: overview.year, month: overview.month }}
          rows={rows}
        />
      ) : null}
      <details className="twin pt-2 text-12">
        <summary className="text-accent-ink">{t("showAll", { count: unitCount })}</summary>
        <div className="pt-2">
          <TableTwin table={units} scroll="tall" />
        </div>
      </details>
    </PerformancePanel>
  );
}
