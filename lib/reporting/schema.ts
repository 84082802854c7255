import { z } from "zod";
import { commentFields } from "./rules/comment-cells";

/** Inputs of the reporting commands, shared by forms, actions and the API. Numbers may come as digits, because forms send text. */
export const wholeNumber = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
export const monthNumber = wholeNumber.pipe(z.int().min(1).max(12));
export const yearNumber = wholeNumber.pipe(z.int().min(2500).max(2700));
const note = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((text) => text || null);
export const idempotencyKey = z.uuid();

/** The version the writer saw; null when there was no report yet. */
export const seenVersion = z.preprocess((value) => (value === "" || value === undefined ? null : value), wholeNumber.nullable());

const cell = z.string().max(60).default("");

/** One activity. Cells are as typed: what is no figure yet is kept in a draft and refused at submission, in words of its own. */
export const reportLineSchema = z.object({
  activityId: z.uuid(),
  physical: cell,
  committed: cell,
  disbursed: cell,
  workDone: note,
  problem: note,
  delayCause: z
    .string()
    .max(40)
    .nullish()
    .transform((code) => code || null),
  remedy: note,
  selfRating: z
    .preprocess((value) => (value === "" ? null : value), z.enum(["on_plan", "watch", "late", "critical"]).nullish())
    .transform((rating) => rating ?? null),
  warningReasons: z
    .record(z.string().regex(/^[a-z_]{1,40}$/), z.string().trim().max(1000))
    .default({})
    .transform((reasons) => Object.fromEntries(Object.entries(reasons).filter(([, text]) => text !== ""))),
});

const typedMonth = {
  idempotencyKey,
  projectId: z.uuid(),
  month: monthNumber,
  lockVersion: seenVersion,
  lines: z.array(reportLineSchema).max(500).default([]),
};
/** Saving takes lines as far as they are typed; sending demands the rest by rules, with words of their own. */
export const saveReportDraftSchema = z.object(typedMonth);
export const submitReportSchema = z.object(typedMonth);

const onReport = { idempotencyKey, reportId: z.uuid(), lockVersion: wholeNumber };

/** A remark on a cell of the report, or on the whole activity where no field is named. */
const remark = z.object({
  activityId: z.uuid(),
  field: z.preprocess((value) => value || null, z.enum(commentFields).nullable()),
  text: z.string().trim().max(2000),
});
/** What is asked for in a return: one comment, remarks on cells, or both. Remarks left empty are none. */
export const returnReportSchema = z
  .object({
    ...onReport,
    comment: z.string().trim().max(2000).default(""),
    comments: z
      .array(remark)
      .max(200)
      .default([])
      .transform((remarks) => remarks.filter(({ text }) => text !== "")),
  })
  .refine(({ comment, comments }) => comment !== "" || comments.length > 0, { path: ["comment"], message: "desk.return_needs_words" });
export const certifyReportSchema = z.object(onReport);
export const undoCertificationSchema = z.object(onReport);
/** The list the certifier saw and agreed to, each report with the version seen and a key of its own. */
export const certifyUnremarkableSchema = z.object({ reports: z.array(z.object(onReport)).min(1).max(200) });
export const startCorrectionSchema = z.object({ ...onReport, reason: z.string().trim().min(1).max(2000) });

export type ReportLineInput = z.output<typeof reportLineSchema>;
export type SaveReportDraftInput = z.output<typeof saveReportDraftSchema>;
export type SubmitReportInput = z.output<typeof submitReportSchema>;
/** `comments` may be left out by callers that have none. */
export type ReturnReportInput = Omit<z.output<typeof returnReportSchema>, "comments"> & {
  readonly comments?: readonly z.output<typeof remark>[];
};
export type CertifyReportInput = z.output<typeof certifyReportSchema>;
export type UndoCertificationInput = z.output<typeof undoCertificationSchema>;
export type CertifyUnremarkableInput = z.output<typeof certifyUnremarkableSchema>;
export type StartCorrectionInput = z.output<typeof startCorrectionSchema>;
