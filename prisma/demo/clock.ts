import { dayInBangkok, firstDayOf, fiscalMonthOf, instantInBangkok, lastDayOf } from "@/lib/core/fiscal-calendar";
import { demoYears } from "./frame";
import type { Random } from "./random";

const day = 86_400_000;
export const plusDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * day).toISOString().slice(0, 10);

/** The demonstration's idea of now. `today` is the day of the load, `open` the month whose round is open that day. */
export type Clock = { readonly today: string; readonly open: { readonly year: number; readonly month: number } };

/**
 * A month's round stays open for ten days after it ends in the demonstration, so that there is always one to work in.
 * Before and after the years there is a frame for, the nearest month of the last year is the open one.
 */
export function clockAt(today: string): Clock {
  const last = Math.max(...demoYears);
  const found = fiscalMonthOf(plusDays(today, -9));
  if (found.year > last) return { today, open: { year: last, month: 12 } };
  return { today, open: found.year < last ? { year: last, month: 1 } : found };
}

export type DemoRound = {
  readonly year: number;
  readonly month: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
};

/** DOMAIN §9: opens on the 25th, closes on day 5 of the next month at 16:30; the year closes on 30 October. */
export function roundOf(clock: Clock, year: number, month: number): DemoRound {
  const end = lastDayOf({ year, month });
  const opens = `${firstDayOf({ year, month }).slice(0, 8)}25`;
  const closes = plusDays(end, month === 12 ? 30 : 5);
  const isOpen = year === clock.open.year && month === clock.open.month;
  if (!isOpen) {
    const published = plusDays(closes, 15);
    return {
      year,
      month,
      opensAt: instantInBangkok(opens, "08:30"),
      closesAt: instantInBangkok(closes, "16:30"),
      publishedAt: published < clock.today ? instantInBangkok(published, "10:00") : null,
    };
  }
  const first = firstDayOf({ year, month });
  const week = plusDays(clock.today, -7);
  const [sooner, later] = [week < first ? first : week, plusDays(clock.today, 12)];
  return {
    year,
    month,
    opensAt: instantInBangkok(sooner < opens ? sooner : opens, "08:30"),
    closesAt: instantInBangkok(later > closes ? later : closes, "16:30"),
    publishedAt: null,
  };
}

export const todayInBangkok = (): string => dayInBangkok(new Date());

/** How many months of a year have a round that is open or over; 0 for a year that has not begun. */
export const monthsReported = (clock: Clock, year: number): number =>
  year < clock.open.year ? 12 : year === clock.open.year ? clock.open.month : 0;

const hour = 3_600_000;
const zone = 7 * hour;

/** The same day in Bangkok, in office hours: the day's 24 hours become 08:30 to 16:15, so that what came first stays first. */
function inOffice(at: number): Date {
  const midnight = Math.floor((at + zone) / day) * day - zone;
  return new Date(midnight + 8.5 * hour + Math.round(((at - midnight) / day) * 465) * 60_000);
}

export type Steps = { readonly recorded: Date; readonly submitted: Date; readonly certified: Date };

/** Instants of the three steps of a report, in order, inside its round and before today. */
export function stepsWithin(round: DemoRound, clock: Clock, random: Random): Steps {
  const last = Math.min(round.closesAt.getTime() - day, instantInBangkok(plusDays(clock.today, -1), "23:00").getTime());
  const first = round.opensAt.getTime();
  const recorded = first + Math.max(3 * hour, last - first) * random.between(0.05, 0.5);
  const submitted = recorded + Math.max(hour, last - recorded) * random.between(0.1, 0.45);
  const certified = submitted + Math.max(hour, last - submitted) * random.between(0.15, 0.9);
  return { recorded: inOffice(recorded), submitted: inOffice(submitted), certified: inOffice(certified) };
}
