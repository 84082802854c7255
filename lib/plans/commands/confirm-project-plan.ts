import "server-only";
import { satangOf } from "@/lib/core/money";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { writeRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { gridFailure, holdProject, refuseAll } from "../hold-project";
import { checkPlanGrid } from "../rules/plan-grid";
import type { ConfirmProjectPlanInput } from "../schema";
import { confirmPlans, recordConfirmation } from "../store-write";

/** How many activities' plans were confirmed by it. */
export type ConfirmedPlans = { readonly confirmed: number };

/** Confirms every proposed monthly plan of a project as it stands: from then on its months can be reported. */
export async function confirmProjectPlan(context: CommandContext, input: ConfirmProjectPlanInput): Promise<Result<ConfirmedPlans>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "confirm-project-plan", input }, async () => {
      const held = await holdProject(tx, context, input.projectId);
      if (!held.ok) return held;
      const { project, activities } = held.value;
      const without = activities.filter(({ planId }) => planId === null).length;
      if (without > 0) return refuse({ code: "plans.plan_missing", kind: "invalid", params: { count: without } });
      const proposed = activities.filter(({ planState }) => planState === "proposed");
      const wrong = proposed.flatMap(({ activityId, nameTh, months, budgetNet }) =>
        checkPlanGrid(months, satangOf(budgetNet)).map((problem) => gridFailure(problem, `activities.${activityId}`, nameTh)),
      );
      const refusal = refuseAll(wrong);
      if (refusal) return refusal;
      const planIds = proposed.flatMap(({ planId }) => planId ?? []);
      await confirmPlans(tx, context, planIds);
      await writeRollup(tx, project.areaId, project.fiscalYear);
      const named = proposed.map(({ activityId, planVersion }) => ({ activityId, planVersion }));
      await recordConfirmation(tx, context, project, { state: "proposed", plans: named }, { state: "confirmed", plans: named });
      return succeed({ confirmed: planIds.length });
    }),
  );
}
