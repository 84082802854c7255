import { bahtOf } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { paidOf } from "./figures";
import type { RankedPlace } from "./overview-view";
import { type Branch, figuresOf, type UnitSeries } from "./places";
import { movementOf, ranksOf } from "./ranking";
import type { SeverityLimits } from "./severity";
import { standingOf } from "./standing";
import { isBelowBoth, standAgainst } from "./targets";

/** Ranks places by percent paid in a month, with what moved since the month before. Keeps the order it was given. */
export function rankPlaces(
  branches: readonly Branch[],
  at: { readonly month: number; readonly limits: SeverityLimits; readonly series: UnitSeries; readonly target: Percent | null },
): RankedPlace[] {
  const { month, limits, series, target } = at;
  const keyOf = ({ place, own }: Branch): string => `${place.id}${own ? ":own" : ""}`;
  const ranksAt = (of: number): ReadonlyMap<string, number> =>
    ranksOf(
      branches.map((branch) => {
        const figures = figuresOf(series, branch.unitIds, of);
        return { id: keyOf(branch), part: paidOf(figures), whole: figures.budgetNet };
      }),
    );
  const now = ranksAt(month);
  const before = month > 1 ? ranksAt(month - 1) : null;
  return branches.map((branch) => {
    const byMonth = Array.from({ length: 12 }, (_, index) => figuresOf(series, branch.unitIds, index + 1));
    const figures = figuresOf(series, branch.unitIds, month);
    const last = month > 1 ? byMonth[month - 2] : undefined;
    const standing = standAgainst(paidOf(figures), figures.budgetNet, target);
    return {
      place: branch.place,
      own: branch.own,
      standing: standingOf(figures, limits),
      rank: now.get(keyOf(branch)) ?? null,
      movement: movementOf(keyOf(branch), now, before),
      target: standing && { percent: standing.percent, points: standing.points, stillNeeded: bahtOf(standing.stillNeeded) },
      belowBoth: isBelowBoth(paidOf(figures), figures.plannedDisbursed, figures.budgetNet, target),
      paidByMonth: byMonth.map((each, index) => (index < month ? percentOf(paidOf(each), each.budgetNet) : null)),
      planByMonth: byMonth.map((each) => percentOf(each.plannedDisbursed, each.budgetNet)),
      before: last
        ? {
            paidPercent: percentOf(paidOf(last), last.budgetNet),
            planPoints: percentOf(paidOf(last) - last.plannedDisbursed, last.budgetNet),
          }
        : null,
    };
  });
}
