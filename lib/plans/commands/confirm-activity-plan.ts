import "server-only";
import { satangOf } from "@/lib/core/money";
import { type Failure, type Result, succeed } from "@/lib/core/result";
import { writeRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { gridFailure, holdProject, refuseAll } from "../hold-project";
import { readPlanGrid } from "../rules/plan-grid";
import type { ConfirmActivityPlanInput } from "../schema";
import type { ActivityPlanRow, PlannedProject } from "../store";
import { confirmPlans, recordConfirmation, replacePlans } from "../store-write";
import type { ConfirmedPlans } from "./confirm-project-plan";

type Typed = ConfirmActivityPlanInput["activities"][number];
type Decided = { readonly row: ActivityPlanRow; readonly months: ActivityPlanRow["months"]; readonly changed: boolean };

/**
 * Confirms the monthly plans of some activities, as proposed or as edited. An edit is a new version; the one before stays
 * readable. A confirmed plan may still be edited, with a reason, until figures of the project were sent: after that only a
 * decided change re-plans it (DOMAIN §10).
 */
export async function confirmActivityPlan(context: CommandContext, input: ConfirmActivityPlanInput): Promise<Result<ConfirmedPlans>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "confirm-activity-plan", input }, async () => {
      const held = await holdProject(tx, context, input.projectId);
      if (!held.ok) return held;
      const { project, activities } = held.value;
      const read = input.activities.map((typed, index) => decide(typed, index, activities, project, input.reason));
      const refusal = refuseAll(read.flatMap((each) => ("failures" in each ? each.failures : [])));
      if (refusal) return refusal;
      const decided = read.flatMap((each) => ("row" in each ? each : []));
      const standing = decided.filter(({ changed, row }) => !changed && row.planState === "proposed");
      const next = decided
        .filter(({ changed }) => changed)
        .map(({ row, months }) => ({ activityId: row.activityId, version: (row.planVersion ?? 0) + 1, months }));
      await confirmPlans(
        tx,
        context,
        standing.flatMap(({ row }) => row.planId ?? []),
      );
      await replacePlans(tx, context, next, input.reason);
      await writeRollup(tx, project.areaId, project.fiscalYear);
      const before = decided.map(({ row }) => ({
        activityId: row.activityId,
        version: row.planVersion,
        state: row.planState,
        months: [...row.months],
      }));
      const after = {
        state: "confirmed",
        reason: input.reason,
        confirmed: standing.map(({ row }) => row.activityId),
        replaced: next.map((plan) => ({ ...plan, months: [...plan.months] })),
      };
      await recordConfirmation(tx, context, project, { plans: before }, after);
      return succeed({ confirmed: standing.length + next.length });
    }),
  );
}

function decide(
  typed: Typed,
  index: number,
  activities: readonly ActivityPlanRow[],
  project: PlannedProject,
  reason: string | null,
): Decided | { readonly failures: Failure[] } {
  const at = `activities.${index}`;
  const row = activities.find(({ activityId }) => activityId === typed.activityId);
  if (!row) return { failures: [{ code: "plans.activity_unknown", kind: "invalid", field: `${at}.activityId` }] };
  const activity = row.nameTh;
  if ((row.planVersion ?? 0) !== typed.planVersion) {
    return {
      failures: [
        { code: "plans.plan_changed", kind: "conflict", field: `${at}.planVersion`, params: { activity, version: row.planVersion ?? 0 } },
      ],
    };
  }
  const grid = readPlanGrid(typed.months, satangOf(row.budgetNet));
  if ("problems" in grid) return { failures: grid.problems.map((problem) => gridFailure(problem, at, activity)) };
  const changed =
    row.months.length !== 12 ||
    grid.months.some((month, i) => month.physical !== row.months[i]?.physical || month.disbursed !== row.months[i]?.disbursed);
  if (changed && row.planState === "confirmed") {
    if (project.hasSent) return { failures: [{ code: "plans.replan_needs_decision", kind: "locked", field: at, params: { activity } }] };
    if (!reason) return { failures: [{ code: "plans.reason_needed", kind: "invalid", field: "reason", params: { activity } }] };
  }
  return { row, months: grid.months, changed };
}
