import { z } from "zod";
import { commentFields } from "./rules/comment-cells";

const blankIsNull = (value: unknown): unknown => (value === "" || value === undefined ? null : value);

/** A comment on a report, on an activity in it, or on one cell of that activity. */
export const addCommentSchema = z
  .object({
    idempotencyKey: z.uuid(),
    reportId: z.uuid(),
    activityId: z.preprocess(blankIsNull, z.uuid().nullable()),
    field: z.preprocess(blankIsNull, z.enum(commentFields).nullable()),
    text: z.string().trim().min(1).max(2000),
  })
  .refine(({ activityId, field }) => field === null || activityId !== null, { path: ["activityId"], message: "evidence.comment_cell" });
export type AddCommentInput = z.output<typeof addCommentSchema>;

/** Settled or open again; forms send "true" and "false". */
export const settleCommentSchema = z.object({
  commentId: z.uuid(),
  settled: z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]),
});
export type SettleCommentInput = z.output<typeof settleCommentSchema>;
