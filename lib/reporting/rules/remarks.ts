/** The cells a remark may stand at, as the base names them (report_comment.field). */
export const remarkFields = ["physical", "committed", "disbursed", "work_done", "problem", "remedy", "self_rating"] as const;
export type RemarkField = (typeof remarkFields)[number];

export type Remark = { readonly activityId: string; readonly field: RemarkField | null; readonly text: string };

/**
 * The comment of a return that says nothing but remarks on cells: their words, each after its activity's name, so that lists
 * and mails that show one comment show them all.
 */
export const commentOfRemarks = (remarks: readonly Remark[], nameOf: (activityId: string) => string | undefined): string =>
  remarks.map(({ activityId, text }) => `${nameOf(activityId) ?? ""}: ${text}`).join("\n");
