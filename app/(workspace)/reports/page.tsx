import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { DueRoundSection } from "@/components/reporting/home/due-round";
import { OpenFirstKey } from "@/components/reporting/home/open-first-key";
import { RecordPanel } from "@/components/reporting/home/record-panel";
import { WaitingPanel } from "@/components/reporting/home/waiting-panel";
import { PageState } from "@/components/reporting/page-state";
import { LinkButton } from "@/components/ui/button";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { readDueReports } from "@/lib/reporting/queries/read-due-reports";
import { acceptsReports } from "@/lib/reporting/rules/round-state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reporting.page.home");
  return { title: t("title") };
}

/** The officer's home: what is due, in the order to do it. */
export default async function ReportsPage() {
  const actor = await requireActor();
  const t = await getTranslations("reporting.page");
  if (!holds(actor, "report.record")) {
    const certifies = holds(actor, "report.certify");
    const [href, label] = certifies ? ["/certify", t("certify.title")] : ["/rounds", t("rounds.title")];
    return (
      <Canvas width="work">
        <PageState title={t("common.forbiddenTitle")} action={<LinkButton href={href}>{label}</LinkButton>}>
          {t("common.forbiddenBody")}
        </PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const { rounds, record } = await readDueReports(actor, { now });
  const open = [...rounds].sort((a, b) => Number(acceptsReports(b.state)) - Number(acceptsReports(a.state)));
  const hasPlan = rounds.length === 0 || rounds.some(({ projects }) => projects.length > 0);
  return (
    <Canvas width="work">
      <div className="grid gap-10">
        {rounds.length === 0 ? <PageState title={t("home.empty.noRoundTitle")}>{t("home.empty.noRoundBody")}</PageState> : null}
        {hasPlan ? (
          open.map((round, index) => <DueRoundSection key={round.roundId} round={round} now={now} first={index === 0} />)
        ) : (
          <PageState
            title={t("home.empty.noPlanTitle")}
            action={holds(actor, "plan.import") ? <LinkButton href="/import">{t("home.empty.importPlan")}</LinkButton> : null}
          >
            {t("home.empty.noPlanBody")}
          </PageState>
        )}
        <div className="grid gap-x-8 gap-y-10 lg:grid-cols-[3fr_2fr]">
          <WaitingPanel rounds={rounds} />
          <RecordPanel record={record} />
        </div>
        <OpenFirstKey />
      </div>
    </Canvas>
  );
}
