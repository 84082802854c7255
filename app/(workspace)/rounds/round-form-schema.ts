import { z } from "zod";
import { instantInBangkok } from "@/lib/core/fiscal-calendar";
import { parseClockTime, parseThaiDay } from "@/lib/core/thai-date";
import { toArabicDigits } from "@/lib/core/thai-text";
import { changeRoundSchema, openRoundSchema } from "@/lib/reporting/schema";

/** The round forms as they are typed: days in the Buddhist calendar and Bangkok times, turned into the instants the commands take. */
const day = z.string().transform((text, context) => {
  const typed = parseThaiDay(text);
  if (typed.ok) return typed.day;
  context.addIssue({ code: "custom", message: `reporting.day_${typed.reason}` });
  return z.NEVER;
});
const time = z.string().transform((text, context) => {
  const typed = parseClockTime(text);
  if (typed !== null) return typed;
  context.addIssue({ code: "custom", message: "reporting.time_unreadable" });
  return z.NEVER;
});
const typedDates = { opensDay: day, opensTime: time, closesDay: day, closesTime: time };

type TypedDates = { opensDay: string; opensTime: string; closesDay: string; closesTime: string };

function withInstants<T extends TypedDates>({ opensDay, opensTime, closesDay, closesTime, ...rest }: T) {
  return {
    ...rest,
    opensAt: instantInBangkok(opensDay, opensTime).toISOString(),
    closesAt: instantInBangkok(closesDay, closesTime).toISOString(),
  };
}

const { idempotencyKey, fiscalYear, month } = openRoundSchema.shape;
const { roundId, version } = changeRoundSchema.shape;

/** The year may be typed in Thai digits like everything else. */
const typedYear = z.preprocess((text) => (typeof text === "string" ? toArabicDigits(text).trim() : text), fiscalYear);

export const openRoundForm = z.object({ idempotencyKey, fiscalYear: typedYear, month, ...typedDates }).transform(withInstants);
export const changeRoundForm = z.object({ idempotencyKey, roundId, version, ...typedDates }).transform(withInstants);
