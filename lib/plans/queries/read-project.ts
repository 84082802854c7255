import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, succeed } from "@/lib/core/result";
import { loadSeverity } from "@/lib/performance/rollup/load-severity";
import { type Rating, rateActivity } from "@/lib/performance/rollup/rules/rating";
import { prisma, read } from "@/lib/platform/database";
import { projectNotFound } from "../hold-project";
import {
  type ActivityFacts,
  loadActivityFacts,
  loadProjectFacts,
  loadProjectMonths,
  type ProjectFacts,
  type ProjectMonth,
} from "../store-project";

export type ProjectKpi = {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly nature: string;
  readonly nameTh: string;
  readonly unit: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly targetText: string | null;
  readonly direction: string;
};
export type ProjectAlignmentView = {
  readonly listId: string;
  readonly listNameTh: string;
  readonly listNameEn: string;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
};
export type ProjectView = ProjectFacts & {
  readonly activities: readonly (ActivityFacts & { readonly rating: Rating })[];
  readonly kpis: readonly ProjectKpi[];
  readonly alignments: readonly ProjectAlignmentView[];
  readonly months: readonly ProjectMonth[];
};

/** A project with its plan, activities, indicators, alignment and months. */
export async function readProject(actor: Actor, input: { readonly projectId: string; readonly now: Date }): Promise<Result<ProjectView>> {
  const facts = await loadProjectFacts(read, scopeOf(actor, "project.read"), input.projectId);
  if (!facts) return projectNotFound;
  const severity = await loadSeverity(read, dayInBangkok(input.now));
  const activities = await loadActivityFacts(read, facts.id);
  const kpis = await prisma().kpi.findMany({ where: { projectId: facts.id }, orderBy: { seq: "asc" } });
  return succeed({
    ...facts,
    activities: activities.map((activity) => ({
      ...activity,
      rating: rateActivity(
        { physical: activity.latest?.physical ?? "0.00", planned: activity.plannedPhysical ?? "0.00", reported: activity.latest !== null },
        severity,
      ),
    })),
    kpis: kpis.map(({ projectId, frequency, formula, source, baseline, target, ...kpi }) => ({
      ...kpi,
      baseline: baseline?.toFixed() ?? null,
      target: target?.toFixed() ?? null,
    })),
    alignments: await loadAlignments(facts.id),
    months: await loadProjectMonths(read, facts.id),
  });
}

const loadAlignments = (projectId: string): Promise<ProjectAlignmentView[]> =>
  read<ProjectAlignmentView>(
    `select l.id as "listId", l.name_th as "listNameTh", l.name_en as "listNameEn", i.code, i.name_th as "nameTh", i.name_en as "nameEn"
    from project_alignment pa join alignment_item i on i.id = pa.item_id join alignment_list l on l.id = i.list_id
    where pa.project_id = $1::uuid order by l.id, i.seq`,
    [projectId],
  );
