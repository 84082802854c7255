import "server-only";
import { can, scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import type { SettleCommentInput } from "../comment-schema";
import { recordComment } from "../record-comment";
import { notAllowed } from "../refusals";
import { holdComment, markSettled } from "../store-comments";
import { loadHead } from "../store-head";

export type SettledComment = { readonly commentId: string; readonly settledAt: string | null };

const notFound = refuse({ code: "evidence.comment_not_found", kind: "not_found" });

/**
 * Marks a comment's matter as settled, or opens it again; the words stay. By the position that said it, or by the unit's officer or
 * certifier. Sent twice it is done once.
 */
export async function settleComment(context: CommandContext, input: SettleCommentInput): Promise<Result<SettledComment>> {
  const { actor, now } = context;
  return transact(async (tx) => {
    const comment = await holdComment(tx, input.commentId);
    if (!comment) return notFound;
    const { reportId, activityId } = comment;
    const head = await loadHead(readIn(tx), scopeOf(actor, "report.read"), { reportId });
    if (!head) return notFound;
    const isAuthor = comment.positionId === actor.positionId && can(actor, "report.comment", head);
    if (!isAuthor && !can(actor, "report.return", head)) return notAllowed;
    const commentId = comment.id;
    if ((comment.settledAt !== null) === input.settled) return succeed({ commentId, settledAt: comment.settledAt?.toISOString() ?? null });
    const settledAt = input.settled ? now : null;
    await markSettled(tx, commentId, settledAt);
    await recordComment(tx, context, head, {
      action: input.settled ? "settled" : "opened_again",
      commentId,
      reportId,
      activityId,
      before: { settled: !input.settled },
      after: { settled: input.settled },
    });
    return succeed({ commentId, settledAt: settledAt?.toISOString() ?? null });
  });
}
