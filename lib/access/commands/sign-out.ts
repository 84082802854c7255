import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { endSessions } from "../store";

/** Ends the session of this browser. Signing out twice is no failure. */
export async function signOut({ actor, requestId }: CommandContext): Promise<Result<null>> {
  const { positionId, personId, sessionId } = actor;
  if (!sessionId) return succeed(null);
  await transaction(async (tx) => {
    const ended = await endSessions(tx, { positionId, personId, only: sessionId });
    if (ended.length === 0) return;
    await writeAudit(
      tx,
      { actor, requestId },
      { action: "session.ended", entity: "session", entityId: sessionId, areaId: null, chain: `position:${positionId}` },
    );
  });
  return succeed(null);
}
