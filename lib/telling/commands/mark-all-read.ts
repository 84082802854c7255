import "server-only";
import { holds } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { notAllowed } from "../refusals";
import type { MarkAllReadInput } from "../schema";
import { markAllLines } from "../store-inbox";

/** Marks everything unread of one's own inbox, or of one topic of it, as read. */
export async function markAllRead({ actor, now }: CommandContext, { topic }: MarkAllReadInput): Promise<Result<{ marked: number }>> {
  if (!holds(actor, "inbox.own")) return notAllowed;
  return succeed({ marked: await markAllLines(actor.positionId, topic, now) });
}
