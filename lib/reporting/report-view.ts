import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { type Rating, rateActivity, type Severity } from "@/lib/performance/rollup/rules/rating";
import type { Reader } from "@/lib/platform/reader";
import { progressOf } from "./refusals";
import type { Check, CheckLimits } from "./rules/checks";
import { readFigures, type TypedFigures } from "./rules/figures";
import { type ActivityMonth, checksOf, type LineNotes, storedLineOf } from "./rules/lines";
import { acceptsReports, type RoundState, roundStateOf } from "./rules/round-state";
import { mayCertify, type ReportProgress, stateAfter } from "./rules/workflow";
import { loadEvents, type ReportEvent } from "./store-events";
import type { ReportHead } from "./store-head";
import { loadActivityMonths } from "./store-lines";
import { loadSettings, type ReportingSettings } from "./store-settings";

/** Why the form is or is not open to this person. */
export type ReportLock = "editable" | "not_open" | "closed" | "submitted" | "certified" | "read_only";

export type ReportLineView = Omit<ActivityMonth, "current"> &
  LineNotes & {
    /** The current version's cells as typed; null while the activity is not filled. */
    readonly typed: TypedFigures | null;
    readonly rating: Rating;
    readonly checks: Check[];
  };

export type ReportView = {
  readonly project: Pick<ReportHead, "areaId" | "areaNameTh" | "areaNameEn" | "code" | "nameTh" | "fiscalYear"> & { readonly id: string };
  readonly round: { readonly id: string; readonly opensAt: string; readonly closesAt: string; readonly state: RoundState } | null;
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
  readonly allowed: Readonly<Record<"save" | "submit" | "return" | "certify" | "correct" | "confirmPlan", boolean>>;
  readonly limits: CheckLimits;
  readonly severity: Severity;
  readonly lines: readonly ReportLineView[];
  readonly events: readonly ReportEvent[];
};

/** A project's month as its form and the certifier's desk show it: four statements with the head. */
export async function viewOf(read: Reader, actor: Actor, head: ReportHead, now: Date): Promise<ReportView> {
  const { projectId, month, current, official, reportId } = head;
  const settings = await loadSettings(read, { year: head.fiscalYear, month });
  const activities = await loadActivityMonths(read, { projectId, month, versionId: current?.id ?? null, officialId: official?.id ?? null });
  const events = reportId ? await loadEvents(read, reportId) : [];
  const state = roundStateOf(head.round, now, settings.closingSoonDays);
  const unconfirmed = activities.filter(({ planState }) => planState !== "confirmed").length;
  const { areaId, areaNameTh, areaNameEn, code, nameTh, fiscalYear } = head;
  return {
    project: { id: projectId, areaId, areaNameTh, areaNameEn, code, nameTh, fiscalYear },
    round: head.round && {
      id: head.round.id,
      opensAt: head.round.opensAt.toISOString(),
      closesAt: head.round.closesAt.toISOString(),
      state,
    },
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
    lock: lockOf(actor, head, state),
    allowed: allowedTo(actor, head, state, unconfirmed),
    limits: settings.limits,
    severity: settings.severity,
    lines: activities.map((activity) => lineViewOf(activity, head, settings)),
    events,
  };
}

function lockOf(actor: Actor, head: ReportHead, state: RoundState): ReportLock {
  if (!can(actor, "report.record", head) || head.planTier !== "Y1") return "read_only";
  const progress = progressOf(head);
  if (progress === "submitted" || progress === "certified") return progress;
  if (acceptsReports(state)) return "editable";
  return state === "closed" ? "closed" : "not_open";
}

function allowedTo(actor: Actor, head: ReportHead, state: RoundState, unconfirmed: number): ReportView["allowed"] {
  const { current } = head;
  const progress = progressOf(head);
  const open = acceptsReports(state) && head.planTier === "Y1";
  const hands = {
    personIds: [current?.recordedByPersonId ?? "", current?.submittedByPersonId ?? ""],
    positionIds: [current?.recordedByPositionId ?? "", current?.submittedByPositionId ?? ""],
  };
  return {
    save: open && stateAfter(progress, "save") !== null && can(actor, "report.record", head),
    submit: open && stateAfter(progress, "submit") !== null && can(actor, "report.submit", head),
    return: stateAfter(progress, "return") !== null && can(actor, "report.return", head),
    certify: stateAfter(progress, "certify") !== null && can(actor, "report.certify", head) && mayCertify(actor, hands),
    correct: open && stateAfter(progress, "correct") !== null && can(actor, "report.correct", head),
    confirmPlan: unconfirmed > 0 && can(actor, "plan.confirm", head),
  };
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
