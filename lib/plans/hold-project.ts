import "server-only";
import { can, scopeOf } from "@/lib/access/policy";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { lockUnitYearOf } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import type { PlanGridProblem } from "./rules/plan-grid";
import { type ActivityPlanRow, loadActivityPlans, loadPlannedProject, type PlannedProject } from "./store";

export const projectNotFound = refuse({ code: "plans.project_not_found", kind: "not_found" });

/** The project whose plan is to change, with its unit's writers waiting. */
export async function holdProject(
  tx: Transaction,
  context: CommandContext,
  projectId: string,
): Promise<Result<{ readonly project: PlannedProject; readonly activities: readonly ActivityPlanRow[] }>> {
  await lockUnitYearOf(tx, "project", projectId);
  const read = readIn(tx);
  const project = await loadPlannedProject(read, scopeOf(context.actor, "project.read"), projectId);
  if (!project) return projectNotFound;
  if (!can(context.actor, "plan.confirm", project)) return refuse({ code: "plans.not_allowed", kind: "forbidden" });
  return succeed({ project, activities: await loadActivityPlans(read, projectId) });
}

/** A grid's problem as a failure on the cell: "<row>.months.<index>.<field>". */
export const gridFailure = (problem: PlanGridProblem, row: string, activity: string): Failure => ({
  code: `plans.${problem.code}`,
  kind: "invalid",
  field: `${row}.months.${Math.max(problem.month - 1, 0)}.${problem.field}`,
  params: { ...problem.params, month: problem.month, activity },
});

export function refuseAll(failures: readonly Failure[]): Result<never> | null {
  const [first, ...rest] = failures;
  return first ? refuse(first, ...rest) : null;
}
