import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Canvas } from "@/components/layout/canvas";
import { Decision } from "@/components/reporting/certify/decision";
import { DeskReport } from "@/components/reporting/certify/desk-report";
import { DoneNotice } from "@/components/reporting/certify/done-notice";
import { Queue } from "@/components/reporting/certify/queue";
import { nextInQueue } from "@/components/reporting/certify/queue-view";
import { ReturnForm } from "@/components/reporting/certify/return-form";
import { PageState } from "@/components/reporting/page-state";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { readCertifyQueue } from "@/lib/reporting/queries/read-certify-queue";
import { readReportForCertify } from "@/lib/reporting/queries/read-report-for-certify";
import { certifyAction, returnAction } from "./actions";

const query = z.object({
  report: z.uuid().optional().catch(undefined),
  of: z.uuid().optional().catch(undefined),
  done: z.enum(["certified", "returned"]).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reporting.page.certify");
  return { title: t("title") };
}

const load = async (actor: Actor, reportId: string | undefined, now: Date) => {
  const result = reportId ? await readReportForCertify(actor, { reportId, now }) : null;
  return result?.ok ? result.value : null;
};

/** The certifier's desk: the queue, one report with what is unusual in it, the decision. */
export default async function CertifyPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const t = await getTranslations("reporting.page");
  if (!holds(actor, "report.certify")) {
    return (
      <Canvas width="work">
        <PageState title={t("common.forbiddenTitle")}>{t("common.forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const { report, of, done } = query.parse(await searchParams);
  const queue = await readCertifyQueue(actor, { now });
  const selected = report ?? queue[0]?.reportId;
  const [view, finished] = [await load(actor, selected, now), await load(actor, of, now)];
  const next = nextInQueue(queue, selected);
  const waiting = view?.progress === "submitted";
  return (
    <Canvas width="full">
      {done && finished ? <DoneNotice done={done} view={finished} /> : null}
      <div className="grid items-start gap-x-7 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <Queue items={queue} selected={selected} />
        {view?.reportId && view.lockVersion !== null ? (
          <DeskReport
            view={view}
            returnForm={
              view.allowed.return ? (
                <ReturnForm
                  key={view.reportId}
                  action={returnAction}
                  idempotencyKey={crypto.randomUUID()}
                  reportId={view.reportId}
                  lockVersion={view.lockVersion}
                />
              ) : null
            }
          />
        ) : (
          <PageState title={t("certify.emptyTitle")}>{t("certify.emptyBody")}</PageState>
        )}
      </div>
      {view?.reportId && view.lockVersion !== null ? (
        <Decision
          key={view.reportId}
          certify={certifyAction}
          idempotencyKey={crypto.randomUUID()}
          reportId={view.reportId}
          lockVersion={view.lockVersion}
          count={view.lines.length}
          obstacle={view.allowed.certify ? null : waiting ? "recorded" : "not_waiting"}
          mayReturn={view.allowed.return}
          nextHref={next ? `/certify?report=${next}` : null}
        />
      ) : null}
    </Canvas>
  );
}
