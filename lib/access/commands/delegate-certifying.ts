import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import type { DelegateCertifyingInput } from "../delegation-schema";
import { findOverlap, insertDelegation, lockDelegator, sharedAreas } from "../delegation-store";
import { scopeOf } from "../policy";
import { periodProblem } from "../rules/delegation";

/**
 * A certifier names who certifies and returns in its stead from one day to another: a position of the same unit, for the areas
 * both have. One at a time. What the delegate recorded or sent stays out of its reach, and so does what the certifier did.
 */
export async function delegateCertifying(
  context: CommandContext,
  input: DelegateCertifyingInput,
): Promise<Result<{ delegationId: string }>> {
  const { actor, now } = context;
  if (scopeOf(actor, "report.delegate").areaIds.length === 0) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const problem = periodProblem(input, dayInBangkok(now));
  if (problem) {
    const field = problem === "starts_in_past" ? "startsOn" : "endsOn";
    return refuse({ code: `desk.delegation_${problem}`, kind: "invalid", field });
  }
  const { idempotencyKey, toPositionId, startsOn, endsOn, reason } = input;
  return transact((tx) =>
    once(tx, context, { key: idempotencyKey, command: "delegate-certifying", input }, async () => {
      await lockDelegator(tx, actor.positionId);
      const [areaId, ...more] = await sharedAreas(tx, actor.positionId, toPositionId);
      if (!areaId) return refuse({ code: "desk.delegate_not_of_unit", kind: "invalid", field: "toPositionId" });
      const overlap = await findOverlap(tx, actor.positionId, input);
      if (overlap) return refuse({ code: "desk.delegation_overlaps", kind: "conflict", field: "startsOn", params: { ...overlap } });
      const delegationId = await insertDelegation(tx, {
        fromPositionId: actor.positionId,
        toPositionId,
        startsOn,
        endsOn,
        reason,
        at: now,
      });
      await writeAudit(tx, context, {
        action: "delegation.made",
        entity: "delegation",
        entityId: delegationId,
        areaId,
        after: { fromPositionId: actor.positionId, toPositionId, startsOn, endsOn, reason, areaIds: [areaId, ...more] },
      });
      return succeed({ delegationId });
    }),
  );
}
