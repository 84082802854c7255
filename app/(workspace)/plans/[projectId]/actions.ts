"use server";

import { succeed } from "@/lib/core/result";
import { confirmActivityPlan } from "@/lib/plans/commands/confirm-activity-plan";
import { confirmActivityPlanSchema } from "@/lib/plans/schema";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";

const confirm = action({
  schema: confirmActivityPlanSchema,
  name: "confirmActivityPlan",
  run: async (context, input) => {
    const confirmed = await confirmActivityPlan(context, input);
    return confirmed.ok ? succeed({ ...confirmed.value, projectId: input.projectId }) : confirmed;
  },
  revalidate: ["/plans", "/reports"],
  redirectTo: ({ projectId, confirmed }) => `/plans/${projectId}?done=${confirmed}`,
});

/** Confirms what the grid holds: rows left as proposed stand, edited ones become a new version of the plan. */
export async function confirmPlan(_previous: ActionState, form: FormData): Promise<ActionState> {
  return confirm(idle, form);
}
