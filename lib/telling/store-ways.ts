import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Reader } from "@/lib/platform/reader";
import { defaultWay, type Topic, topicsFor, type Way } from "./rules/topics";

export type TopicWay = Way & { readonly topic: Topic };

/** How the actor's position hears of each topic of its role: as chosen, else the usual way. */
export async function loadWays(read: Reader, { positionId, role }: Pick<Actor, "positionId" | "role">): Promise<TopicWay[]> {
  const rows = await read<{ topic: string } & Way>(
    `select topic, in_inbox as "inInbox", by_email as "byEmail" from notification_choice where position_id = $1::uuid`,
    [positionId],
  );
  return topicsFor(role).map((topic) => {
    const chosen = rows.find((row) => row.topic === topic);
    return { topic, ...(chosen ? { inInbox: chosen.inInbox, byEmail: chosen.byEmail } : defaultWay(topic)) };
  });
}
