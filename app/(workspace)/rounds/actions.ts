"use server";

import type { Result } from "@/lib/core/result";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { changeRound } from "@/lib/reporting/commands/change-round";
import { openRound } from "@/lib/reporting/commands/open-round";
import { publishRound } from "@/lib/reporting/commands/publish-round";
import { withdrawPublication } from "@/lib/reporting/commands/withdraw-publication";
import { publishRoundSchema, withdrawPublicationSchema } from "@/lib/reporting/round-schema";
import { changeRoundForm, openRoundForm } from "./round-form-schema";

const typedField: Readonly<Record<string, string>> = { opensAt: "opensDay", closesAt: "closesDay" };

/** A refusal of an instant stands at the day it was typed in. */
const atTypedFields = <T>(result: Result<T>): Result<T> =>
  result.ok
    ? result
    : { ok: false, failures: result.failures.map((failure) => ({ ...failure, field: typedField[failure.field ?? ""] ?? failure.field })) };

/** Pages that show a round. */
const revalidate = ["/rounds", "/reports", "/reports/[projectId]/[month]"];

const open = action({
  schema: openRoundForm,
  name: "openRound",
  run: async (context, input) => {
    const opened = atTypedFields(await openRound(context, input));
    return opened.ok ? { ok: true, value: { year: input.fiscalYear } } : opened;
  },
  revalidate,
  redirectTo: ({ year }) => `/rounds?year=${year}&done=opened`,
});

const change = action({
  schema: changeRoundForm,
  name: "changeRound",
  run: async (context, input) => atTypedFields(await changeRound(context, input)),
  revalidate,
  redirectTo: () => "/rounds?done=changed",
});

const publish = action({
  schema: publishRoundSchema,
  name: "publishRound",
  run: publishRound,
  revalidate,
  redirectTo: () => "/rounds?done=published",
});

const withdraw = action({
  schema: withdrawPublicationSchema,
  name: "withdrawPublication",
  run: withdrawPublication,
  revalidate,
  redirectTo: () => "/rounds?done=withdrawn",
});

export async function openRoundAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return open(idle, form);
}

export async function changeRoundAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return change(idle, form);
}

export async function publishRoundAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return publish(idle, form);
}

export async function withdrawPublicationAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return withdraw(idle, form);
}
