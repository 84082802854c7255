import type { RoundDefaults } from "@/components/reporting/rounds/round-form";
import { dayInBangkok, type FiscalMonth, firstDayOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { typedThaiDay } from "@/lib/core/thai-date";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Bangkok", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The dates of a round as its form shows them: typed days and Bangkok times. */
export const typedDatesOf = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }): RoundDefaults => ({
  opensDay: typedThaiDay(dayInBangkok(new Date(opensAt))),
  opensTime: clock.format(new Date(opensAt)),
  closesDay: typedThaiDay(dayInBangkok(new Date(closesAt))),
  closesTime: clock.format(new Date(closesAt)),
});

/** Proposed for a new round: opens on the 20th of its month, closes on the closing day (a setting) of the next at 16:30 (DOMAIN §9). */
export function proposedDates(at: FiscalMonth, closingDay: number): RoundDefaults {
  const next = new Date(`${lastDayOf(at)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + closingDay);
  return {
    opensDay: typedThaiDay(`${firstDayOf(at).slice(0, 8)}20`),
    opensTime: "08:30",
    closesDay: typedThaiDay(next.toISOString().slice(0, 10)),
    closesTime: "16:30",
  };
}

/** The first month of the year that has no round yet; the last when all have one. */
export const firstMonthWithout = (rounds: readonly { readonly month: number }[]): number =>
  Array.from({ length: 12 }, (_, index) => index + 1).find((month) => !rounds.some((round) => round.month === month)) ?? 12;
