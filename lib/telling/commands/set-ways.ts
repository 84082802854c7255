import "server-only";
import { holds } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";
import { topicsFor } from "../rules/topics";
import type { SetWaysInput } from "../schema";
import { loadWays, type TopicWay } from "../store-ways";

/** How the position wants to hear of each topic its role can be told about; a topic without a tick is not told at all. */
export async function setWays(context: CommandContext, { ways }: SetWaysInput): Promise<Result<null>> {
  const { actor } = context;
  if (!holds(actor, "inbox.own")) return notAllowed;
  const { positionId } = actor;
  return transact(async (tx) => {
    const before = await loadWays(readIn(tx), actor);
    const chosen = topicsFor(actor.role).map((topic) => ({ topic, inInbox: false, byEmail: false, ...ways[topic] }));
    await tx.$executeRaw`
      insert into notification_choice (position_id, topic, in_inbox, by_email)
      select ${positionId}::uuid, topic, "inInbox", "byEmail" from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb)
        as t (topic text, "inInbox" boolean, "byEmail" boolean)
      on conflict (position_id, topic) do update set in_inbox = excluded.in_inbox, by_email = excluded.by_email`;
    await writeAudit(tx, context, {
      action: "notification.ways_set",
      entity: "position",
      entityId: positionId,
      areaId: null,
      chain: `position:${positionId}`,
      before: topicsByWay(before),
      after: topicsByWay(chosen),
    });
    return succeed(null);
  });
}

const topicsByWay = (ways: readonly TopicWay[]) => ({
  inInbox: ways.flatMap(({ topic, inInbox }) => (inInbox ? topic : [])),
  byEmail: ways.flatMap(({ topic, byEmail }) => (byEmail ? topic : [])),
});
