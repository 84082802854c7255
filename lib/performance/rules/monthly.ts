import { bahtOf } from "@/lib/core/money";
import { paidOf } from "./figures";
import type { MonthLike } from "./month-figures";

/** One month by itself: what the plan meant to pay in it, and what was paid; null after the month looked at. Baht strings. */
export type MonthlyRow = { readonly month: number; readonly plannedInMonth: string; readonly paidInMonth: string | null };

/**
 * Cumulative figures turned into months. A month can be negative: money sent back lowers the cumulative sum (DOMAIN §6).
 * `months` are the twelve cumulative sums, October first.
 */
export function monthlyOf(months: readonly MonthLike[], upTo: number): MonthlyRow[] {
  return months.map((figures, index) => {
    const before = months[index - 1];
    return {
      month: index + 1,
      plannedInMonth: bahtOf(figures.plannedDisbursed - (before?.plannedDisbursed ?? 0n)),
      paidInMonth: index < upTo ? bahtOf(paidOf(figures) - (before ? paidOf(before) : 0n)) : null,
    };
  });
}
