import { z } from "zod";
import { parseThaiDay } from "@/lib/core/thai-date";

const codes = { unreadable: "common.day_unreadable", no_such_day: "common.day_unknown", gregorian_year: "common.day_gregorian" } as const;

/** A day typed in a form ("5/11/2569", "๕ พ.ย. ๖๙") into an ISO day. */
export const typedDay = z
  .string()
  .min(1)
  .transform((text, context) => {
    const typed = parseThaiDay(text);
    if (typed.ok) return typed.day;
    const params = typed.reason === "gregorian_year" ? { typedYear: typed.typedYear, suggestedYear: typed.suggestedYear } : {};
    context.addIssue({ code: "custom", message: codes[typed.reason], params });
    return z.NEVER;
  });

/** The same where the field may stay empty: null. */
export const typedDayOrNone = z.union([
  z
    .string()
    .regex(/^\s*-?\s*$/)
    .transform(() => null),
  typedDay,
]);
