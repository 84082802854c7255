import { type Percent, percentOf } from "@/lib/core/percent";
import { paidOf } from "./figures";
import type { MonthFigures, TwelveMonths } from "./month-figures";
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

export const confidenceOfUnit = (f: MonthFigures): HeatCell["confidence"] => {
  if (f.activitiesCertified === f.activities && f.activities > 0) return "certified";
  if (f.activitiesSubmitted === f.activities && f.activities > 0) return "submitted";
  return f.activitiesMissing === f.activities ? "missing" : "mixed";
};

/** `limitsOf` gives the severity limits valid at the end of each month: a past month keeps the colour it had. */
export function heatRow(place: Place, months: TwelveMonths, upTo: number, limitsOf: (month: number) => SeverityLimits): HeatRow {
  return {
    place,
    months: months.map((figures, index) =>
      index < upTo
        ? {
            status: statusOf(figures, limitsOf(index + 1)),
            paidPercent: percentOf(paidOf(figures), figures.budgetNet),
            planPoints: percentOf(paidOf(figures) - figures.plannedDisbursed, figures.budgetNet),
            confidence: confidenceOfUnit(figures),
          }
        : null,
    ),
  };
}
