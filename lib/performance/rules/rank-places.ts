import { bahtOf } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { paidOf } from "./figures";
import type { PlaceFigures } from "./month-figures";
import type { RankedPlace } from "./overview-view";
import { type Branch, figuresOf, type Place, type UnitSeries } from "./places";
import { movementOf, ranksOf } from "./ranking";
import type { SeverityLimits } from "./severity";
import { standingOf } from "./standing";
import { isBelowBoth, standAgainst } from "./targets";

/** A row of a ranking with what it holds: a place with all below it, or an area's own projects. */
export type RankedFigures = { readonly place: Place; readonly own: boolean; readonly figures: PlaceFigures };

/** Ranks places by percent paid in a month, with what moved since the month before. Keeps the order it was given. */
export function rankFigures(
  rows: readonly RankedFigures[],
  at: { readonly month: number; readonly limits: SeverityLimits; readonly target: Percent | null },
): RankedPlace[] {
  const { month, limits, target } = at;
  const keyOf = ({ place, own }: RankedFigures): string => `${place.id}${own ? ":own" : ""}`;
  const ranksAt = (of: number): ReadonlyMap<string, number> =>
    ranksOf(
      rows.flatMap((row) => {
        const figures = row.figures.months[of - 1];
        return figures ? [{ id: keyOf(row), part: paidOf(figures), whole: figures.budgetNet }] : [];
      }),
    );
  const now = ranksAt(month);
  const before = month > 1 ? ranksAt(month - 1) : null;
  return rows.map((row) => {
    const { months, now: figures } = row.figures;
    const last = month > 1 ? months[month - 2] : undefined;
    const paid = paidOf(figures);
    const standing = standAgainst(paid, figures.budgetNet, target);
    const paidByMonth = months.map((each, index) => (index < month ? percentOf(paidOf(each), each.budgetNet) : null));
    return {
      place: row.place,
      own: row.own,
      standing: standingOf(figures, limits),
      rank: now.get(keyOf(row)) ?? null,
      movement: movementOf(keyOf(row), now, before),
      target: standing && { percent: standing.percent, points: standing.points, stillNeeded: bahtOf(standing.stillNeeded) },
      belowBoth: isBelowBoth(paid, figures.plannedDisbursed, figures.budgetNet, target),
      paidByMonth,
      planByMonth: months.map((each) => percentOf(each.plannedDisbursed, each.budgetNet)),
      before: last
        ? { paidPercent: paidByMonth[month - 2] ?? null, planPoints: percentOf(paidOf(last) - last.plannedDisbursed, last.budgetNet) }
        : null,
    };
  });
}

/** The same from the full figures of every unit and month. */
export const rankPlaces = (
  branches: readonly Branch[],
  at: { readonly month: number; readonly limits: SeverityLimits; readonly series: UnitSeries; readonly target: Percent | null },
): RankedPlace[] =>
  rankFigures(
    branches.map(({ place, own, unitIds }) => {
      const months = Array.from({ length: 12 }, (_, index) => figuresOf(at.series, unitIds, index + 1));
      return { place, own, figures: { months, now: figuresOf(at.series, unitIds, at.month) } };
    }),
    at,
  );
