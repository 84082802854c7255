import "server-only";
import { can, scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import type { AddCommentInput } from "../comment-schema";
import { recordComment } from "../record-comment";
import { notAllowed, reportNotFound } from "../refusals";
import { commentColumnOf } from "../rules/comment-cells";
import { insertComment } from "../store-comments";
import { loadHead } from "../store-head";

export type AddedComment = { readonly commentId: string; readonly version: number; readonly at: string };

/** Says something about a report, an activity in it or one cell, in any state of it. It belongs to the version that stood then. */
export async function addComment(context: CommandContext, input: AddCommentInput): Promise<Result<AddedComment>> {
  const { actor, now } = context;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "add-comment", input }, async () => {
      const head = await loadHead(readIn(tx), scopeOf(actor, "report.read"), { reportId: input.reportId });
      if (!head?.current) return reportNotFound;
      if (!can(actor, "report.comment", head)) return notAllowed;
      const { version } = head.current;
      const column = input.field && commentColumnOf(input.field);
      const { positionId, personId } = actor;
      const { reportId, activityId, text } = input;
      const commentId = await insertComment(tx, { reportId, version, activityId, column, text, positionId, personId, at: now });
      if (!commentId) return refuse({ code: "reporting.activity_unknown", kind: "invalid", field: "activityId" });
      await recordComment(tx, context, head, {
        action: "added",
        commentId,
        reportId,
        activityId,
        after: { version, field: input.field, text },
      });
      return succeed({ commentId, version, at: now.toISOString() });
    }),
  );
}
