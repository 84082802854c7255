import "server-only";
import type { Actor } from "@/lib/access/actor";
import { dayInBangkok, fiscalMonthOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Result, succeed } from "@/lib/core/result";
import { loadSeverity } from "@/lib/performance/rollup/load-severity";
import { projectOverviewOf } from "@/lib/performance/rules/project-overview";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";
import { loadProjectHistory, loadProjectPlanMonths } from "@/lib/performance/store-project-history";
import { read } from "@/lib/platform/database";
import { readProject } from "./read-project";

/**
 * A project at the end of a month, down to its activities and to every version of their figures with who certified it.
 * Without a month: the newest one with sent figures. Out of the actor's scope it is `not_found`.
 */
export async function readProjectOverview(
  actor: Actor,
  input: { readonly projectId: string; readonly month?: number; readonly now: Date },
): Promise<Result<ProjectOverview>> {
  const found = await readProject(actor, input);
  if (!found.ok) return found;
  const project = found.value;
  const [history, plan] = await Promise.all([loadProjectHistory(project.id), loadProjectPlanMonths(project.id)]);
  const today = fiscalMonthOf(dayInBangkok(input.now));
  const sent = Math.max(0, ...history.filter(({ state }) => state !== "returned").map(({ month }) => month));
  const month = input.month ?? (sent > 0 ? sent : 1);
  const lastMonth = project.fiscalYear < today.year ? 12 : project.fiscalYear === today.year ? Math.max(today.month, month) : month;
  const severity = await loadSeverity(read, lastDayOf({ year: project.fiscalYear, month }));
  return succeed(projectOverviewOf({ project, month, lastMonth, history, plan, severity }));
}
