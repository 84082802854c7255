import { bahtOf } from "@/lib/core/money";
import type { Percent } from "@/lib/core/percent";
import { paidOf } from "./figures";
import type { PlaceSums } from "./month-figures";
import { monthNumbersOf, numberAt, paidPercentAt, planPercentAt, planPointsAt } from "./month-ratios";
import type { RankedPlace } from "./overview-view";
import { type Branch, figuresOf, type Place, type UnitSeries } from "./places";
import { movementOf, ranksOf } from "./ranking";
import type { SeverityLimits } from "./severity";
import { standingOf } from "./standing";
import { isBelowBoth, standAgainst } from "./targets";

/** A row of a ranking with what it holds: a place with all below it, or an area's own projects. */
export type RankedSums = { readonly place: Place; readonly own: boolean; readonly sums: PlaceSums };

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** Ranks places by percent paid in a month, with what moved since the month before. Keeps the order it was given. */
export function rankSums(
  rows: readonly RankedSums[],
  at: { readonly month: number; readonly limits: SeverityLimits; readonly target: Percent | null },
): RankedPlace[] {
  const { month, limits, target } = at;
  const keyOf = ({ place, own }: RankedSums): string => `${place.id}${own ? ":own" : ""}`;
  const ranksAt = (of: number): ReadonlyMap<string, number> =>
    ranksOf(
      rows.map((row) => ({
        id: keyOf(row),
        part: BigInt(numberAt(row.sums.months, of, "paid")),
        whole: BigInt(numberAt(row.sums.months, of, "budgetNet")),
      })),
    );
  const now = ranksAt(month);
  const before = month > 1 ? ranksAt(month - 1) : null;
  return rows.map((row) => {
    const { months, now: figures } = row.sums;
    const paid = paidOf(figures);
    const standing = standAgainst(paid, figures.budgetNet, target);
    const paidByMonth = twelve.map((of) => (of <= month ? paidPercentAt(months, of) : null));
    return {
      place: row.place,
      own: row.own,
      standing: standingOf(figures, limits),
      rank: now.get(keyOf(row)) ?? null,
      movement: movementOf(keyOf(row), now, before),
      target: standing && { percent: standing.percent, points: standing.points, stillNeeded: bahtOf(standing.stillNeeded) },
      belowBoth: isBelowBoth(paid, figures.plannedDisbursed, figures.budgetNet, target),
      paidByMonth,
      planByMonth: twelve.map((of) => planPercentAt(months, of)),
      before: month > 1 ? { paidPercent: paidByMonth[month - 2] ?? null, planPoints: planPointsAt(months, month - 1) } : null,
    };
  });
}

/** The same from the full figures of every unit and month. */
export const rankPlaces = (
  branches: readonly Branch[],
  at: { readonly month: number; readonly limits: SeverityLimits; readonly series: UnitSeries; readonly target: Percent | null },
): RankedPlace[] =>
  rankSums(
    branches.map(({ place, own, unitIds }) => ({
      place,
      own,
      sums: {
        months: monthNumbersOf(twelve.map((of) => figuresOf(at.series, unitIds, of))),
        now: figuresOf(at.series, unitIds, at.month),
      },
    })),
    at,
  );
