import { z } from "zod";
import { instantInBangkok } from "@/lib/core/fiscal-calendar";
import { toArabicDigits } from "@/lib/core/thai-text";
import { changeRoundSchema, openRoundSchema } from "@/lib/reporting/round-schema";
import { typedDay, typedTime } from "./typed-dates";

/** The round forms as they are typed: days in the Buddhist calendar and Bangkok times, turned into the instants the commands take. */
const { reminderDays } = openRoundSchema.shape;

/** "3, 1", "๓ ๑": days before the closing. What the list may hold is the command's to say. */
const reminders = z.string().transform((text, context) => {
  const typed = toArabicDigits(text)
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const days = reminderDays.safeParse(typed);
  if (days.success) return days.data;
  context.addIssue({ code: "custom", message: "reporting.reminder_unreadable" });
  return z.NEVER;
});
const typedDates = { opensDay: typedDay, opensTime: typedTime, closesDay: typedDay, closesTime: typedTime, reminderDays: reminders };

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
