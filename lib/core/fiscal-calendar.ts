/**
 * The Thai fiscal year: 1 October to 30 September, named by the Buddhist year it ends in (DOMAIN §5).
 * Fiscal months run 1 = ตุลาคม … 12 = กันยายน. Days are ISO strings "2026-10-01"; instants are UTC Dates.
 */
export type FiscalMonth = { readonly year: number; readonly month: number };

/** Bangkok has been seven hours ahead of UTC since 1920 and changes no clocks: its time is arithmetic and needs no tables of zones. */
const bangkokAheadMs = 7 * 60 * 60 * 1000;

const isoInBangkok = (instant: Date): string => new Date(instant.getTime() + bangkokAheadMs).toISOString();

/** The calendar day in Bangkok at an instant, as "YYYY-MM-DD". */
export const dayInBangkok = (instant: Date): string => isoInBangkok(instant).slice(0, 10);

/** The time of day in Bangkok at an instant, as "HH:MM". */
export const timeInBangkok = (instant: Date): string => isoInBangkok(instant).slice(11, 16);

/** Fiscal year and month of an ISO day: "2026-10-01" → { year: 2570, month: 1 }. */
export function fiscalMonthOf(day: string): FiscalMonth {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return month >= 10 ? { year: year + 544, month: month - 9 } : { year: year + 543, month: month + 3 };
}

/** The Gregorian year and month a fiscal month falls in: (2570, 1) → { year: 2026, month: 10 }. */
export function calendarMonthOf({ year, month }: FiscalMonth): { year: number; month: number } {
  return month <= 3 ? { year: year - 544, month: month + 9 } : { year: year - 543, month: month - 3 };
}

/** Last ISO day of a fiscal month. */
export function lastDayOf(at: FiscalMonth): string {
  const { year, month } = calendarMonthOf(at);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${String(days).padStart(2, "0")}`;
}

/** First ISO day of a fiscal month. */
export const firstDayOf = (at: FiscalMonth): string => `${lastDayOf(at).slice(0, 8)}01`;

/** Quarter 1–4 of a fiscal month: Q1 = ต.ค.–ธ.ค. */
export const quarterOf = (month: number): number => Math.ceil(month / 3);

/** Last ISO day of a quarter of a fiscal year. */
export const lastDayOfQuarter = (year: number, quarter: number): string => lastDayOf({ year, month: quarter * 3 });

/** The fiscal month before; null before the first of the year, because cumulative figures start anew each year. */
export const previousMonthOf = ({ year, month }: FiscalMonth): FiscalMonth | null => (month > 1 ? { year, month: month - 1 } : null);

/** An instant at a Bangkok wall time: instantInBangkok("2026-11-05", "16:30"). Thailand keeps UTC+7 all year. */
export const instantInBangkok = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);
