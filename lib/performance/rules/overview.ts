import { lastDayOf, lastDayOfQuarter, quarterOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, type Satang } from "@/lib/core/money";
import type { Percent } from "@/lib/core/percent";
import { curveOf } from "./curve";
import { type Figures, paidOf, spentOf, sumFigures } from "./figures";
import { heatRow } from "./heat";
import { attentionOf, type IssueSum, problemsOf } from "./issues";
import { leadOf } from "./lead";
import { figuresByPlace, noMonths, type PlaceFigures, sumTwelveMonths, type TwelveMonths } from "./month-figures";
import { movementOfMonth } from "./month-movement";
import { monthlyOf } from "./monthly";
import { confidenceUnits, gapContributors, monthRows, neededForPlan, statusCounts } from "./overview-parts";
import type { ClassView, OverviewFigures, TargetView } from "./overview-view";
import { type Branch, branchesOf, clusterBranches, type Place } from "./places";
import { quartersOf, quarterTarget } from "./quarters";
import { type RankedFigures, rankFigures } from "./rank-places";
import { type DatedLimit, limitsOn } from "./severity";
import { standingOf } from "./standing";
import { expenseClasses, type Measure, mixTarget, standAgainst, type Target, type TargetClass } from "./targets";

/** One class of a place: its twelve months, and everything of the month looked at and of the one before. */
export type ClassFigures = PlaceFigures & { readonly before: Figures };

export type OverviewInput = {
  readonly areaId: string;
  readonly year: number;
  readonly month: number;
  readonly places: readonly Place[];
  /** Every unit at or below the area that has a plan. */
  readonly units: ReadonlyMap<string, PlaceFigures>;
  readonly byClass: { readonly capital: ClassFigures; readonly recurrent: ClassFigures };
  readonly targets: readonly Target[];
  readonly limits: readonly DatedLimit[];
  readonly issues: readonly IssueSum[];
  readonly capitalQuarter: number;
  readonly roundCloses: Date | null;
  /** A filter on one class holds the headline against that class's target. */
  readonly expenseClass: "recurrent" | "capital" | null;
};

export const viewOf = (done: Satang, net: Satang, target: Percent | null): TargetView | null => {
  const standing = standAgainst(done, net, target);
  return standing && { percent: standing.percent, points: standing.points, stillNeeded: bahtOf(standing.stillNeeded) };
};

export const sumPlaceFigures = (parts: readonly PlaceFigures[]): PlaceFigures => ({
  months: sumTwelveMonths(parts.map(({ months }) => months)),
  now: sumFigures(parts.map(({ now }) => now)),
});

/** Puts the sums of an area into what its overview says. Pure: the same input always gives the same page. */
export function overviewOf(input: OverviewInput): OverviewFigures {
  const { year, month, places, byClass } = input;
  const quarter = quarterOf(month);
  const limits = limitsOn(input.limits, lastDayOf(input));
  const limitsByMonth = noMonths.map((_, index) => limitsOn(input.limits, lastDayOf({ year, month: index + 1 })));
  const months = sumTwelveMonths([byClass.capital.months, byClass.recurrent.months]);
  const now = sumFigures([byClass.capital.now, byClass.recurrent.now]);
  const standing = standingOf(now, limits);

  const target = (measure: Measure, expenseClass: TargetClass, of: number): Percent | null =>
    quarterTarget(input.targets, input, { measure, expenseClass, quarter: of });
  const headline: TargetClass = input.expenseClass ?? "overall";
  const quarterTargets = [1, 2, 3, 4].map((each) => target("disbursement", headline, each));
  const disbursement = viewOf(paidOf(now), now.budgetNet, target("disbursement", headline, quarter));

  const classNow = { overall: now, capital: byClass.capital.now, recurrent: byClass.recurrent.now };
  const net = { capital: classNow.capital.budgetNet, recurrent: classNow.recurrent.budgetNet };
  const mixOf = (measure: Measure): Percent | null =>
    mixTarget(net, { capital: target(measure, "capital", quarter), recurrent: target(measure, "recurrent", quarter) });

  const byPlace = figuresByPlace(places, input.units, sumPlaceFigures);
  const rowsOf = (branches: readonly Branch[]): RankedFigures[] =>
    branches.map(({ place, own }) => ({
      place,
      own,
      figures: (own ? input.units : byPlace).get(place.id) ?? { months: noMonths, now: sumFigures([]) },
    }));
  const units = places.flatMap((place): RankedFigures[] => {
    const figures = input.units.get(place.id);
    return figures ? [{ place, own: false, figures }] : [];
  });
  const children = rowsOf(branchesOf(places, input.areaId));
  const ranking = { month, limits, target: target("disbursement", headline, quarter) };
  const placeById = new Map(places.map((place) => [place.id, place]));
  const paidIn = (all: TwelveMonths, of: number): Satang => (all[of - 1] ? paidOf(all[of - 1] ?? now) : 0n);

  return {
    standing,
    before:
      month > 1 ? standingOf(sumFigures([byClass.capital.before, byClass.recurrent.before]), limitsByMonth[month - 2] ?? limits) : null,
    unitCount: units.length,
    quarter,
    quarterEnd: lastDayOfQuarter(year, quarter),
    quarterTargets,
    targets: {
      disbursement,
      spending: viewOf(spentOf(now), now.budgetNet, target("spending", headline, quarter)),
      mixDisbursement: viewOf(paidOf(now), now.budgetNet, mixOf("disbursement")),
      mixSpending: viewOf(spentOf(now), now.budgetNet, mixOf("spending")),
    },
    mix: {
      capitalNet: bahtOf(net.capital),
      recurrentNet: bahtOf(net.recurrent),
      capital: target("disbursement", "capital", quarter),
      recurrent: target("disbursement", "recurrent", quarter),
    },
    lead: leadOf({ year, month, paidPercent: standing.paidPercent, planPoints: standing.planPoints, target: disbursement }),
    curve: curveOf(
      months.map((figures, index) => ({ month: index + 1, figures })),
      month,
      quarterTargets,
    ),
    months: monthRows(months, month),
    monthly: monthlyOf(months, month),
    classes: expenseClasses.map((expenseClass): ClassView => {
      const figures = classNow[expenseClass];
      return {
        expenseClass,
        standing: standingOf(figures, limits),
        disbursement: viewOf(paidOf(figures), figures.budgetNet, target("disbursement", expenseClass, quarter)),
        spending: viewOf(spentOf(figures), figures.budgetNet, target("spending", expenseClass, quarter)),
      };
    }),
    children: rankFigures(children, ranking),
    clusters: rankFigures(rowsOf(clusterBranches(places, input.areaId)), ranking),
    units: rankFigures(units, ranking),
    statuses: statusCounts(units, now, limits),
    confidenceUnits: confidenceUnits(units),
    contributors: gapContributors(units),
    heat: units.map(({ place, figures }) => heatRow(place, figures.months, month, (of) => limitsByMonth[of - 1] ?? limits)),
    quarters: quartersOf(input, { overall: months, capital: byClass.capital.months, recurrent: byClass.recurrent.months }, input.targets),
    movement: movementOfMonth(
      { month, paid: paidOf(now), paidBefore: paidIn(months, month - 1), net: now.budgetNet },
      children.map(({ place, own, figures }) => ({
        place,
        own,
        paidInMonth: paidIn(figures.months, month) - paidIn(figures.months, month - 1),
      })),
    ),
    gap: {
      planNeeded: neededForPlan(months[quarter * 3 - 1]?.plannedDisbursed ?? 0n, paidOf(now)),
      targetNeeded: disbursement?.stillNeeded ?? null,
    },
    attention: attentionOf(input.issues, placeById, units.length, input),
    problems: problemsOf(input.issues, placeById, units.length),
  };
}
