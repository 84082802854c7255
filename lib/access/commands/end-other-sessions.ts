import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { holds } from "../policy";
import { endSessions } from "../store";

/** Ends every session of the actor but this one; returns how many were open. */
export async function endOtherSessions({ actor, requestId }: CommandContext): Promise<Result<{ ended: number }>> {
  if (!holds(actor, "session.own")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { positionId, personId, sessionId } = actor;
  return transaction(async (tx) => {
    const ended = await endSessions(tx, { positionId, personId, ...(sessionId && { except: sessionId }) });
    if (ended.length > 0) {
      await writeAudit(
        tx,
        { actor, requestId },
        {
          action: "session.others_ended",
          entity: "position",
          entityId: positionId,
          areaId: null,
          chain: `position:${positionId}`,
          after: { sessions: ended },
        },
      );
    }
    return succeed({ ended: ended.length });
  });
}
