import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { type Rating, rateActivity, type Severity } from "../rollup/rules/rating";
import { latestLine } from "./carry";
import { curveOf } from "./curve";
import { isReported, sumFigures } from "./figures";
import { activityFigures } from "./project-figures";
import type { ActivityView, HistoryLine, PlanMonth, ProjectFactsView, ProjectOverview } from "./project-view";
import { standingOf } from "./standing";

type ActivityFacts = {
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly agencyName: string | null;
  readonly districtTh: string | null;
  readonly districtEn: string | null;
  readonly expenseClass: string;
  readonly weight: string;
  readonly budgetAct: string;
  readonly budgetNet: string;
};

export type ProjectInput = {
  readonly project: ProjectFactsView & { readonly activities: readonly ActivityFacts[] };
  readonly month: number;
  readonly lastMonth: number;
  readonly history: readonly HistoryLine[];
  readonly plan: readonly PlanMonth[];
  readonly severity: Severity;
};

const steps: readonly Rating[] = ["critical", "late", "watch", "on_plan"];
const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

/** Puts a project's lines and plan into what its page says about one month. */
export function projectOverviewOf({ project, month, lastMonth, history, plan, severity }: ProjectInput): ProjectOverview {
  const { activities: facts, ...about } = project;
  const known = facts.map((activity) => ({
    activity,
    lines: history.filter(({ activityId }) => activityId === activity.id),
    basis: {
      net: activity.budgetNet,
      act: activity.budgetAct,
      lines: history.filter(({ activityId }) => activityId === activity.id),
      plan: plan.filter(({ activityId }) => activityId === activity.id),
    },
  }));
  const byMonth = allMonths.map((each) => ({ month: each, figures: sumFigures(known.map(({ basis }) => activityFigures(basis, each))) }));
  const now = byMonth[month - 1]?.figures ?? sumFigures([]);
  const activities = known.map(({ activity, lines, basis }): ActivityView => {
    const latest = latestLine(lines, month);
    const plannedPhysical = basis.plan[month - 1]?.physical ?? null;
    const reported = latest !== null && latest.confidence !== "missing";
    const rating = rateActivity({ physical: latest?.line.physical ?? "0.00", planned: plannedPhysical ?? "0.00", reported }, severity);
    const selfRating = reported ? latest.line.selfRating : null;
    return {
      ...activity,
      standing: standingOf(activityFigures(basis, month), severity),
      plannedPhysical,
      physical: latest?.line.physical ?? null,
      rating,
      selfRating,
      ratingGap: selfRating === null || rating === "missing" ? null : steps.indexOf(selfRating) - steps.indexOf(rating),
      history: lines,
    };
  });
  return {
    project: about,
    month,
    lastMonth,
    reported: isReported(now),
    standing: standingOf(now, severity),
    curve: curveOf(byMonth, history.some(({ state }) => state !== "returned") ? month : 0, [null, null, null, null]),
    physical: activities.some(({ physical }) => physical !== null) ? weighted(activities, ({ physical }) => physical) : null,
    plannedPhysical: weighted(activities, ({ plannedPhysical }) => plannedPhysical),
    activities,
  };
}

/** Σ weight × % ÷ 100 over activities whose weights sum to 100 (DOMAIN §8), rounded once to two places. */
function weighted(activities: readonly ActivityView[], of: (activity: ActivityView) => string | null): string {
  const sum = activities.reduce(
    (total, activity) => total + (parseDecimal(activity.weight, 6) ?? 0n) * (parseDecimal(of(activity) ?? "0", 2) ?? 0n),
    0n,
  );
  return formatDecimal(divideRounded(sum, 100_000_000n), 2);
}
