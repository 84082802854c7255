import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { auditRequest, holdForStep, tellOfRequest } from "../reopen-change";
import type { DecideReopenInput } from "../round-schema";
import type { HeldRequest } from "../store-reopen";

export type DecidedReopen = {
  readonly requestId: string;
  readonly version: number;
  readonly state: "granted" | "refused";
  /** ISO; the end of what was granted. */
  readonly openUntil: string | null;
};

/**
 * The ministry's decision on a request: grants it until an instant, refuses it, or ends a running reopening early. Each
 * once, with a comment the unit reads. Nothing else opens: the grant reaches the request's unit, month and project only.
 */
export async function decideReopen(context: CommandContext, input: DecideReopenInput): Promise<Result<DecidedReopen>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "decide-reopen", input }, async () => {
      const held = await holdForStep(tx, context, input, "report.decide_reopen");
      if (!held.ok) return held;
      const request = held.value;
      const refusal = decisionRefusal(request, input, context.now);
      if (refusal) return refusal;
      const { requestId, decision, comment } = input;
      const state = decision === "refuse" ? ("refused" as const) : ("granted" as const);
      const openUntil = decision === "grant" ? new Date(input.openUntil) : decision === "end" ? context.now : null;
      const version = await storeDecision(tx, context, { requestId, state, openUntil, comment });
      const until = openUntil?.toISOString() ?? null;
      const of = { ...request, requestId };
      const positions = [request.requestedByPositionId];
      await tellOfRequest(tx, of, { topic: "reopen.decided", state, openUntil: until, comment, positions });
      await auditRequest(tx, context, of, {
        action: decision === "grant" ? "granted" : decision === "end" ? "ended" : "refused",
        before: { state: request.state, openUntil: request.openUntil?.toISOString() ?? null, version: request.version },
        after: { state, openUntil: until, comment, version },
      });
      return succeed({ requestId, version, state, openUntil: until });
    }),
  );
}

function decisionRefusal({ state, openUntil }: HeldRequest, input: DecideReopenInput, now: Date): Result<never> | null {
  if (input.decision === "end") {
    const runs = state === "granted" && openUntil !== null && openUntil > now;
    return runs ? null : refuse({ code: "reporting.reopen_not_running", kind: "conflict" });
  }
  if (state !== "waiting") return refuse({ code: `reporting.reopen_is_${state}`, kind: "conflict" });
  const past = input.decision === "grant" && new Date(input.openUntil) <= now;
  return past ? refuse({ code: "reporting.reopen_until_past", kind: "invalid", field: "openUntil" }) : null;
}

type Decided = {
  readonly requestId: string;
  readonly state: "granted" | "refused";
  readonly openUntil: Date | null;
  readonly comment: string;
};

async function storeDecision(tx: Transaction, { actor, now }: CommandContext, decided: Decided): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    update reopen_request set state = ${decided.state}, open_until = ${decided.openUntil}, decision_comment = ${decided.comment},
      decided_at = ${now}, decided_by_position_id = ${actor.positionId}::uuid, decided_by_person_id = ${actor.personId}::uuid,
      version = version + 1
    where id = ${decided.requestId}::uuid returning version`;
  if (!row) throw new Error("a decision was not stored");
  return row.version;
}
