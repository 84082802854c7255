import { z } from "zod";

/** A seal as its audit entry keeps it. */
export const sealSchema = z.object({
  heads: z.array(z.object({ chain: z.string(), seq: z.string().regex(/^\d+$/), hash: z.string() })),
  previous: z.string(),
  keyId: z.string(),
  signature: z.string(),
});

/** What the audit page can be asked for; days are days in Bangkok, "2026-11-05". */
export const trailFilterSchema = z.object({
  area: z.string().max(40).optional(),
  who: z.string().trim().max(100).optional(),
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .max(80)
    .optional(),
  entity: z.string().max(80).optional(),
  entityId: z.string().max(80).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().regex(/^\d+$/).max(20).optional(),
});
export type TrailFilter = z.output<typeof trailFilterSchema>;
