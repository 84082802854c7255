import { lastDayOfQuarter, quarterOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, type Satang, sumSatang } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { curveOf } from "./curve";
import { type Figures, isReported, paidOf, spentOf, sumFigures } from "./figures";
import { heatRow } from "./heat";
import { leadOf } from "./lead";
import { movementOfMonth } from "./month-movement";
import { monthlyOf } from "./monthly";
import type { ClassView, MonthRow, OverviewFigures, StatusCount, TargetView } from "./overview-view";
import { branchesOf, clusterBranches, figuresOf, type Place, type UnitSeries } from "./places";
import { quartersOf, quarterTarget } from "./quarters";
import { rankPlaces } from "./rank-places";
import { contributorsOf } from "./ranking";
import type { SeverityLimits, Status } from "./severity";
import { standingOf, statusOf } from "./standing";
import { expenseClasses, type Measure, mixTarget, standAgainst, type Target, type TargetClass } from "./targets";

export type OverviewInput = {
  readonly areaId: string;
  readonly year: number;
  readonly month: number;
  readonly places: readonly Place[];
  readonly units: UnitSeries;
  /** The area's own sums by class, index 0 = October. */
  readonly byClass: { readonly capital: readonly Figures[]; readonly recurrent: readonly Figures[] };
  readonly targets: readonly Target[];
  readonly limits: SeverityLimits;
  /** A filter on one class holds the headline against that class's target. */
  readonly expenseClass: "recurrent" | "capital" | null;
};

const statusOrder: readonly Status[] = ["on_plan", "watch", "late", "critical", "missing"];
const topContributors = 5;

export const viewOf = (done: Satang, net: Satang, target: Percent | null): TargetView | null => {
  const standing = standAgainst(done, net, target);
  return standing && { percent: standing.percent, points: standing.points, stillNeeded: bahtOf(standing.stillNeeded) };
};

/** Puts the sums of an area into what its overview says. Pure: the same input always gives the same page. */
export function overviewOf(input: OverviewInput): OverviewFigures {
  const { year, month, limits, units } = input;
  const quarter = quarterOf(month);
  const months = Array.from({ length: 12 }, (_, index) =>
    sumFigures([input.byClass.capital[index], input.byClass.recurrent[index]].filter(isFigures)),
  );
  const now = months[month - 1] ?? sumFigures([]);
  const last = month > 1 ? (months[month - 2] ?? null) : null;
  const standing = standingOf(now, limits);

  const target = (measure: Measure, expenseClass: TargetClass, of: number): Percent | null =>
    quarterTarget(input.targets, input, { measure, expenseClass, quarter: of });
  const headline: TargetClass = input.expenseClass ?? "overall";
  const quarterTargets = [1, 2, 3, 4].map((each) => target("disbursement", headline, each));
  const disbursement = viewOf(paidOf(now), now.budgetNet, target("disbursement", headline, quarter));

  const classNow = {
    overall: now,
    capital: input.byClass.capital[month - 1] ?? sumFigures([]),
    recurrent: input.byClass.recurrent[month - 1] ?? sumFigures([]),
  };
  const net = { capital: classNow.capital.budgetNet, recurrent: classNow.recurrent.budgetNet };
  const mixOf = (measure: Measure): Percent | null =>
    mixTarget(net, { capital: target(measure, "capital", quarter), recurrent: target(measure, "recurrent", quarter) });

  const unitIds = input.places.filter(({ id, ownsBudget }) => ownsBudget && units.has(id)).map(({ id }) => id);
  const ranking = { month, limits, series: units, target: target("disbursement", headline, quarter) };
  const unitBranches = input.places.filter(({ id }) => units.has(id)).map((place) => ({ place, own: false, unitIds: [place.id] }));
  const placeById = new Map(input.places.map((place) => [place.id, place]));
  const unitNow = unitIds.map((id) => ({ id, figures: figuresOf(units, [id], month) }));
  const contributors = contributorsOf(
    unitNow.map(({ id, figures }) => ({ id, paid: paidOf(figures), planned: figures.plannedDisbursed })),
    topContributors,
  );

  const branches = branchesOf(input.places, input.areaId);
  const planNeeded = (months[quarter * 3 - 1]?.plannedDisbursed ?? 0n) - paidOf(now);

  return {
    standing,
    before: last && standingOf(last, limits),
    unitCount: unitIds.length,
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
    children: rankPlaces(branches, ranking),
    clusters: rankPlaces(clusterBranches(input.places, input.areaId), ranking),
    units: rankPlaces(unitBranches, ranking),
    statuses: statusCounts(unitNow, now, limits),
    confidenceUnits: {
      certified: unitNow.filter(({ figures }) => isReported(figures) && figures.netSubmitted + figures.netMissing === 0n).length,
      submitted: unitNow.filter(({ figures }) => isReported(figures) && figures.netSubmitted + figures.netMissing > 0n).length,
      missing: unitNow.filter(({ figures }) => !isReported(figures)).length,
    },
    contributors: {
      top: contributors.top.flatMap(({ id, shortfall, share }) => {
        const place = placeById.get(id);
        return place ? [{ place, shortfall: bahtOf(shortfall), share }] : [];
      }),
      total: bahtOf(contributors.total),
      below: contributors.below,
      topShare: contributors.topShare,
      unitsToHalf: contributors.unitsToHalf,
    },
    heat: unitBranches.map(({ place }) => heatRow(place, units.get(place.id) ?? [], month, () => limits)),
    quarters: quartersOf(input, { overall: months, ...input.byClass }, input.targets),
    movement: movementOfMonth(
      { month, paid: paidOf(now), paidBefore: last ? paidOf(last) : 0n, net: now.budgetNet },
      branches.map(({ place, own, unitIds: ids }) => ({
        place,
        own,
        paidInMonth: paidOf(figuresOf(units, ids, month)) - (month > 1 ? paidOf(figuresOf(units, ids, month - 1)) : 0n),
      })),
    ),
    gap: { planNeeded: bahtOf(planNeeded > 0n ? planNeeded : 0n), targetNeeded: disbursement?.stillNeeded ?? null },
    attention: [],
    problems: [],
  };
}

const isFigures = (figures: Figures | undefined): figures is Figures => figures !== undefined;

const monthRows = (months: readonly Figures[], upTo: number): MonthRow[] =>
  months.slice(0, upTo).map((figures, index) => {
    const before = months[index - 1];
    const paid = paidOf(figures);
    return {
      month: index + 1,
      paidInMonth: bahtOf(paid - (before ? paidOf(before) : 0n)),
      paid: bahtOf(paid),
      planned: bahtOf(figures.plannedDisbursed),
      paidPercent: percentOf(paid, figures.budgetNet),
      plannedPercent: percentOf(figures.plannedDisbursed, figures.budgetNet),
    };
  });

/** Units and their money by the unit's own status; activities by theirs, which the roll-up counted. */
function statusCounts(units: readonly { readonly figures: Figures }[], whole: Figures, limits: SeverityLimits): StatusCount[] {
  const activities: Record<Status, number> = {
    on_plan: whole.statusOnPlan,
    watch: whole.statusWatch,
    late: whole.statusLate,
    critical: whole.statusCritical,
    missing: whole.statusMissing,
  };
  return statusOrder.map((status) => {
    const those = units.filter(({ figures }) => statusOf(figures, limits) === status);
    return {
      status,
      units: those.length,
      budgetNet: bahtOf(sumSatang(those.map(({ figures }) => figures.budgetNet))),
      activities: activities[status],
    };
  });
}
