import "server-only";
import { holds } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { notAllowed } from "../refusals";
import type { MarkNoticesInput } from "../schema";
import { markLines } from "../store-inbox";

/** Marks lines of one's own inbox as read or unread; somebody else's are not found. Not audited: it is about nobody's figures. */
export async function markNotices({ actor, now }: CommandContext, { ids, as }: MarkNoticesInput): Promise<Result<{ marked: number }>> {
  if (!holds(actor, "inbox.own")) return notAllowed;
  const marked = await markLines(actor.positionId, ids, as === "read" ? now : null);
  return marked > 0 ? succeed({ marked }) : refuse({ code: "telling.notice_gone", kind: "not_found" });
}
