import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { fiscalMonthLabel, formatInstant, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { DeferredBody } from "./deferred/deferred-body";
import type { DeferredName } from "./deferred/deferred-name";
import { atOf } from "./overview-address";
import { PanelDownloads } from "./panel-downloads";
import { isWhole, type PanelTable } from "./panel-table";
import { fullName } from "./place-name";
import { sentenceIdOf } from "./sentence-id";
import { TableTwin } from "./table-twin";
import { TwinLoader } from "./twin-loader";

type PerformancePanelProps = {
  overview: Overview;
  /** The panel's table: its twin on the screen and its files. Without its rows the page is a short one: see `deferred`. */
  table: PanelTable;
  title: string;
  meta?: string;
  sentence: ReactNode;
  keyNumber?: number;
  id?: string;
  /** What stands for the picture as a table: the panel's own rows unless told; null where the content already is a table. */
  twin?: ReactNode | null;
  /** On a short page the browser draws the content itself, once it is wanted (it explains more than it decides: no paper shows it). */
  deferred?: DeferredName;
  children: ReactNode;
};

/**
 * A panel of the overview: title, its sentence, the picture and the same rows as a table (a switch, and T, swap them), its files,
 * and a foot with source, freshness and confidence. On a short page the table comes when it is shown.
 */
export function PerformancePanel({
  overview,
  table,
  title,
  meta,
  sentence,
  keyNumber,
  id,
  twin,
  deferred,
  children,
}: PerformancePanelProps) {
  const t = useTranslations("performance.panel");
  const locale = useLocale();
  const [areaId, at] = [overview.place.id, atOf(overview)];
  const rows = isWhole(table) ? <TableTwin table={table} /> : <TwinLoader areaId={areaId} table={table.name} at={at} title={table.title} />;
  const tabular = twin === undefined ? rows : twin;
  const content = deferred && !isWhole(table) ? <DeferredBody name={deferred} areaId={areaId} at={at} /> : children;
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
          <PanelDownloads
            areaId={areaId}
            at={at}
            table={table.name}
            fileName={table.fileName}
            title={title}
            caption={`${fullName(overview.place, locale)} · ${fiscalMonthLabel(overview, locale, "long")}`}
          />
        </>
      }
    >
      {tabular === null ? (
        content
      ) : (
        <>
          <div className="twin-chart">{content}</div>
          <div className="twin-table">{tabular}</div>
        </>
      )}
      <p className="pt-2 text-12 text-ink-3 text-wrap">
        {overview.asOf ? (
          <>
            {t("footer", { asOf: formatInstant(overview.asOf, locale) })}
            {"\u00a0· "}
            <span className="no-break">{t("confidence", { certified })}</span>
          </>
        ) : (
          t("footerNone")
        )}
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
