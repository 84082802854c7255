import type { Percent } from "@/lib/core/percent";
import type { MonthNumbers } from "./month-figures";
import { numberAt, planPointsAt, statusAt } from "./month-ratios";
import type { Place } from "./places";
import type { SeverityLimits, Status } from "./severity";

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
export type HeatUnit = { readonly place: Place; readonly months: MonthNumbers; readonly paidByMonth: readonly (Percent | null)[] };

function confidenceAt(numbers: MonthNumbers, month: number): HeatCell["confidence"] {
  const activities = numberAt(numbers, month, "activities");
  const [certified, submitted] = [numberAt(numbers, month, "activitiesCertified"), numberAt(numbers, month, "activitiesSubmitted")];
  if (certified + submitted === 0) return "missing";
  if (certified === activities) return "certified";
  return submitted === activities ? "submitted" : "mixed";
}

/** `limits` are those valid at the end of each month, October first: a past month keeps the colour it had. */
export const heatRow = ({ place, months, paidByMonth }: HeatUnit, upTo: number, limits: readonly SeverityLimits[]): HeatRow => ({
  place,
  months: limits.map((limitsThen, index) =>
    index < upTo
      ? {
          status: statusAt(months, index + 1, limitsThen),
          paidPercent: paidByMonth[index] ?? null,
          planPoints: planPointsAt(months, index + 1),
          confidence: confidenceAt(months, index + 1),
        }
      : null,
  ),
});
