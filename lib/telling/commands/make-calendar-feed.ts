import "server-only";
import { holds } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { hashOfFeedToken, newFeedToken } from "../calendar/feed-token";
import { notAllowed } from "../refusals";

/** Makes a secret calendar address and returns it this once; one made before ends with it. */
export async function makeCalendarFeed(context: CommandContext): Promise<Result<{ url: string }>> {
  const { actor, now } = context;
  if (!holds(actor, "inbox.own")) return notAllowed;
  const { positionId, personId } = actor;
  const token = newFeedToken();
  await transaction(async (tx) => {
    await tx.$executeRaw`
      insert into calendar_feed (position_id, person_id, token_hash, created_at)
      values (${positionId}::uuid, ${personId}::uuid, ${hashOfFeedToken(token)}, ${now})
      on conflict (position_id) do update set person_id = excluded.person_id, token_hash = excluded.token_hash, created_at = excluded.created_at`;
    await writeAudit(tx, context, {
      action: "calendar.feed_made",
      entity: "position",
      entityId: positionId,
      areaId: null,
      chain: `position:${positionId}`,
    });
  });
  return succeed({ url: `${env().NEXTAUTH_URL.replace(/\/$/, "")}/api/calendar/${token}.ics` });
}
