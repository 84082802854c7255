import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { holds } from "../policy";
import type { EndSessionInput } from "../schema";
import { endSessions } from "../store";

/** Ends one of one's own sessions on another device. Somebody else's session is not found. */
export async function endSession({ actor, requestId }: CommandContext, input: EndSessionInput): Promise<Result<null>> {
  if (!holds(actor, "session.own")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { positionId, personId } = actor;
  return transaction(async (tx) => {
    const ended = await endSessions(tx, { positionId, personId, only: input.sessionId });
    if (ended.length === 0) return refuse({ code: "access.session_gone", kind: "not_found" });
    await writeAudit(
      tx,
      { actor, requestId },
      { action: "session.ended", entity: "session", entityId: input.sessionId, areaId: null, chain: `position:${positionId}` },
    );
    return succeed(null);
  });
}
