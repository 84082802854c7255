import { type Percent, percentOf } from "@/lib/core/percent";
import { isReported, paidOf, spentOf } from "./figures";
import type { MonthLike } from "./month-figures";

/**
 * The S-curve: cumulative percent of N by fiscal month. Plan is drawn for the whole year; paid stops at the month
 * looked at, because later months would only repeat the last figure known. `official` is the certified line alone.
 */
export type CurvePoint = {
  readonly month: number;
  readonly plan: Percent | null;
  readonly paid: Percent | null;
  readonly spent: Percent | null;
  readonly official: Percent | null;
  /** Paid − plan in points of N, rounded once; null after the month looked at. */
  readonly planPoints: string | null;
  /** True while any money of the month is only submitted, or nothing of it is reported; what is missing stands in the confidence line. */
  readonly provisional: boolean;
  /** Target of the quarter the month lies in; null when not announced. */
  readonly target: Percent | null;
};

export function curveOf(
  months: readonly { readonly month: number; readonly figures: MonthLike }[],
  upTo: number,
  quarterTargets: readonly (Percent | null)[],
): CurvePoint[] {
  return months.map(({ month, figures }) => {
    const known = month <= upTo;
    const net = figures.budgetNet;
    return {
      month,
      plan: percentOf(figures.plannedDisbursed, net),
      paid: known ? percentOf(paidOf(figures), net) : null,
      spent: known ? percentOf(spentOf(figures), net) : null,
      official: known ? percentOf(figures.officialDisbursed, net) : null,
      planPoints: known ? percentOf(paidOf(figures) - figures.plannedDisbursed, net) : null,
      provisional: known && (!isReported(figures) || figures.netSubmitted > 0n || paidOf(figures) !== figures.officialDisbursed),
      target: quarterTargets[Math.ceil(month / 3) - 1] ?? null,
    };
  });
}
