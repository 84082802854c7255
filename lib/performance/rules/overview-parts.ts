import { bahtOf, type Satang, sumSatang } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import { type Figures, isReported, paidOf } from "./figures";
import type { MonthLike, PlaceSums } from "./month-figures";
import type { MonthRow, OverviewFigures, StatusCount } from "./overview-view";
import { isOwnPart, type Place } from "./places";
import { contributorsOf } from "./ranking";
import type { SeverityLimits, Status } from "./severity";
import { statusOf } from "./standing";

/** Pieces of an overview that are made of the units one by one, or of the months one by one. */
export type UnitNow = { readonly place: Place; readonly sums: PlaceSums };

const statusOrder: readonly Status[] = ["on_plan", "watch", "late", "critical", "missing"];
const topContributors = 5;

export const monthRows = (months: readonly MonthLike[], upTo: number): MonthRow[] =>
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
export function statusCounts(units: readonly UnitNow[], whole: Figures, limits: SeverityLimits): StatusCount[] {
  const activities: Record<Status, number> = {
    on_plan: whole.statusOnPlan,
    watch: whole.statusWatch,
    late: whole.statusLate,
    critical: whole.statusCritical,
    missing: whole.statusMissing,
  };
  const rated = units.map(({ sums: { now } }) => ({ status: statusOf(now, limits), net: now.budgetNet }));
  return statusOrder.map((status) => {
    const those = rated.filter((unit) => unit.status === status);
    return { status, units: those.length, budgetNet: bahtOf(sumSatang(those.map(({ net }) => net))), activities: activities[status] };
  });
}

/** How many units are fully certified, reported in part or not certified, and not reported at all. */
export function confidenceUnits(units: readonly UnitNow[]): OverviewFigures["confidenceUnits"] {
  const counts = { certified: 0, submitted: 0, missing: 0 };
  for (const { sums } of units) {
    const { now } = sums;
    counts[!isReported(now) ? "missing" : now.netSubmitted + now.netMissing === 0n ? "certified" : "submitted"] += 1;
  }
  return counts;
}

/** The few units that explain most of the gap to plan. */
export function gapContributors(units: readonly UnitNow[]): OverviewFigures["contributors"] {
  const places = new Map(units.map(({ place }) => [place.id, place]));
  const { top, total, ...counts } = contributorsOf(
    units.map(({ place, sums: { now } }) => ({ id: place.id, paid: paidOf(now), planned: now.plannedDisbursed })),
    topContributors,
  );
  const named = top.flatMap(({ id, shortfall, share }) => {
    const place = places.get(id);
    return place ? [{ place, own: isOwnPart(place), shortfall: bahtOf(shortfall), share }] : [];
  });
  return { top: named, total: bahtOf(total), ...counts };
}

/** Baht still to be paid until a month to follow the own plan; 0 where it is paid already. */
export const neededForPlan = (planned: Satang, paid: Satang): string => bahtOf(planned > paid ? planned - paid : 0n);
