import { z } from "zod";
import { idempotencyKey, monthNumber, wholeNumber, yearNumber } from "./schema";

/** Inputs of the commands about rounds and reopening, shared by forms and actions. */
const instant = z.iso.datetime({ offset: true });
const words = z.string().trim().min(1).max(2000);

/** Whole days before the closing, each once, the furthest first: 3 and 1 unless told. */
const reminderDays = z
  .array(wholeNumber.pipe(z.int().max(60)))
  .max(10)
  .transform((days) => [...new Set(days)].sort((a, b) => b - a));

const dates = { opensAt: instant, closesAt: instant, reminderDays };
export const openRoundSchema = z.object({ idempotencyKey, fiscalYear: yearNumber, month: monthNumber, ...dates });
const onRound = { idempotencyKey, roundId: z.uuid(), version: wholeNumber };
export const changeRoundSchema = z.object({ ...onRound, ...dates });
/** `uncertified`: how many reports the publisher saw that are not certified, and publishes without. */
export const publishRoundSchema = z.object({ ...onRound, uncertified: wholeNumber });
export const withdrawPublicationSchema = z.object({ ...onRound, reason: words });

const projectId = z.preprocess((value) => value || null, z.uuid().nullable());
export const askReopenSchema = z.object({
  idempotencyKey,
  areaId: z.string().min(1).max(60),
  fiscalYear: yearNumber,
  month: monthNumber,
  projectId,
  reason: words,
});
const onRequest = { idempotencyKey, requestId: z.uuid(), version: wholeNumber };
export const withdrawReopenSchema = z.object(onRequest);
/** A comment goes with every decision: the unit reads it. `openUntil` only with a grant. */
export const decideReopenSchema = z.discriminatedUnion("decision", [
  z.object({ ...onRequest, decision: z.literal("grant"), comment: words, openUntil: instant }),
  z.object({ ...onRequest, decision: z.literal("refuse"), comment: words }),
  z.object({ ...onRequest, decision: z.literal("end"), comment: words }),
]);

export const discardCorrectionSchema = z.object({ idempotencyKey, reportId: z.uuid(), lockVersion: wholeNumber });

export type OpenRoundInput = z.output<typeof openRoundSchema>;
export type ChangeRoundInput = z.output<typeof changeRoundSchema>;
export type PublishRoundInput = z.output<typeof publishRoundSchema>;
export type WithdrawPublicationInput = z.output<typeof withdrawPublicationSchema>;
export type AskReopenInput = z.output<typeof askReopenSchema>;
export type WithdrawReopenInput = z.output<typeof withdrawReopenSchema>;
export type DecideReopenInput = z.output<typeof decideReopenSchema>;
export type DiscardCorrectionInput = z.output<typeof discardCorrectionSchema>;
