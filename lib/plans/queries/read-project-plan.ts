import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { projectNotFound } from "../hold-project";
import { type ActivityPlanRow, loadActivityPlans, loadPlannedProject } from "../store";

export type ProjectPlanView = {
  readonly project: {
    readonly id: string;
    readonly areaId: string;
    readonly code: string;
    readonly nameTh: string;
    readonly fiscalYear: number;
  };
  readonly canConfirm: boolean;
  /** Figures were sent: a confirmed plan changes only by a decision. */
  readonly locked: boolean;
  readonly activities: readonly (Omit<ActivityPlanRow, "planId" | "confirmedAt"> & { readonly confirmedAt: string | null })[];
};

/** The monthly plans of a project's activities: cumulative physical % and baht. */
export async function readProjectPlan(actor: Actor, input: { readonly projectId: string }): Promise<Result<ProjectPlanView>> {
  const project = await loadPlannedProject(read, scopeOf(actor, "project.read"), input.projectId);
  if (!project) return projectNotFound;
  const { id, areaId, code, nameTh, fiscalYear } = project;
  const activities = await loadActivityPlans(read, id);
  return succeed({
    project: { id, areaId, code, nameTh, fiscalYear },
    canConfirm: can(actor, "plan.confirm", project),
    locked: project.hasSent,
    activities: activities.map(({ planId, confirmedAt, ...activity }) => ({
      ...activity,
      confirmedAt: confirmedAt?.toISOString() ?? null,
    })),
  });
}
