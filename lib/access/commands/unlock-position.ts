import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { PositionInput } from "../account-schema";
import { areaOfPosition, lockPosition, positionChain } from "../account-store";
import { canEverywhere } from "../policy";
import { resetFailures } from "../store";

/** Opens an account that wrong passwords have closed, before its time is over. */
export async function unlockPosition({ actor, requestId, now }: CommandContext, input: PositionInput): Promise<Result<null>> {
  if (!canEverywhere(actor, "account.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  return transaction(async (tx) => {
    const position = await lockPosition(tx, input.positionId, dayInBangkok(now));
    if (!position) return refuse({ code: "common.not_found", kind: "not_found" });
    await resetFailures(tx, position.id);
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "position.unlocked",
        entity: "position",
        entityId: position.id,
        areaId: areaOfPosition(position.areaIds),
        chain: positionChain(position.id),
      },
    );
    return succeed(null);
  });
}
