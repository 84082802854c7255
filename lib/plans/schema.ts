import { z } from "zod";

/** Inputs of the plan commands. A grid's cells are as typed; lib/plans/rules/plan-grid says what is wrong with them. */
const number = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
const cell = z.string().max(60).default("");

export const confirmActivityPlanSchema = z.object({
  idempotencyKey: z.uuid(),
  projectId: z.uuid(),
  /** Why a confirmed plan changes; a proposed one needs none. */
  reason: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
  activities: z
    .array(
      z.object({
        activityId: z.uuid(),
        /** Version of the plan the writer saw. */
        planVersion: number,
        months: z.array(z.object({ physical: cell, disbursed: cell })).length(12),
      }),
    )
    .min(1)
    .max(500),
});
export const confirmProjectPlanSchema = z.object({ idempotencyKey: z.uuid(), projectId: z.uuid() });

export type ConfirmActivityPlanInput = z.output<typeof confirmActivityPlanSchema>;
export type ConfirmProjectPlanInput = z.output<typeof confirmProjectPlanSchema>;
