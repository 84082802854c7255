import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import type { RevokeDelegationInput } from "../delegation-schema";
import { endDelegation, holdDelegation, sharedAreas } from "../delegation-store";
import { scopeOf } from "../policy";
import { delegationState } from "../rules/delegation";

/**
 * Takes a delegation back, before or while it runs: it counts no longer from the next request on. Only by the certifier who
 * gave it; another's is not found. What was certified under it stands.
 */
export async function revokeDelegation(context: CommandContext, input: RevokeDelegationInput): Promise<Result<{ delegationId: string }>> {
  const { actor, now } = context;
  const { idempotencyKey, delegationId } = input;
  if (scopeOf(actor, "report.delegate").areaIds.length === 0) return refuse({ code: "access.forbidden", kind: "forbidden" });
  return transact((tx) =>
    once(tx, context, { key: idempotencyKey, command: "revoke-delegation", input }, async () => {
      const held = await holdDelegation(tx, delegationId);
      if (held?.fromPositionId !== actor.positionId) return refuse({ code: "desk.delegation_not_found", kind: "not_found" });
      const state = delegationState(held, dayInBangkok(now));
      if (state === "over" || state === "revoked") return refuse({ code: "desk.delegation_is_over", kind: "conflict" });
      await endDelegation(tx, delegationId, now);
      const [areaId] = await sharedAreas(tx, held.fromPositionId, held.toPositionId);
      await writeAudit(tx, context, {
        action: "delegation.revoked",
        entity: "delegation",
        entityId: delegationId,
        areaId: areaId ?? actor.areaIds[0] ?? null,
        before: { startsOn: held.startsOn, endsOn: held.endsOn },
        after: { revokedAt: now.toISOString() },
      });
      return succeed({ delegationId });
    }),
  );
}
