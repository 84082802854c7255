import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { PositionInput } from "../account-schema";
import { areaOfPosition, lockPosition, positionChain } from "../account-store";
import { hashPassword } from "../password";
import { canEverywhere } from "../policy";
import { temporaryPassword } from "../rules/temporary-password";
import { endSessions, replacePassword } from "../store";

/** A temporary password for an account, returned this once; its sessions end. One's own is changed on one's own page. */
export async function resetPassword(
  { actor, requestId, now }: CommandContext,
  input: PositionInput,
): Promise<Result<{ username: string; temporaryPassword: string }>> {
  if (!canEverywhere(actor, "account.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  if (input.positionId === actor.positionId) return refuse({ code: "access.own_account", kind: "forbidden" });
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const position = await lockPosition(tx, input.positionId, dayInBangkok(now));
    if (!position) return refuse({ code: "common.not_found", kind: "not_found" });
    await replacePassword(tx, position.id, passwordHash, true);
    const ended = await endSessions(tx, { positionId: position.id });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "password.reset",
        entity: "position",
        entityId: position.id,
        areaId: areaOfPosition(position.areaIds),
        chain: positionChain(position.id),
        after: { endedSessions: ended.length },
      },
    );
    return succeed({ username: position.username, temporaryPassword: password });
  });
}
