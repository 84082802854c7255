import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartTwin } from "@/components/charts/chart-twin";
import { Panel } from "@/components/ui/panel";
import type { Table } from "@/lib/exchange/export/table";
import { formatInstant, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { tableAddress } from "./overview-address";
import { TableTwin } from "./table-twin";

type PerformancePanelProps = {
  overview: Overview;
  /** The panel's table: its twin on the screen and its files. */
  table: Table;
  title: string;
  meta?: string;
  sentence: ReactNode;
  keyNumber: number;
  id?: string;
  /** What stands for the picture as a table: the panel's own rows unless told; null where the content already is a table. */
  twin?: ReactNode | null;
  children: ReactNode;
};

/**
 * A panel of the overview: title, its sentence, the picture and the same rows as a table (T swaps them; without
 * a script both stand), its files, and a foot with source, freshness and confidence.
 */
export function PerformancePanel({ overview, table, title, meta, sentence, keyNumber, id, twin, children }: PerformancePanelProps) {
  const t = useTranslations("performance.panel");
  const locale = useLocale();
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  const tabular = twin === undefined ? <TableTwin table={table} /> : twin;
  const certified = formatPercent(overview.figures.standing.confidence.certified);
  return (
    <Panel
      id={id}
      title={title}
      meta={meta}
      sentence={sentence}
      keyNumber={keyNumber}
      tools={
        <span className="flex gap-3">
          <span className="sr-only">{t("download")}</span>
          {(["csv", "xlsx"] as const).map((format) => (
            <a
              key={format}
              href={tableAddress(overview.place.id, table.name, at, format)}
              download
              aria-label={t("downloadOf", { title, format: t(format) })}
            >
              {t(format)}
            </a>
          ))}
        </span>
      }
    >
      {tabular === null ? children : <ChartTwin chart={children} table={tabular} />}
      <p className="pt-2 text-12 text-ink-3">
        {overview.asOf
          ? `${t("footer", { asOf: formatInstant(overview.asOf, locale) })} · ${t("confidence", { certified })}`
          : t("footerNone")}
      </p>
    </Panel>
  );
}
