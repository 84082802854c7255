import { z } from "zod";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import { typedDay, typedDayOrNone } from "@/lib/platform/request-day";

/** A decimal typed by a person, at most `places` places, as a plain string; null when left empty. */
function typedNumber(places: number, { minimum, maximum }: { minimum: number; maximum: number }) {
  return z.string().transform((text, context) => {
    const typed = parseTypedDecimal(text, places);
    if (typed.kind === "blank") return null;
    if (typed.kind === "refused") {
      context.addIssue({ code: "custom", message: `settings.number_${typed.reason}`, params: { places } });
      return z.NEVER;
    }
    const value = Number(typed.value);
    if (value >= minimum && value <= maximum) return typed.value;
    context.addIssue({ code: "custom", message: "settings.number_range", params: { minimum, maximum } });
    return z.NEVER;
  });
}

const name = z.string().trim().min(1).max(200);
/** The start of the latest period the form showed; another one in the base is a conflict. "" when there was none. */
const seenFrom = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);

export const measures = ["disbursement", "spending"] as const;
export const expenseClasses = ["overall", "recurrent", "capital"] as const;
export const fiscalYearStates = ["planned", "interim", "in_force", "closed"] as const;

export const setTargetSchema = z.object({
  fiscalYear: z
    .string()
    .regex(/^25\d{2}$/)
    .transform(Number),
  measure: z.enum(measures),
  expenseClass: z.enum(expenseClasses),
  quarter: z
    .string()
    .regex(/^[1-4]$/)
    .transform(Number),
  percent: typedNumber(3, { minimum: 0, maximum: 100 }),
  validFrom: typedDay,
  source: z.string().trim().max(300),
  seenFrom,
});
export type SetTargetInput = z.output<typeof setTargetSchema>;

export const setThresholdSchema = z.object({
  code: z
    .string()
    .regex(/^[a-z_]+\.[a-z_]+$/)
    .max(80),
  value: typedNumber(4, { minimum: -1_000_000_000, maximum: 1_000_000_000 }),
  validFrom: typedDay,
  seenFrom,
});
export type SetThresholdInput = z.output<typeof setThresholdSchema>;

export const addCodeItemSchema = z.object({
  listCode: z.string().min(1).max(80),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, "settings.code_form"),
  nameTh: name,
  nameEn: name,
  validFrom: typedDay,
});
export type AddCodeItemInput = z.output<typeof addCodeItemSchema>;

export const renameCodeItemSchema = z.object({ itemId: z.uuid(), nameTh: name, nameEn: name, validFrom: typedDay });
export type RenameCodeItemInput = z.output<typeof renameCodeItemSchema>;

export const retireCodeItemSchema = z.object({ itemId: z.uuid(), validTo: typedDay });
export type RetireCodeItemInput = z.output<typeof retireCodeItemSchema>;

export const setFiscalYearSchema = z.object({
  year: z
    .string()
    .regex(/^25\d{2}$/)
    .transform(Number),
  status: z.enum(fiscalYearStates),
  actInForceOn: typedDayOrNone,
  note: z.string().trim().max(500),
  /** The status the form showed; "" for a year that is to be added. */
  seenStatus: z.union([z.enum(fiscalYearStates), z.literal("")]),
});
export type SetFiscalYearInput = z.output<typeof setFiscalYearSchema>;
