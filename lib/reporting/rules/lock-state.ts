import { acceptsReports, type RoundDates, type RoundState, roundStateOf } from "./round-state";
import type { ReportProgress } from "./workflow";

/**
 * Whether a project's month takes figures, and why (DOMAIN §9). Two things decide: the round (not open, open, closing soon,
 * closed; a published month counts as closed whatever its dates say) and the report's own progress. A granted reopening opens
 * a closed or published month again, for its unit or its one project only, for its month only, and until its instant only;
 * it never opens a month whose round has not begun.
 */
export const lockStates = [
  "not_open",
  "open",
  "closing_soon",
  "closed",
  "reopened",
  "waiting",
  "certifying",
  "certified",
  "published",
] as const;
export type LockName = (typeof lockStates)[number];

/** A unit's month, or one project of it. */
export type ReportedMonth = {
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly projectId: string;
};

/** What the ministry granted: the whole unit's month (no project) or one project of it, until an instant. */
export type Granted = Omit<ReportedMonth, "projectId"> & {
  readonly projectId: string | null;
  readonly openUntil: Date | string;
};

export type LockedRound = RoundDates & { readonly publishedAt?: Date | string | null };

/** Whether the month may be written at an instant: the round's own state, or a running reopening of a closed month. */
export type MonthWindow<G extends Granted = Granted> =
  | { readonly state: RoundState; readonly isPublished: boolean; readonly reopening: null }
  | { readonly state: "reopened"; readonly isPublished: boolean; readonly reopening: G };

export type LockState<G extends Granted = Granted> = {
  readonly state: LockName;
  readonly window: MonthWindow<G>;
  /** What may be written now: this month's figures, a correction of certified ones, nothing. */
  readonly takes: "figures" | "correction" | "nothing";
};

const reaches = (granted: Granted, at: ReportedMonth): boolean =>
  granted.areaId === at.areaId &&
  granted.fiscalYear === at.fiscalYear &&
  granted.month === at.month &&
  (granted.projectId === null || granted.projectId === at.projectId);

/** The running reopening of a project's month that lasts longest; null when there is none. It ends at `openUntil` exactly. */
export function reopeningOf<G extends Granted>(granted: readonly G[], at: ReportedMonth, now: Date): G | null {
  const until = (one: G): number => new Date(one.openUntil).getTime();
  return granted
    .filter((one) => reaches(one, at) && until(one) > now.getTime())
    .reduce<G | null>((longest, one) => (longest === null || until(one) > until(longest) ? one : longest), null);
}

export function monthWindowOf<G extends Granted>(
  at: ReportedMonth,
  asked: { readonly round: LockedRound | null; readonly granted: readonly G[]; readonly now: Date; readonly closingSoonDays: number },
): MonthWindow<G> {
  const { round, granted, now, closingSoonDays } = asked;
  const isPublished = Boolean(round?.publishedAt);
  const byDates = roundStateOf(round, now, closingSoonDays);
  const state = isPublished && byDates !== "not_open" ? "closed" : byDates;
  const reopening = state === "closed" ? reopeningOf(granted, at, now) : null;
  return reopening ? { state: "reopened", isPublished, reopening } : { state, isPublished, reopening: null };
}

/** May anything be written in the month at all, by whoever is allowed to? */
export const isWritable = (window: MonthWindow): boolean => window.state === "reopened" || acceptsReports(window.state);

/** The one state of a project's month. */
export function lockStateOf<G extends Granted>(window: MonthWindow<G>, progress: ReportProgress): LockState<G> {
  const state = nameOf(window, progress);
  if (!isWritable(window) || progress === "submitted" || progress === "certifying") return { state, window, takes: "nothing" };
  return { state, window, takes: progress === "certified" ? "correction" : "figures" };
}

function nameOf(window: MonthWindow, progress: ReportProgress): LockName {
  if (progress === "submitted") return "waiting";
  if (progress === "certifying") return "certifying";
  if (window.state === "closed" && window.isPublished) return "published";
  if (progress === "certified" && window.state !== "reopened") return "certified";
  return window.state;
}
