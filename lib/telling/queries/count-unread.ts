import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { unreadCount } from "../store-inbox";

/** How many unread lines the actor's inbox shows. */
export async function countUnread(actor: Actor): Promise<number> {
  return holds(actor, "inbox.own") ? unreadCount(actor.positionId) : 0;
}
