import type { RoundDefaults } from "@/components/reporting/rounds/round-form";
import { dayInBangkok, type FiscalMonth, firstDayOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { typedThaiDay } from "@/lib/core/thai-date";
import type { RoundDays } from "@/lib/reporting/queries/read-round-days";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Bangkok", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

type RoundDates = { readonly opensAt: string; readonly closesAt: string; readonly reminderDays: readonly number[] };

/** The dates of a round as its form shows them: typed days and Bangkok times. */
export const typedDatesOf = ({ opensAt, closesAt, reminderDays }: RoundDates): RoundDefaults => ({
  opensDay: typedThaiDay(dayInBangkok(new Date(opensAt))),
  opensTime: clock.format(new Date(opensAt)),
  closesDay: typedThaiDay(dayInBangkok(new Date(closesAt))),
  closesTime: clock.format(new Date(closesAt)),
  reminderDays: reminderDays.join(", "),
});

/** Three days before, and the day before: a first and a last reminder unless the ministry sets others. */
const usualReminders = "3, 1";

/** Proposed for a new round: the usual days (settings), opening in its own month and closing in the next (DOMAIN §9). */
export function proposedDates(at: FiscalMonth, usual: RoundDays): RoundDefaults {
  const next = new Date(`${lastDayOf(at)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + usual.closes);
  return {
    opensDay: typedThaiDay(`${firstDayOf(at).slice(0, 8)}${String(usual.opens).padStart(2, "0")}`),
    opensTime: "08:30",
    closesDay: typedThaiDay(next.toISOString().slice(0, 10)),
    closesTime: usual.closingTime,
    reminderDays: usualReminders,
  };
}

/** The first month of the year that has no round yet; when all have one, the next year's first. */
export function nextWithout(year: number, rounds: readonly { readonly month: number }[]): FiscalMonth {
  const month = Array.from({ length: 12 }, (_, index) => index + 1).find((at) => !rounds.some((round) => round.month === at));
  return month === undefined ? { year: year + 1, month: 1 } : { year, month };
}

/** Where a reopening ends unless told otherwise: the usual number of days from now, at the rounds' closing time. */
export function proposedUntil(now: Date, usual: RoundDays): { day: string; time: string } {
  const until = new Date(now.getTime() + usual.reopenDays * 24 * 60 * 60 * 1000);
  return { day: typedThaiDay(dayInBangkok(until)), time: usual.closingTime };
}
