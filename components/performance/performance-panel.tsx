import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
  /** The content already is the table: no twin below it. */
  withTwin?: boolean;
  children: ReactNode;
};

/**
 * A panel of the overview: title, its sentence, the picture, the same rows as a table that opens without a script, its
 * files, and a foot with source, freshness and confidence.
 */
export function PerformancePanel({
  overview,
  table,
  title,
  meta,
  sentence,
  keyNumber,
  id,
  withTwin = true,
  children,
}: PerformancePanelProps) {
  const t = useTranslations("performance.panel");
  const locale = useLocale();
  const at = { ...overview.filter, year: overview.year, month: overview.month };
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
      {children}
      {withTwin ? (
        <details className="twin pt-2 text-12">
          <summary className="text-accent-ink">{t("table")}</summary>
          <div className="pt-2">
            <TableTwin table={table} />
          </div>
        </details>
      ) : null}
      <p className="pt-2 text-12 text-ink-3">
        {overview.asOf
          ? `${t("footer", { asOf: formatInstant(overview.asOf, locale) })} · ${t("confidence", { certified })}`
          : t("footerNone")}
      </p>
    </Panel>
  );
}
