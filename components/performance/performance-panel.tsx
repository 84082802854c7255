import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import type { Table } from "@/lib/exchange/export/table";
import { formatInstant, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { PanelDownloads } from "./panel-downloads";
import { TableTwin } from "./table-twin";

type PerformancePanelProps = {
  overview: Overview;
  /** The panel's table: its twin on the screen and its files. */
  table: Table;
  title: string;
  meta?: string;
  sentence: ReactNode;
  keyNumber?: number;
  id?: string;
  /** What stands for the picture as a table: the panel's own rows unless told; null where the content already is a table. */
  twin?: ReactNode | null;
  children: ReactNode;
};

/** The id of a panel's sentence, by the name of its table: what its chart is described by. */
export const sentenceIdOf = (tableName: string): string => `says-${tableName}`;

/**
 * A panel of the overview: title, its sentence, the picture and the same rows as a table (a switch, and T, swap them; both work
 * without a script), its files, and a foot with source, freshness and confidence.
 */
export function PerformancePanel({ overview, table, title, meta, sentence, keyNumber, id, twin, children }: PerformancePanelProps) {
  const t = useTranslations("performance.panel");
  const locale = useLocale();
  const tabular = twin === undefined ? <TableTwin table={table} /> : twin;
  const certified = formatPercent(overview.figures.standing.confidence.certified);
  return (
    <Panel
      id={id}
      title={title}
      meta={meta}
      sentence={sentence}
      sentenceId={sentenceIdOf(table.name)}
      keyNumber={keyNumber}
      tools={
        <>
          {tabular === null ? null : <TwinSwitch title={title} />}
          <PanelDownloads overview={overview} table={table} title={title} />
        </>
      }
    >
      {tabular === null ? (
        children
      ) : (
        <>
          <div className="twin-chart">{children}</div>
          <div className="twin-table">{tabular}</div>
        </>
      )}
      <p className="pt-2 text-12 text-ink-3">
        {overview.asOf
          ? `${t("footer", { asOf: formatInstant(overview.asOf, locale) })} · ${t("confidence", { certified })}`
          : t("footerNone")}
      </p>
    </Panel>
  );
}

/** A box to tick, because the style sheet alone then swaps picture and table. */
function TwinSwitch({ title }: { title: string }) {
  const t = useTranslations("panels");
  const common = useTranslations("common.chart");
  return (
    <label className="panel-tool" title={common("keyHint")}>
      <input type="checkbox" data-twin className="sr-only" aria-label={t("twinOf", { title })} autoComplete="off" />
      {common("table")}
    </label>
  );
}
