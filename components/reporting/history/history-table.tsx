import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { WorkflowMark, type WorkflowState } from "@/components/ui/workflow-mark";
import { fiscalMonthName, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { ActivityHistory, ActivityVersion, HistoryMonth } from "@/lib/reporting/rules/activity-history";
import type { ReportState } from "@/lib/reporting/rules/workflow";
import { EvidenceCount } from "../evidence/evidence-count";
import { HistoryAnswers } from "./history-answers";

const cells: Readonly<Record<ReportState, WorkflowState>> = {
  draft: "draft",
  returned: "returned",
  submitted: "submitted",
  certifying: "submitted",
  certified: "certified",
};

/** Every version of every month, newest month on top: the chart's twin and what it cannot say. */
export function HistoryTable({ history }: { history: ActivityHistory }) {
  const t = useTranslations("evidence.history");
  const unit = useTranslations("common.unit");
  const rows = history.months
    .flatMap((month) => month.versions.map((version) => ({ month, version })))
    .sort((a, b) => b.month.month - a.month.month || b.version.version - a.version.version);
  return (
    <DataTable title={t("table", { name: history.activity.nameTh })} density="compact" cards>
      <thead>
        <tr>
          <HeadCell>{t("month")}</HeadCell>
          <HeadCell numeric unit={unit("percent")}>
            {t("physical")}
          </HeadCell>
          <HeadCell numeric unit={unit("percent")}>
            {t("plan")}
          </HeadCell>
          <HeadCell numeric unit={unit("million")}>
            {t("committed")}
          </HeadCell>
          <HeadCell numeric unit={unit("million")}>
            {t("paid")}
          </HeadCell>
          <HeadCell>{t("answers")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ month, version }) => (
          <VersionRow key={`${month.month}-${version.version}`} month={month} version={version} />
        ))}
      </tbody>
    </DataTable>
  );
}

function VersionRow({ month, version }: { month: HistoryMonth; version: ActivityVersion }) {
  const t = useTranslations("evidence.history");
  const locale = useLocale();
  return (
    <tr className="align-top">
      <RowHead>
        <span className="grid gap-0.5 py-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <b>{fiscalMonthName(month.month, locale)}</b>
            <span className="font-normal">{t("version", { version: version.version })}</span>
            <EvidenceCount count={month.evidence} />
          </span>
          <span className="text-12 font-normal">
            <WorkflowMark state={cells[version.state]} />
          </span>
          {version.isOfficial ? <span className="text-12 font-semibold text-on-t">{t("officialNow")}</span> : null}
        </span>
      </RowHead>
      <Cell numeric label={t("physical")} className="font-semibold">
        {formatPercent(version.physical)}
      </Cell>
      <Cell numeric label={t("plan")} className="text-ink-2">
        {formatPercent(month.planned?.physical ?? null)}
      </Cell>
      <Cell numeric label={t("committed")}>
        {formatMillion(version.committed, locale)}
      </Cell>
      <Cell numeric label={t("paid")} className="font-semibold">
        {formatMillion(version.disbursed, locale)}
      </Cell>
      <Cell label={t("answers")}>
        <HistoryAnswers version={version} />
      </Cell>
    </tr>
  );
}
