"use server";

import type { Result } from "@/lib/core/result";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { changeRound } from "@/lib/reporting/commands/change-round";
import { openRound } from "@/lib/reporting/commands/open-round";
import { changeRoundForm, openRoundForm } from "./round-form-schema";

const typedField: Readonly<Record<string, string>> = { opensAt: "opensDay", closesAt: "closesDay" };

/** A refusal of an instant stands at the day it was typed in. */
const atTypedFields = <T>(result: Result<T>): Result<T> =>
  result.ok
    ? result
    : { ok: false, failures: result.failures.map((failure) => ({ ...failure, field: typedField[failure.field ?? ""] ?? failure.field })) };

const open = action({
  schema: openRoundForm,
  name: "openRound",
  run: async (context, input) => {
    const opened = atTypedFields(await openRound(context, input));
    return opened.ok ? { ok: true, value: { year: input.fiscalYear } } : opened;
  },
  revalidate: ["/rounds", "/reports"],
  redirectTo: ({ year }) => `/rounds?year=${year}&done=opened`,
});

const change = action({
  schema: changeRoundForm,
  name: "changeRound",
  run: async (context, input) => atTypedFields(await changeRound(context, input)),
  revalidate: ["/rounds", "/reports"],
  redirectTo: () => "/rounds?done=changed",
});

export async function openRoundAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return open(idle, form);
}

export async function changeRoundAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return change(idle, form);
}
