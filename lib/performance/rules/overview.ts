import { lastDayOf, lastDayOfQuarter, quarterOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, type Satang } from "@/lib/core/money";
import type { Percent } from "@/lib/core/percent";
import { curveOf } from "./curve";
import { type Figures, paidOf, spentOf, sumFigures } from "./figures";
import { heatRow } from "./heat";
import { attentionOf, type IssueSum, problemsOf } from "./issues";
import { leadOf } from "./lead";
import { addMonths, childrenOf, emptyMonths, type MonthNumbers, monthsFrom, type PlaceSums, sumsByPlace } from "./month-figures";
import { movementOfMonth } from "./month-movement";
import { numberAt } from "./month-ratios";
import { monthlyOf } from "./monthly";
import { confidenceUnits, gapContributors, monthRows, neededForPlan, statusCounts } from "./overview-parts";
import type { ClassView, OverviewFigures, TargetView } from "./overview-view";
import { isOwnPart, type Place } from "./places";
import { quartersOf, quarterTarget } from "./quarters";
import { type RankedSums, rankSums } from "./rank-places";
import { type DatedLimit, limitsOn } from "./severity";
import { standingOf } from "./standing";
import { expenseClasses, type Measure, mixTarget, standAgainst, type Target, type TargetClass } from "./targets";

/** One class of a place: its twelve months, and everything of the month looked at and of the one before. */
export type ClassSums = PlaceSums & { readonly before: Figures };

export type OverviewInput = {
  readonly areaId: string;
  readonly year: number;
  readonly month: number;
  readonly places: readonly Place[];
  /** Every unit at or below the area that has a plan. */
  readonly units: ReadonlyMap<string, PlaceSums>;
  readonly byClass: { readonly capital: ClassSums; readonly recurrent: ClassSums };
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

/** Puts the sums of an area into what its overview says. Pure: the same input always gives the same page. */
export function overviewOf(input: OverviewInput): OverviewFigures {
  const { year, month, places, byClass } = input;
  const quarter = quarterOf(month);
  const limits = limitsOn(input.limits, lastDayOf(input));
  const limitsByMonth = Array.from({ length: 12 }, (_, index) => limitsOn(input.limits, lastDayOf({ year, month: index + 1 })));
  const monthsByClass = { capital: monthsFrom(byClass.capital.months), recurrent: monthsFrom(byClass.recurrent.months) };
  const months = monthsFrom(sumOf([byClass.capital.months, byClass.recurrent.months]));
  const last = month > 1 ? months[month - 2] : undefined;
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

  const byPlace = sumsByPlace(places, input.units, sumFigures);
  const rowOf = (place: Place, own: boolean): RankedSums => {
    const sums = (own ? input.units : byPlace).get(place.id) ?? { months: emptyMonths(), now: sumFigures([]) };
    return { place, own, sums };
  };
  const units = places.filter(({ id }) => input.units.has(id)).map((place) => rowOf(place, true));
  const children = levelBelow(places, input.areaId).map(({ place, own }) => rowOf(place, own));
  const clusters = clustersOf(places, input.areaId).map((place) => rowOf(place, false));
  const ranking = { month, limits, target: target("disbursement", headline, quarter) };
  const placeById = new Map(places.map((place) => [place.id, place]));
  const paidIn = (numbers: MonthNumbers): Satang =>
    BigInt(numberAt(numbers, month, "paid") - (month > 1 ? numberAt(numbers, month - 1, "paid") : 0));
  // A cluster's unit is its own projects: the cluster's name alone means them and its provinces'.
  const rankedUnits = rankSums(units, ranking).map((row) => ({ ...row, own: isOwnPart(row.place) }));

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
    children: rankSums(children, ranking),
    clusters: rankSums(clusters, ranking),
    units: rankedUnits,
    statuses: statusCounts(units, now, limits),
    confidenceUnits: confidenceUnits(units),
    contributors: gapContributors(units),
    heat: units.map(({ place, sums }, index) =>
      heatRow({ place, months: sums.months, paidByMonth: rankedUnits[index]?.paidByMonth ?? [] }, month, limitsByMonth),
    ),
    quarters: quartersOf(input, { overall: months, ...monthsByClass }, input.targets),
    movement: movementOfMonth(
      { month, paid: paidOf(now), paidBefore: last ? paidOf(last) : 0n, net: now.budgetNet },
      children.map(({ place, own, sums }) => ({ place, own, paidInMonth: paidIn(sums.months) })),
    ),
    gap: {
      planNeeded: neededForPlan(months[quarter * 3 - 1]?.plannedDisbursed ?? 0n, paidOf(now)),
      targetNeeded: disbursement?.stillNeeded ?? null,
    },
    attention: attentionOf(input.issues, placeById, units.length, input),
    problems: problemsOf(input.issues, placeById, units.length),
  };
}

function sumOf(parts: readonly MonthNumbers[]): MonthNumbers {
  const total = emptyMonths();
  for (const part of parts) addMonths(total, part);
  return total;
}

/** One level down: a cluster's own projects first, apart from its provinces (DOMAIN §2). */
function levelBelow(places: readonly Place[], rootId: string): { readonly place: Place; readonly own: boolean }[] {
  const below = (childrenOf(places).get(rootId) ?? []).map((place) => ({ place, own: false }));
  const root = places.find(({ id }) => id === rootId);
  return root?.ownsBudget && below.length > 0 ? [{ place: root, own: true }, ...below] : below;
}

/** Every cluster with its provinces, where the place is the whole country; elsewhere the level below already says it. */
const clustersOf = (places: readonly Place[], rootId: string): Place[] =>
  places.find(({ id }) => id === rootId)?.level === "ministry"
    ? levelBelow(places, rootId).flatMap(({ place }) =>
        levelBelow(places, place.id).flatMap((each) => (each.place.level === "cluster" ? [each.place] : [])),
      )
    : [];
