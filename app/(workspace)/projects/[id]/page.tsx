import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Canvas } from "@/components/layout/canvas";
import { PaperFoot } from "@/components/layout/paper-foot";
import { Rail } from "@/components/layout/rail";
import { ActivitiesPanel } from "@/components/performance/activities-panel";
import { HistoryPanel } from "@/components/performance/history-panel";
import { KpiPanel } from "@/components/performance/kpi-panel";
import { overviewPattern } from "@/components/performance/overview-address";
import { ProjectCertifiers } from "@/components/performance/project-certifiers";
import { ProjectCurve } from "@/components/performance/project-curve";
import { ProjectFacts } from "@/components/performance/project-facts";
import { ProjectHeader } from "@/components/performance/project-header";
import { ProjectLead } from "@/components/performance/project-lead";
import { ProjectMoney } from "@/components/performance/project-money";
import { ProjectProblems } from "@/components/performance/project-problems";
import { railNodes } from "@/components/performance/rail-nodes";
import { EvidenceCount } from "@/components/reporting/evidence/evidence-count";
import { ProjectEvidence } from "@/components/reporting/evidence/project-evidence";
import { HistoryButton } from "@/components/reporting/history/history-button";
import { requireActor } from "@/lib/access/session";
import { readProjectEvidence } from "@/lib/evidence/queries/read-project-evidence";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import { readAreaTreeFigures } from "@/lib/performance/queries/read-area-tree-figures";
import { readFundSourceName } from "@/lib/performance/queries/read-fund-source-name";
import { figureQueryFrom } from "@/lib/performance/schema";
import { readProjectOverview } from "@/lib/plans/queries/read-project-overview";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const find = cache(async (projectId: string, month: string | undefined) => {
  const asked = figureQueryFrom({ month });
  const actor = await requireActor();
  const result = await readProjectOverview(actor, { projectId, month: asked.success ? asked.data.month : undefined, now: new Date() });
  return result.ok ? result.value : null;
});

async function findFor({ params, searchParams }: PageProps) {
  const [{ id }, { month }] = await Promise.all([params, searchParams]);
  return find(id, Array.isArray(month) ? month[0] : month);
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [view, t] = await Promise.all([findFor(props), getTranslations("performance.page")]);
  return { title: view?.project.nameTh ?? t("projectNotFoundTitle") };
}

/** One project in one month, down to each activity, its figures in every version, and who certified them. */
export default async function ProjectPage(props: PageProps) {
  const [actor, view, locale] = await Promise.all([requireActor(), findFor(props), getLocale()]);
  if (!view) notFound();
  const { project, month } = view;
  const at = { year: project.fiscalYear, month };
  const [tree, fundName, evidence, t] = await Promise.all([
    readAreaTreeFigures(actor, at),
    readFundSourceName(project.fundSource, locale),
    readProjectEvidence(actor, { projectId: project.id, now: new Date() }),
    getTranslations("performance.panel"),
  ]);
  const files = evidence.ok ? evidence.value : [];
  const sent = view.activities.flatMap(({ history }) => history).filter((line) => line.month <= month && line.state !== "returned");
  const asOf = sent.flatMap(({ certifiedAt, submittedAt }) => certifiedAt ?? submittedAt ?? []).reduce((a, b) => (a > b ? a : b), "");
  const source = asOf === "" ? t("footerNone") : t("footer", { asOf: formatInstant(asOf, locale) });
  return (
    <ClientMessages namespaces={["performance", "evidence"]}>
      <Canvas rail={<Rail nodes={railNodes(tree.rows)} currentId={project.areaId} hrefPattern={overviewPattern(at)} />}>
        <div className="brief brief-project grid gap-6">
          <PaperFoot words={`${project.areaId}-${project.code} · ${fiscalMonthLabel(at, locale)} · ${source}`} />
          <ProjectHeader view={view} asOf={asOf === "" ? null : asOf} />
          <ProjectLead view={view} />
          <ProjectMoney view={view} />
          <div className="brief-pair grid items-start gap-x-7 gap-y-6 lg:grid-cols-[6fr_5fr]">
            <div className="grid gap-6">
              <ProjectCurve view={view} />
              <ProjectProblems view={view} />
            </div>
            <div className="grid gap-6">
              <ProjectCertifiers view={view} />
              <ProjectFacts view={view} fundName={fundName} />
              <KpiPanel view={view} />
            </div>
          </div>
          <ActivitiesPanel
            view={view}
            beside={(activity) => (
              <span className="flex flex-wrap items-center gap-x-3">
                <HistoryButton activityId={activity.id} activityName={activity.nameTh} month={month} />
                <EvidenceCount count={files.filter(({ activityId }) => activityId === activity.id).length} />
              </span>
            )}
          />
          <HistoryPanel view={view} />
          <ProjectEvidence items={files} activities={view.activities} fiscalYear={project.fiscalYear} />
        </div>
      </Canvas>
    </ClientMessages>
  );
}
