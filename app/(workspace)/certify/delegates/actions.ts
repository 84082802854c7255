"use server";

import { delegateCertifying } from "@/lib/access/commands/delegate-certifying";
import { revokeDelegation } from "@/lib/access/commands/revoke-delegation";
import { delegateCertifyingSchema, revokeDelegationSchema } from "@/lib/access/delegation-schema";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";

const delegates = (done: "made" | "revoked") => (): string => `/certify/delegates?done=${done}`;

const give = action({
  name: "delegateCertifying",
  schema: delegateCertifyingSchema,
  run: delegateCertifying,
  redirectTo: delegates("made"),
});
const revoke = action({
  name: "revokeDelegation",
  schema: revokeDelegationSchema,
  run: revokeDelegation,
  redirectTo: delegates("revoked"),
});

export async function delegateAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return give(idle, form);
}

export async function revokeAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return revoke(idle, form);
}
