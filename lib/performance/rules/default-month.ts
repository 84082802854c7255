import { type FiscalMonth, fiscalMonthOf } from "@/lib/core/fiscal-calendar";

export type YearChoice = { readonly year: number; readonly reportedMonth: number | null };

/**
 * Which year and month a page opens with: the fiscal year of today if it has plans, else the newest that has; in it the
 * newest month with a sent report. `month` null: nothing was reported in that year yet.
 */
export function defaultYear(years: readonly YearChoice[], today: string): number | null {
  const current = fiscalMonthOf(today).year;
  return years.some(({ year }) => year === current) ? current : (years.map(({ year }) => year).sort((a, b) => b - a)[0] ?? null);
}

/** The month to look at: the asked one, else the newest reported, else October (the plan alone is shown then). */
export function chooseMonth(
  years: readonly YearChoice[],
  asked: { readonly year?: number; readonly month?: number },
  today: string,
): (FiscalMonth & { readonly reported: boolean }) | null {
  const year = asked.year ?? defaultYear(years, today);
  if (year === null) return null;
  const reportedMonth = years.find((each) => each.year === year)?.reportedMonth ?? null;
  return { year, month: asked.month ?? reportedMonth ?? 1, reported: reportedMonth !== null };
}
