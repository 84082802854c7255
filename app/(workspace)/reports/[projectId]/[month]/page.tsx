import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { gridProjectOf } from "@/components/reporting/grid/grid-project";
import { ReportForm } from "@/components/reporting/grid/report-form";
import { CorrectionForm } from "@/components/reporting/read/correction-form";
import { HistoryPanel } from "@/components/reporting/read/history-panel";
import { ReadGrid } from "@/components/reporting/read/read-grid";
import { ReportHeader } from "@/components/reporting/read/report-header";
import { ReportNotices } from "@/components/reporting/read/report-notices";
import { ReportReceipt } from "@/components/reporting/read/report-receipt";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import { readDelayCauses } from "@/lib/reporting/queries/read-delay-causes";
import { readDueReports } from "@/lib/reporting/queries/read-due-reports";
import { readReport } from "@/lib/reporting/queries/read-report";
import type { ReportView } from "@/lib/reporting/report-view";
import { askReopenAction, discardCorrectionAction, withdrawReopenAction } from "../../month-actions";
import { readRemarks } from "../../remarks";
import { correctReport, sendReport } from "./actions";
import { reportParams } from "./params";
import { ReportBeside } from "./report-beside";

const monthActions = { ask: askReopenAction, withdraw: withdrawReopenAction, discard: discardCorrectionAction };

type PageProps = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load(params: PageProps["params"], now: Date) {
  const input = reportParams.safeParse(await params);
  if (!input.success) notFound();
  const actor = await requireActor();
  const result = await readReport(actor, { ...input.data, now });
  if (!result.ok) notFound();
  return { actor, view: result.value };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("reporting.page.report");
  const { view } = await load(params, new Date());
  const month = fiscalMonthLabel({ year: view.project.fiscalYear, month: view.month }, await getLocale());
  return { title: t("title", { month, project: view.project.nameTh }) };
}

/** What is due after the report that was just sent. */
async function nextDue(actor: Actor, { project, month }: ReportView, now: Date) {
  const { due } = await readDueReports(actor, { now });
  return due.find((other) => other.projectId !== project.id || other.month !== month) ?? null;
}

/** A project's month: the grid while it may be written, the same figures to read once it may not. */
export default async function ReportPage({ params, searchParams }: PageProps) {
  const now = new Date();
  const { actor, view } = await load(params, now);
  const sent = (await searchParams).sent !== undefined;
  const { allowed } = view;
  const writable = allowed.save && view.planConfirmed;
  const causes = writable ? await readDelayCauses({ fiscalYear: view.project.fiscalYear, month: view.month }) : [];
  const next = sent ? await nextDue(actor, view, now) : null;
  const remarks = writable ? await readRemarks(actor, [view]) : [];
  return (
    <Canvas width="full">
      <div className="grid gap-5">
        <ReportHeader view={view} now={now} editable={writable} />
        <ReportReceipt view={view} focus={sent} next={next} />
        <ReportNotices view={view} now={now} actions={monthActions} />
        {writable ? (
          <ReportForm
            key={view.version ?? 1}
            action={sendReport}
            idempotencyKey={crypto.randomUUID()}
            project={gridProjectOf(view)}
            positionId={actor.positionId}
            limits={view.limits}
            severity={view.severity}
            causes={causes}
            remarks={remarks}
          />
        ) : (
          <ReadGrid lines={view.lines} month={view.month} />
        )}
        {allowed.correct && view.reportId && view.lockVersion !== null ? (
          <CorrectionForm
            action={correctReport}
            idempotencyKey={crypto.randomUUID()}
            reportId={view.reportId}
            lockVersion={view.lockVersion}
          />
        ) : null}
        <ReportBeside actor={actor} view={view} now={now} withEvidence={!writable} />
        <HistoryPanel events={view.events} />
      </div>
    </Canvas>
  );
}
