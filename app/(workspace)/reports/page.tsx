import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { CertifiedPanel } from "@/components/reporting/home/certified-panel";
import { ClosedMonths } from "@/components/reporting/home/closed-months";
import { DuePanel } from "@/components/reporting/home/due-panel";
import { PerformanceNote } from "@/components/reporting/home/performance-note";
import { RecordPanel } from "@/components/reporting/home/record-panel";
import { ReopenedPanel } from "@/components/reporting/home/reopened-panel";
import { RoundHeader } from "@/components/reporting/home/round-header";
import { WaitingPanel } from "@/components/reporting/home/waiting-panel";
import { PageState } from "@/components/reporting/page-state";
import { LinkButton } from "@/components/ui/button";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readOverview } from "@/lib/performance/queries/read-overview";
import { readDueReports } from "@/lib/reporting/queries/read-due-reports";
import { acceptsReports } from "@/lib/reporting/rules/round-state";
import { askReopenAction } from "./month-actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reporting.page.home");
  return { title: t("title") };
}

/** The officer's home: what is due in the order to do it, what others hold, and how the year's months were kept. */
export default async function ReportsPage() {
  const actor = await requireActor();
  const t = await getTranslations("reporting.page");
  if (!holds(actor, "report.record")) {
    const certifies = holds(actor, "report.certify");
    const desk = await getTranslations("desk");
    const [href, label] = certifies ? ["/certify", desk("title")] : ["/rounds", t("rounds.title")];
    return (
      <Canvas width="work">
        <PageState title={t("common.forbiddenTitle")} action={<LinkButton href={href}>{label}</LinkButton>}>
          {t("common.forbiddenBody")}
        </PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const [{ rounds, due, record, agencies, requests, certifiers }, overview] = await Promise.all([
    readDueReports(actor, { now }),
    overviewOf(actor, now),
  ]);
  const open = rounds.find(({ state }) => acceptsReports(state)) ?? rounds[0];
  const sends = holds(actor, "report.submit");
  return (
    <Canvas width="work">
      <div className="grid gap-10">
        {open ? (
          <div className="grid gap-4">
            <RoundHeader round={open} now={now} />
            <DuePanel due={due} month={open.month} now={now} />
          </div>
        ) : (
          <NothingToReport hasPlan={overview !== null} mayImport={holds(actor, "plan.import")} />
        )}
        <ReopenedPanel requests={requests} now={now} />
        <ClientMessages namespaces={["reporting.page.common", "reporting.page.reopen", "reporting.failure", "access.failure"]}>
          <ClosedMonths rounds={rounds} requests={requests} now={now} ask={holds(actor, "report.ask_reopen") ? askReopenAction : null} />
        </ClientMessages>
        <div className="grid gap-x-8 gap-y-10 lg:grid-cols-[3fr_2fr]">
          <WaitingPanel rounds={rounds} requests={requests} agencies={sends ? agencies : []} certifiers={certifiers} now={now} />
          <div className="grid content-start gap-10">
            {overview ? <PerformanceNote overview={overview} /> : null}
            <RecordPanel record={record} />
          </div>
        </div>
        <CertifiedPanel rounds={rounds} />
      </div>
    </Canvas>
  );
}

/** How the first of the position's units stands so far; null while it has no plan. */
async function overviewOf(actor: Actor, now: Date) {
  const [areaId] = actor.areaIds;
  if (areaId === undefined) return null;
  const answer = await readOverview(actor, { areaId, now });
  return answer.ok ? answer.value.overview : null;
}

async function NothingToReport({ hasPlan, mayImport }: { hasPlan: boolean; mayImport: boolean }) {
  const t = await getTranslations("reporting.page.home.empty");
  if (hasPlan) return <PageState title={t("noRoundTitle")}>{t("noRoundBody")}</PageState>;
  return (
    <PageState title={t("noPlanTitle")} action={mayImport ? <LinkButton href="/import">{t("importPlan")}</LinkButton> : null}>
      {t("noPlanBody")}
    </PageState>
  );
}
