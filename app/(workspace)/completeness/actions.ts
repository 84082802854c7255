"use server";

import { action } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { remindUnits } from "@/lib/reporting/commands/remind-units";
import { remindUnitsSchema } from "@/lib/reporting/completeness-schema";
import type { RemindedUnits } from "@/lib/reporting/rules/completeness-view";

const remind = action({ name: "remindUnits", schema: remindUnitsSchema, run: remindUnits });

export async function remindAction(previous: ActionState<RemindedUnits>, form: FormData): Promise<ActionState<RemindedUnits>> {
  return remind(previous, form);
}
