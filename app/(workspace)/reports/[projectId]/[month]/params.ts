import { z } from "zod";

/** /reports/<project id>/<fiscal month 1–12>; the fiscal year is the project's own. */
export const reportParams = z.object({
  projectId: z.uuid(),
  month: z
    .string()
    .regex(/^(?:[1-9]|1[0-2])$/)
    .transform(Number),
});
