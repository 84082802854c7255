import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { isUuid } from "@/lib/core/uuid";
import { read } from "@/lib/platform/database";
import { commentFieldOf } from "../rules/comment-cells";
import type { ReportCommentView } from "../rules/comments";
import { loadComments } from "../store-comments";

/** What was said about a report, oldest first, for whoever may read the report; nothing for anybody else. One statement. */
export async function readComments(actor: Actor, input: { readonly reportId: string }): Promise<ReportCommentView[]> {
  if (!isUuid(input.reportId)) return [];
  const rows = await loadComments(read, scopeOf(actor, "report.read"), input.reportId);
  return rows.map(({ column, at, settledAt, ...row }) => ({
    ...row,
    field: commentFieldOf(column),
    at: at.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    own: row.positionId === actor.positionId,
  }));
}
