import { useTranslations } from "next-intl";
import type { ReportView } from "@/lib/reporting/report-view";
import { AskReopenForm, type MonthAction } from "./ask-reopen-form";
import { MonthLockNotice } from "./month-lock";
import { OneStepForm } from "./one-step-form";
import { ReopenRequestNotice } from "./reopen-request";

export type MonthActions = { readonly ask: MonthAction; readonly withdraw: MonthAction; readonly discard: MonthAction };

type MonthAccessProps = { view: ReportView; now: Date; actions: MonthActions };

/** Whether this month may be written: its lock in words, the last request to reopen it, asking for one, dropping a correction. */
export function MonthAccess({ view, now, actions }: MonthAccessProps) {
  const [latest] = view.requests;
  const isTold = latest !== undefined && latest.state !== "withdrawn" && view.monthLock.reopening === null;
  const { project, month, allowed } = view;
  return (
    <>
      <MonthLockNotice view={view} now={now}>
        {allowed.askReopen ? (
          <AskReopenForm
            action={actions.ask}
            idempotencyKey={crypto.randomUUID()}
            areaId={project.areaId}
            fiscalYear={project.fiscalYear}
            month={month}
            projectId={project.id}
          />
        ) : null}
      </MonthLockNotice>
      {isTold ? (
        <ReopenRequestNotice
          request={latest}
          withdraw={allowed.withdrawReopen ? { action: actions.withdraw, idempotencyKey: crypto.randomUUID() } : null}
        />
      ) : null}
      {allowed.discard && view.reportId && view.lockVersion !== null ? (
        <DiscardCorrection view={view} reportId={view.reportId} lockVersion={view.lockVersion} action={actions.discard} />
      ) : null}
    </>
  );
}

type DiscardProps = { view: ReportView; reportId: string; lockVersion: number; action: MonthAction };

/** Drops a correction; says first what goes and what stays. */
function DiscardCorrection({ view, reportId, lockVersion, action }: DiscardProps) {
  const t = useTranslations("reporting.page.report.discard");
  const versions = { version: view.version ?? 0, official: view.official?.version ?? 0 };
  return (
    <details className="border-t border-line-2 py-2" data-print="none">
      <summary className="min-h-6 cursor-pointer text-14 font-semibold text-accent-ink">{t("title")}</summary>
      <div className="grid max-w-2xl gap-3 pt-3">
        <p className="text-13 text-ink-2">{t("body", versions)}</p>
        <OneStepForm
          action={action}
          values={{ idempotencyKey: crypto.randomUUID(), reportId, lockVersion }}
          label={t("action", versions)}
          kind="destructive"
        />
      </div>
    </details>
  );
}
