import { z } from "zod";

/** What only a wall's address holds: seconds a panel stands, the panel it begins with (1 first, the last where there are fewer), dark or light. Anything else is dropped. */
const wallSchema = z.object({
  seconds: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(5).max(3_600))
    .optional()
    .catch(undefined),
  panel: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  look: z.enum(["dark", "light", "system"]).optional().catch(undefined),
});

export const wallQueryFrom = (query: Readonly<Record<string, string | undefined>>): z.infer<typeof wallSchema> => wallSchema.parse(query);
