import { satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import type { ActivityHistory, ActivityVersion, HistoryMonth } from "@/lib/reporting/rules/activity-history";

/** How far a month's shown figures can be quoted. */
export type Confidence = "certified" | "submitted";

/** One month of the chart: cumulative percents as text, null where there is nothing to draw. */
export type HistoryPoint = {
  readonly month: number;
  readonly plan: string | null;
  readonly physical: string | null;
  /** Paid as percent of the budget after transfers. */
  readonly paid: string | null;
  readonly confidence: Confidence | null;
};

/** The version whose figures stand for a month: the newest sent or certified; while it is being corrected, the official one. Drafts and returned ones count nowhere. */
export function shownVersion({ versions }: Pick<HistoryMonth, "versions">): ActivityVersion | null {
  const counted = versions.filter(({ state }) => state === "submitted" || state === "certifying" || state === "certified");
  return counted.findLast(({ isCurrent }) => isCurrent) ?? counted.findLast(({ isOfficial }) => isOfficial) ?? null;
}

export function historyPoints({ activity, months }: ActivityHistory): HistoryPoint[] {
  const net = satangOf(activity.budgetNet);
  return months.map((month) => {
    const version = shownVersion(month);
    return {
      month: month.month,
      plan: month.planned?.physical ?? null,
      physical: version?.physical ?? null,
      paid: version ? percentOf(satangOf(version.disbursed), net) : null,
      confidence: version ? (version.state === "certified" ? "certified" : "submitted") : null,
    };
  });
}

/** The last month with figures that count, null when nothing was sent yet. */
export const lastPoint = (points: readonly HistoryPoint[]): HistoryPoint | null =>
  points.findLast(({ confidence }) => confidence !== null) ?? null;
