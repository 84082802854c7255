import "server-only";
import { holds } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";

/** Ends the position's calendar address; calendars that use it get nothing from now on. */
export async function revokeCalendarFeed(context: CommandContext): Promise<Result<null>> {
  if (!holds(context.actor, "inbox.own")) return notAllowed;
  const { positionId } = context.actor;
  return transact(async (tx) => {
    const count = await tx.$executeRaw`delete from calendar_feed where position_id = ${positionId}::uuid`;
    if (count === 0) return refuse({ code: "telling.feed_gone", kind: "not_found" });
    await writeAudit(tx, context, {
      action: "calendar.feed_revoked",
      entity: "position",
      entityId: positionId,
      areaId: null,
      chain: `position:${positionId}`,
    });
    return succeed(null);
  });
}
