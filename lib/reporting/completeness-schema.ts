import { z } from "zod";
import { areaIdSchema } from "@/lib/performance/schema";
import { cellStates } from "./rules/completeness";
import { boardOrders } from "./rules/completeness-arrange";

const year = z.coerce.number().int().min(2500).max(2700);
const month = z.coerce.number().int().min(1).max(12);

/** The board's address: ?year=&area=&month=&state=&order=&q=. What cannot be read is dropped by pages and refused by endpoints. */
export const boardQuerySchema = z.object({
  year: year.optional(),
  area: areaIdSchema.optional(),
  month: month.optional(),
  state: z.enum(cellStates).optional(),
  order: z.enum(boardOrders).optional(),
  q: z.string().trim().max(80).optional(),
});
export type BoardQuery = z.output<typeof boardQuerySchema>;

/** Each part by itself: a page drops what it cannot read and keeps the rest. */
export function readableQuery(query: Readonly<Record<string, string | string[] | undefined>>): BoardQuery {
  const entries = Object.entries(boardQuerySchema.shape).flatMap(([name, schema]) => {
    const given = query[name];
    const parsed = schema.safeParse(Array.isArray(given) ? given[0] : given || undefined);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return boardQuerySchema.parse(Object.fromEntries(entries));
}

export const unitMonthSchema = z.object({ areaId: areaIdSchema, fiscalYear: year, month });

/** "30,31" from a form's one field, or the same as a list. */
const areaList = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",").filter((id) => id !== "") : value),
  z.array(areaIdSchema).min(1).max(200),
);

export const audienceSchema = z.object({ fiscalYear: year, month, areaIds: areaList });

const optionalText = z
  .string()
  .trim()
  .max(1000)
  .nullish()
  .transform((text) => text || null);

export const remindUnitsSchema = audienceSchema.extend({
  idempotencyKey: z.uuid(),
  message: optionalText,
  /** Why a unit is reminded again before the setting's hours have passed; without it such a unit is left out. */
  reason: optionalText,
});
export type RemindUnitsInput = z.output<typeof remindUnitsSchema>;
