import { lastDayOfQuarter, quarterOf } from "@/lib/core/fiscal-calendar";
import type { Percent } from "@/lib/core/percent";

/**
 * The finding in one sentence (DESIGN §7), as values only: which message is spoken and what fills it.
 *   empty: there is no budget to divide by · unannounced: no target · reached: target met · short: money still to pay.
 */
export type Lead =
  | { readonly kind: "empty" }
  | { readonly kind: "unannounced"; readonly paid: Percent; readonly planPoints: string }
  | {
      readonly kind: "reached";
      readonly paid: Percent;
      readonly planPoints: string;
      readonly targetPoints: string;
      readonly quarter: number;
    }
  | {
      readonly kind: "short";
      readonly paid: Percent;
      readonly planPoints: string;
      readonly targetPoints: string;
      readonly quarter: number;
      /** Baht still to be paid, and the ISO day by which. */
      readonly needed: string;
      readonly by: string;
    };

export function leadOf(input: {
  readonly year: number;
  readonly month: number;
  readonly paidPercent: Percent | null;
  readonly planPoints: string | null;
  readonly target: { readonly points: string | null; readonly stillNeeded: string } | null;
}): Lead {
  const { paidPercent, planPoints, target } = input;
  if (paidPercent === null || planPoints === null) return { kind: "empty" };
  if (target?.points == null) return { kind: "unannounced", paid: paidPercent, planPoints };
  const quarter = quarterOf(input.month);
  const common = { paid: paidPercent, planPoints, targetPoints: target.points, quarter };
  return target.stillNeeded === "0.00"
    ? { kind: "reached", ...common }
    : { kind: "short", ...common, needed: target.stillNeeded, by: lastDayOfQuarter(input.year, quarter) };
}
