import "server-only";
import type { Actor } from "@/lib/access/actor";
import { prisma, type Transaction } from "@/lib/platform/database";
import { defaultWay, type Topic, topicsFor, type Way } from "./rules/topics";

export type TopicWay = Way & { readonly topic: Topic };

/** How the actor's position hears of each topic of its role: as chosen, else the usual way. */
export async function loadWays(from: Transaction | null, { positionId, role }: Pick<Actor, "positionId" | "role">): Promise<TopicWay[]> {
  const rows = await (from ?? prisma()).notificationChoice.findMany({ where: { positionId } });
  return topicsFor(role).map((topic) => {
    const chosen = rows.find((row) => row.topic === topic);
    return { topic, ...(chosen ? { inInbox: chosen.inInbox, byEmail: chosen.byEmail } : defaultWay(topic)) };
  });
}
