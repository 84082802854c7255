"use server";

import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { askReopen } from "@/lib/reporting/commands/ask-reopen";
import { discardCorrection } from "@/lib/reporting/commands/discard-correction";
import { withdrawReopen } from "@/lib/reporting/commands/withdraw-reopen";
import { askReopenSchema, discardCorrectionSchema, withdrawReopenSchema } from "@/lib/reporting/round-schema";

/** Pages that say whether a month may be written. */
const revalidate = ["/reports", "/reports/[projectId]/[month]", "/reports/unit/[areaId]/[month]", "/rounds/requests"];

const ask = action({ name: "askReopen", schema: askReopenSchema, run: askReopen, revalidate });
const withdraw = action({ name: "withdrawReopen", schema: withdrawReopenSchema, run: withdrawReopen, revalidate });
const discard = action({ name: "discardCorrection", schema: discardCorrectionSchema, run: discardCorrection, revalidate });

export async function askReopenAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return ask(idle, form);
}

export async function withdrawReopenAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return withdraw(idle, form);
}

export async function discardCorrectionAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return discard(idle, form);
}
