"use server";

import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { addComment } from "@/lib/reporting/commands/add-comment";
import { settleComment } from "@/lib/reporting/commands/settle-comment";
import { addCommentSchema, settleCommentSchema } from "@/lib/reporting/comment-schema";

/** Pages that show comments. */
const revalidate = ["/reports/[projectId]/[month]", "/certify"];

const add = action({ name: "addComment", schema: addCommentSchema, run: addComment, revalidate });
const settle = action({ name: "settleComment", schema: settleCommentSchema, run: settleComment, revalidate });

/** Says something about a report, an activity or a cell. */
export async function addCommentAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return add(idle, form);
}

/** Settles a comment or opens it again. */
export async function settleCommentAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return settle(idle, form);
}
