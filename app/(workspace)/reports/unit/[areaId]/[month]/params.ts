import { z } from "zod";

const monthNumber = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])$/)
  .transform(Number);

/** /reports/unit/<area id>/<fiscal month 1–12>?year=2570; without a year, the running one. */
export const unitParams = z.object({ areaId: z.string().regex(/^[a-z0-9-]{1,60}$/), month: monthNumber });

export const yearParam = z
  .string()
  .regex(/^2[4-7]\d\d$/)
  .transform(Number)
  .optional()
  .catch(undefined);
