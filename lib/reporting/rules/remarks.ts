import type { CommentField } from "./comment-cells";

/** What a return says of one cell, or of a whole activity. */
export type Remark = { readonly activityId: string; readonly field: CommentField | null; readonly text: string };

/**
 * The comment of a return that says nothing but remarks on cells: their words, each after its activity's name, so that lists
 * and mails that show one comment show them all.
 */
export const commentOfRemarks = (remarks: readonly Remark[], nameOf: (activityId: string) => string | undefined): string =>
  remarks.map(({ activityId, text }) => `${nameOf(activityId) ?? ""}: ${text}`).join("\n");
