import { z } from "zod";
import { parseClockTime, parseThaiDay } from "@/lib/core/thai-date";

/** A day typed in the Buddhist calendar → "2026-11-05"; its problem in words where it is none. */
export const typedDay = z.string().transform((text, context) => {
  const typed = parseThaiDay(text);
  if (typed.ok) return typed.day;
  context.addIssue({ code: "custom", message: `reporting.day_${typed.reason}` });
  return z.NEVER;
});

/** A time of day → "16:30". */
export const typedTime = z.string().transform((text, context) => {
  const typed = parseClockTime(text);
  if (typed !== null) return typed;
  context.addIssue({ code: "custom", message: "reporting.time_unreadable" });
  return z.NEVER;
});
