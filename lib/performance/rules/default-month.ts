import { type FiscalMonth, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { satangOf } from "@/lib/core/money";
import { compareToPercent } from "@/lib/core/percent";

/** `openingMonth` null: nothing was submitted or certified in that year yet. */
export type YearChoice = { readonly year: number; readonly openingMonth: number | null };

/** A month with anything submitted or certified: its N, and the part of it so reported, both in baht. */
export type ReportedMonth = { readonly month: number; readonly net: string; readonly reported: string };

/**
 * The month a year opens with: the latest in which at least `share` percent of N is submitted or certified, so that a
 * round that has only begun does not hide the last one known; if none reaches it, the latest with anything.
 */
export function openingMonthOf(months: readonly ReportedMonth[], share: string): number | null {
  const latestFirst = [...months].sort((a, b) => b.month - a.month);
  const reaches = ({ net, reported }: ReportedMonth): boolean =>
    satangOf(net) > 0n && compareToPercent(satangOf(reported), satangOf(net), share) >= 0;
  return (latestFirst.find(reaches) ?? latestFirst[0])?.month ?? null;
}

/** The fiscal year of today if it has plans, else the newest that has; null without any plans. */
export function defaultYear(years: readonly YearChoice[], today: string): number | null {
  const current = fiscalMonthOf(today).year;
  return years.some(({ year }) => year === current) ? current : (years.map(({ year }) => year).sort((a, b) => b - a)[0] ?? null);
}

/** The month to look at: the asked one, else the year's opening month, else October (the plan alone is shown then). */
export function chooseMonth(
  years: readonly YearChoice[],
  asked: { readonly year?: number; readonly month?: number },
  today: string,
): (FiscalMonth & { readonly reported: boolean }) | null {
  const year = asked.year ?? defaultYear(years, today);
  if (year === null) return null;
  const openingMonth = years.find((each) => each.year === year)?.openingMonth ?? null;
  return { year, month: asked.month ?? openingMonth ?? 1, reported: openingMonth !== null };
}
