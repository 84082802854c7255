import { z } from "zod";

/** Inputs of the reporting commands, shared by forms, actions and the API. Numbers may come as digits, because forms send text. */
const number = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
const month = number.pipe(z.int().min(1).max(12));
const fiscalYear = number.pipe(z.int().min(2500).max(2700));
const instant = z.iso.datetime({ offset: true });
const note = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((text) => text || null);
const idempotencyKey = z.uuid();

/** The version the writer saw; null when there was no report yet. */
const seenVersion = z.preprocess((value) => (value === "" || value === undefined ? null : value), number.nullable());

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
  month,
  lockVersion: seenVersion,
  lines: z.array(reportLineSchema).max(500).default([]),
};
/** Saving takes lines as far as they are typed; sending demands the rest by rules, with words of their own. */
export const saveReportDraftSchema = z.object(typedMonth);
export const submitReportSchema = z.object(typedMonth);

const onReport = { idempotencyKey, reportId: z.uuid(), lockVersion: number };
export const returnReportSchema = z.object({ ...onReport, comment: z.string().trim().min(1).max(2000) });
export const certifyReportSchema = z.object(onReport);
export const startCorrectionSchema = z.object({ ...onReport, reason: z.string().trim().min(1).max(2000) });

const dates = { opensAt: instant, closesAt: instant };
export const openRoundSchema = z.object({ idempotencyKey, fiscalYear, month, ...dates });
export const changeRoundSchema = z.object({ idempotencyKey, roundId: z.uuid(), version: number, ...dates });

export type ReportLineInput = z.output<typeof reportLineSchema>;
export type SaveReportDraftInput = z.output<typeof saveReportDraftSchema>;
export type SubmitReportInput = z.output<typeof submitReportSchema>;
export type ReturnReportInput = z.output<typeof returnReportSchema>;
export type CertifyReportInput = z.output<typeof certifyReportSchema>;
export type StartCorrectionInput = z.output<typeof startCorrectionSchema>;
export type OpenRoundInput = z.output<typeof openRoundSchema>;
export type ChangeRoundInput = z.output<typeof changeRoundSchema>;
