import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import { loadHead } from "../store-head";

export type CommentRights = {
  /** May say something about the report. */
  readonly maySay: boolean;
  /** May settle everybody's comments, not only the own ones. */
  readonly maySettleAll: boolean;
};

/** What this person may do with a report's comments; null when the report may not be read. Forms are shown by it, commands ask again. */
export async function readCommentRights(actor: Actor, input: { readonly reportId: string }): Promise<CommentRights | null> {
  const head = await loadHead(read, scopeOf(actor, "report.read"), input);
  return head && { maySay: can(actor, "report.comment", head), maySettleAll: can(actor, "report.return", head) };
}
