import type { FiscalMonth } from "@/lib/core/fiscal-calendar";
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

/** The month to look at: the asked one, else the year's opening month, else October (the plan alone is shown then). */
export function chooseMonth(
  chosen: YearChoice | null,
  asked: { readonly month?: number },
): (FiscalMonth & { readonly reported: boolean }) | null {
  if (chosen === null) return null;
  const { year, openingMonth } = chosen;
  return { year, month: asked.month ?? openingMonth ?? 1, reported: openingMonth !== null };
}
