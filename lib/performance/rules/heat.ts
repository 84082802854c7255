import { type Percent, percentOf } from "@/lib/core/percent";
import { paidOf } from "./figures";
import type { MonthLike } from "./month-figures";
import type { Place } from "./places";
import type { SeverityLimits, Status } from "./severity";
import { statusOf } from "./standing";

/** A unit's month in the heat map; `mixed` where its activities are not all certified, all submitted or all missing. */
export type HeatCell = {
  readonly status: Status;
  readonly paidPercent: Percent | null;
  readonly planPoints: string | null;
  readonly confidence: "certified" | "submitted" | "missing" | "mixed";
};

/** Twelve months, October first; null after the month looked at. */
export type HeatRow = { readonly place: Place; readonly months: readonly (HeatCell | null)[] };

/** A unit with its months, and its percents paid as its ranking row has them. */
export type HeatUnit = { readonly place: Place; readonly months: readonly MonthLike[]; readonly paidByMonth: readonly (Percent | null)[] };

export const confidenceOfUnit = (f: MonthLike): HeatCell["confidence"] => {
  if (f.activitiesCertified === f.activities && f.activities > 0) return "certified";
  if (f.activitiesSubmitted === f.activities && f.activities > 0) return "submitted";
  return f.activitiesCertified + f.activitiesSubmitted === 0 ? "missing" : "mixed";
};

/** `limits` are those valid at the end of each month, October first: a past month keeps the colour it had. */
export const heatRow = (unit: HeatUnit, upTo: number, limits: readonly SeverityLimits[]): HeatRow => ({
  place: unit.place,
  months: unit.months.map((figures, index) => {
    const limitsThen = limits[index];
    return index < upTo && limitsThen
      ? {
          status: statusOf(figures, limitsThen),
          paidPercent: unit.paidByMonth[index] ?? null,
          planPoints: percentOf(paidOf(figures) - figures.plannedDisbursed, figures.budgetNet),
          confidence: confidenceOfUnit(figures),
        }
      : null;
  }),
});
