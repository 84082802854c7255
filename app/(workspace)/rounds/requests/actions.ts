"use server";

import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { decideReopen } from "@/lib/reporting/commands/decide-reopen";
import { decideForm } from "./decide-form-schema";

const decide = action({
  schema: decideForm,
  name: "decideReopen",
  run: async (context, input) => {
    const decided = await decideReopen(context, input);
    if (!decided.ok) {
      const failures = decided.failures.map((failure) => (failure.field === "openUntil" ? { ...failure, field: "untilDay" } : failure));
      return { ok: false as const, failures };
    }
    return { ok: true as const, value: { done: { grant: "granted", refuse: "refused", end: "ended" }[input.decision] } };
  },
  revalidate: ["/rounds", "/rounds/requests", "/reports", "/reports/[projectId]/[month]", "/reports/unit/[areaId]/[month]"],
  redirectTo: ({ done }) => `/rounds/requests?done=${done}`,
});

export async function decideReopenAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return decide(idle, form);
}
