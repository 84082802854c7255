import { z } from "zod";

/** Which activity's month a file belongs to, as the address says it. */
export const evidencePlaceSchema = z.object({
  activityId: z.uuid(),
  month: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(12)),
});
export type EvidencePlace = z.output<typeof evidencePlaceSchema>;

export const captionSchema = z
  .string()
  .trim()
  .max(300)
  .nullish()
  .transform((text) => text || null);
