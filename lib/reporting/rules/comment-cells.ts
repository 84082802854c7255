import { checkFields } from "./figures";

/**
 * What of an activity's line a comment can be about (DOMAIN §9: sent back with a comment). Named as cells are named everywhere; the
 * base keeps column names.
 */
export const commentFields = [...checkFields, "workDone", "problem", "remedy", "selfRating"] as const;
export type CommentField = (typeof commentFields)[number];

const columns = {
  physical: "physical",
  committed: "committed",
  disbursed: "disbursed",
  workDone: "work_done",
  problem: "problem",
  remedy: "remedy",
  selfRating: "self_rating",
} as const satisfies Readonly<Record<CommentField, string>>;

/** report_comment.field of a cell. */
export const commentColumnOf = (field: CommentField): string => columns[field];

/** The cell a stored comment is about; null for the whole activity or report. */
export const commentFieldOf = (column: string | null): CommentField | null =>
  commentFields.find((field) => columns[field] === column) ?? null;
