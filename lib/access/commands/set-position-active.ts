import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { SetPositionActiveInput } from "../account-schema";
import { areaOfPosition, lockPosition, positionChain } from "../account-store";
import { canEverywhere } from "../policy";
import { endSessions } from "../store";

/** Switches an account off (its sessions end) or on again. Nobody switches off the account they use, so one administrator always stays. */
export async function setPositionActive({ actor, requestId, now }: CommandContext, input: SetPositionActiveInput): Promise<Result<null>> {
  if (!canEverywhere(actor, "account.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  if (input.positionId === actor.positionId) return refuse({ code: "access.own_account", kind: "forbidden" });
  return transaction(async (tx) => {
    const position = await lockPosition(tx, input.positionId, dayInBangkok(now));
    if (!position) return refuse({ code: "common.not_found", kind: "not_found" });
    if (position.isActive === input.active) return succeed(null);
    await tx.position.update({ where: { id: position.id }, data: { isActive: input.active } });
    const ended = input.active ? [] : await endSessions(tx, { positionId: position.id });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: input.active ? "position.activated" : "position.deactivated",
        entity: "position",
        entityId: position.id,
        areaId: areaOfPosition(position.areaIds),
        chain: positionChain(position.id),
        before: { isActive: position.isActive },
        after: { isActive: input.active, endedSessions: ended.length },
      },
    );
    return succeed(null);
  });
}
