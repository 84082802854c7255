import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { type Rating, rateActivity, type Severity } from "@/lib/performance/rollup/rules/rating";
import type { Reader } from "@/lib/platform/reader";
import { certifyingRight } from "./certifying-right";
import { windowOf } from "./head-lock";
import { isDiscardable, progressOf } from "./refusals";
import type { Check, CheckLimits } from "./rules/checks";
import { readFigures, type TypedFigures } from "./rules/figures";
import { daysLate } from "./rules/lateness";
import { type ActivityMonth, checksOf, type LineNotes, storedLineOf } from "./rules/lines";
import { type LockName, type LockState, lockStateOf } from "./rules/lock-state";
import { type GrantedRequest, isOpenRequest, type ReopenRequest } from "./rules/reopening";
import { type RoundState, roundStateOf } from "./rules/round-state";
import { isUndoable, mayUndo, type ReportProgress, stateAfter } from "./rules/workflow";
import { loadEvents, type ReportEvent } from "./store-events";
import type { HeadRound, ReportHead } from "./store-head";
import { loadActivityMonths, type WantedMonth } from "./store-lines";
import { loadSettings, type ReportingSettings } from "./store-settings";

/** Why the form is or is not open to this person. */
export type ReportLock = "editable" | "not_open" | "closed" | "submitted" | "certified" | "read_only";

/** Why the month takes what it takes, for everybody. Instants are ISO strings. */
export type MonthLock = {
  readonly state: LockName;
  readonly takes: LockState["takes"];
  /** The running reopening that opens it. */
  readonly reopening: GrantedRequest | null;
  /** While a certification may be undone: when it becomes official. */
  readonly officialFrom: string | null;
};

export type ReportLineView = Omit<ActivityMonth, "current"> &
  LineNotes & {
    /** The current version's cells as typed; null while the activity is not filled. */
    readonly typed: TypedFigures | null;
    readonly rating: Rating;
    readonly checks: Check[];
  };

export type ReportView = {
  readonly project: Pick<ReportHead, "areaId" | "areaNameTh" | "areaNameEn" | "code" | "nameTh" | "fiscalYear"> & { readonly id: string };
  readonly round: {
    readonly id: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly publishedAt: string | null;
    readonly state: RoundState;
  } | null;
  readonly month: number;
  readonly reportId: string | null;
  readonly progress: ReportProgress;
  readonly version: number | null;
  readonly lockVersion: number | null;
  readonly correctionReason: string | null;
  readonly returnComment: string | null;
  readonly receiptNo: string | null;
  readonly official: { readonly version: number; readonly certifiedAt: string; readonly certifiedBy: string } | null;
  readonly planConfirmed: boolean;
  readonly unconfirmedActivities: number;
  readonly lock: ReportLock;
  readonly monthLock: MonthLock;
  /** Requests to reopen this month for the unit or the project, newest first. */
  readonly requests: readonly ReopenRequest[];
  /** The first time the month was sent, and by how many days that was late; null while it was never sent. */
  readonly firstSubmittedAt: string | null;
  readonly daysLate: number | null;
  readonly allowed: Readonly<
    Record<
      "save" | "submit" | "return" | "certify" | "undo" | "correct" | "discard" | "askReopen" | "withdrawReopen" | "confirmPlan",
      boolean
    >
  >;
  readonly limits: CheckLimits;
  readonly severity: Severity;
  readonly lines: readonly ReportLineView[];
  readonly events: readonly ReportEvent[];
};

/** A project's month as its form and the certifier's desk show it: four statements with the head. */
export async function viewOf(read: Reader, actor: Actor, head: ReportHead, now: Date): Promise<ReportView> {
  const { month, reportId } = head;
  const settings = await loadSettings(read, { year: head.fiscalYear, month });
  const activities = await loadActivityMonths(read, { ...wantedOf(head), month });
  const events = reportId ? await loadEvents(read, reportId) : [];
  return viewFrom(actor, head, { settings, activities, events, now });
}

/** The versions of a month whose lines its view shows. */
export const wantedOf = ({ projectId, current, official }: ReportHead): WantedMonth => ({
  projectId,
  versionId: current?.id ?? null,
  officialId: official?.id ?? null,
});

export type ViewParts = {
  readonly settings: ReportingSettings;
  readonly activities: readonly ActivityMonth[];
  readonly events: readonly ReportEvent[];
  readonly now: Date;
};

/** The view of what was loaded. */
export function viewFrom(actor: Actor, head: ReportHead, { settings, activities, events, now }: ViewParts): ReportView {
  const { projectId, month, current, official, reportId } = head;
  const lock = lockStateOf(windowOf(head, now, settings.closingSoonDays), progressOf(head));
  const unconfirmed = activities.filter(({ planState }) => planState !== "confirmed").length;
  const { areaId, areaNameTh, areaNameEn, code, nameTh, fiscalYear } = head;
  return {
    project: { id: projectId, areaId, areaNameTh, areaNameEn, code, nameTh, fiscalYear },
    round: roundViewOf(head.round, settings, now),
    month,
    reportId,
    progress: progressOf(head),
    version: current?.version ?? null,
    lockVersion: current?.lockVersion ?? null,
    correctionReason: current?.correctionReason ?? null,
    returnComment: current?.returnComment ?? null,
    receiptNo: current?.receiptNo ?? null,
    official: official && { version: official.version, certifiedAt: official.certifiedAt.toISOString(), certifiedBy: official.certifiedBy },
    planConfirmed: activities.length > 0 && unconfirmed === 0,
    unconfirmedActivities: unconfirmed,
    lock: lockOf(actor, head, lock),
    monthLock: {
      state: lock.state,
      takes: lock.takes,
      reopening: lock.window.reopening,
      officialFrom: lock.state === "certifying" ? (current?.certification?.officialAt.toISOString() ?? null) : null,
    },
    requests: head.requests,
    firstSubmittedAt: head.firstSubmittedAt?.toISOString() ?? null,
    daysLate: head.round && head.firstSubmittedAt && daysLate({ closesAt: head.round.closesAt, firstSubmittedAt: head.firstSubmittedAt }),
    allowed: allowedTo(actor, head, lock, { unconfirmed, now }),
    limits: settings.limits,
    severity: settings.severity,
    lines: activities.map((activity) => lineViewOf(activity, head, settings)),
    events,
  };
}

export const roundViewOf = (round: HeadRound | null, { closingSoonDays }: ReportingSettings, now: Date): ReportView["round"] =>
  round && {
    id: round.id,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    publishedAt: round.publishedAt?.toISOString() ?? null,
    state: roundStateOf(round, now, closingSoonDays),
  };

function lockOf(actor: Actor, head: ReportHead, { state, takes }: LockState): ReportLock {
  if (!can(actor, "report.record", head) || head.planTier !== "Y1") return "read_only";
  const progress = progressOf(head);
  if (progress === "certified") return "certified";
  if (progress === "submitted" || progress === "certifying") return "submitted";
  if (takes === "figures") return "editable";
  return state === "not_open" ? "not_open" : "closed";
}

function allowedTo(
  actor: Actor,
  head: ReportHead,
  lock: LockState,
  { unconfirmed, now }: { unconfirmed: number; now: Date },
): ReportView["allowed"] {
  const { current } = head;
  const progress = progressOf(head);
  const inFrame = head.planTier === "Y1";
  const figures = lock.takes === "figures" && inFrame;
  return {
    save: figures && can(actor, "report.record", head),
    submit: figures && can(actor, "report.submit", head),
    return: stateAfter(progress, "return") !== null && can(actor, "report.return", head),
    certify: current?.hands !== undefined && current.hands !== null && certifyingRight(actor, head, current.hands).kind === "granted",
    undo: mayUndoNow(actor, head, now),
    correct: lock.takes === "correction" && inFrame && can(actor, "report.correct", head),
    discard: isDiscardable(head) && can(actor, "report.correct", head),
    withdrawReopen: head.requests.some(isOpenRequest) && can(actor, "report.ask_reopen", head),
    askReopen: lock.window.state === "closed" && inFrame && !head.requests.some(isOpenRequest) && can(actor, "report.ask_reopen", head),
    confirmPlan: unconfirmed > 0 && can(actor, "plan.confirm", head),
  };
}

function mayUndoNow(actor: Actor, head: ReportHead, now: Date): boolean {
  const certification = head.current?.state === "certifying" ? head.current.certification : null;
  return (
    certification !== null &&
    mayUndo(actor.positionId, certification) &&
    isUndoable(certification, now) &&
    can(actor, "report.certify", head)
  );
}

const noNotes: LineNotes = { workDone: null, problem: null, delayCause: null, remedy: null, selfRating: null, warningReasons: {} };

function lineViewOf(activity: ActivityMonth, head: ReportHead, { limits, severity }: ReportingSettings): ReportLineView {
  const { current: _, ...rest } = activity;
  const line = storedLineOf(activity, head.current?.unfinished ?? {});
  const { workDone, problem, delayCause, remedy, selfRating, warningReasons } = line ?? noNotes;
  const figures = line && readFigures(line);
  const planned = activity.planned?.physical ?? "0.00";
  return {
    ...rest,
    workDone,
    problem,
    delayCause,
    remedy,
    selfRating,
    warningReasons,
    typed: line && { physical: line.physical, committed: line.committed, disbursed: line.disbursed },
    rating: rateActivity({ physical: figures?.physical ?? "0.00", planned, reported: figures !== null }, severity),
    checks: line ? checksOf({ activity, line }, limits) : [],
  };
}
