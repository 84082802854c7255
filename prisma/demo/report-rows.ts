import { bahtOf } from "@/lib/core/money";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import { daysLate } from "@/lib/reporting/rules/lateness";
import { type Hand, holderOf, usernameOf } from "./accounts";
import { addCellRemark } from "./cell-remarks";
import { type Clock, type DemoRound, monthsReported, type Steps } from "./clock";
import { type Figures, figuresAt } from "./course";
import { noteOutcome, type Outcomes } from "./follow-ups";
import { percentText, reasonsFor } from "./line-checks";
import { wordsOf } from "./line-words";
import type { DemoActivity, DemoProject, YearOfUnit } from "./plan-rows";
import { stepsOf } from "./punctuality";
import { idOf, type Random, randomOf } from "./random";
import { type Fate, fateOf } from "./report-states";
import type { Sink } from "./tables";
import remarks from "./words/remarks.json";

export type Settings = {
  readonly limits: CheckLimits;
  readonly severity: { readonly watch: number; readonly late: number; readonly critical: number };
};
export type Reporting = {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly roundAt: (year: number, month: number) => { readonly id: string; readonly dates: DemoRound };
};

type VersionState = "certified" | "submitted" | "returned" | "draft";
type Version = { readonly version: number; readonly state: VersionState; readonly isCurrent: boolean; readonly isOfficial: boolean };

const versionsOf: Readonly<Record<Exclude<Fate, "none">, readonly Version[]>> = {
  certified: [{ version: 1, state: "certified", isCurrent: true, isOfficial: true }],
  corrected: [
    { version: 1, state: "certified", isCurrent: false, isOfficial: false },
    { version: 2, state: "certified", isCurrent: true, isOfficial: true },
  ],
  correcting: [
    { version: 1, state: "certified", isCurrent: false, isOfficial: true },
    { version: 2, state: "submitted", isCurrent: true, isOfficial: false },
  ],
  submitted: [{ version: 1, state: "submitted", isCurrent: true, isOfficial: false }],
  returned: [{ version: 1, state: "returned", isCurrent: true, isOfficial: false }],
  draft: [{ version: 1, state: "draft", isCurrent: true, isOfficial: false }],
};

/**
 * Writes every report of a unit's year up to the open month. `seen` is shared by the unit's copies: the receipt numbers of
 * each month so far, and what the months came to.
 */
export function addReports(
  sink: Sink,
  reporting: Reporting,
  of: YearOfUnit,
  projects: readonly DemoProject[],
  seen: { readonly receipts: Map<number, number>; readonly outcomes: Outcomes },
): void {
  const { clock } = reporting;
  const { receipts, outcomes } = seen;
  const months = monthsReported(clock, of.year);
  for (const project of projects) {
    const before = new Map<string, Figures>();
    for (let month = 1; month <= months; month++) {
      const fate = fateOf(clock, of.unit.id, of.year, month, project.number);
      if (fate === "none") noteOutcome(outcomes, month, null);
      else noteOutcome(outcomes, month, addReport(sink, reporting, of, { project, month, fate, before, receipts }));
    }
  }
}

type Telling = {
  readonly project: DemoProject;
  readonly month: number;
  readonly fate: Exclude<Fate, "none">;
  /** Figures last sent, by activity. */
  readonly before: Map<string, Figures>;
  readonly receipts: Map<number, number>;
};

/** Answers with the days its first sending was late, null for a draft. */
function addReport(sink: Sink, reporting: Reporting, of: YearOfUnit, telling: Telling): number | null {
  const { project, month, fate, before } = telling;
  const random = randomOf("report", project.id, month);
  const round = reporting.roundAt(of.year, month);
  const id = idOf("report", project.id, month);
  const steps = stepsOf(round.dates, reporting.clock, random, { unitId: of.unit.id, year: of.year, month, project: project.number });
  const firstSubmittedAt = fate === "draft" ? null : steps.submitted;
  sink.add("report", {
    id,
    project_id: project.id,
    area_id: of.unit.id,
    fiscal_year: of.year,
    fiscal_month: month,
    round_id: round.id,
    created_at: steps.recorded,
    first_submitted_at: firstSubmittedAt,
  });
  // The open month is told a little before it ends.
  const isOpen = of.year === reporting.clock.open.year && month === reporting.clock.open.month;
  const truth = new Map(project.activities.map((activity) => [activity.id, figuresAt(activity.course, isOpen ? month - 0.1 : month)]));
  if (fate === "certified" && month > 1) refund(random, project, truth, before);
  const versions = versionsOf[fate];
  for (const version of versions) {
    const versionId = idOf("version", id, version.version);
    addVersion(sink, of, telling, { id: versionId, reportId: id, version, steps, random });
    const mistaken = versions.length > 1 && version.version === 1;
    const figures = mistaken ? understated(truth, before) : truth;
    const told = version.state === "draft" ? project.activities.slice(0, Math.ceil(project.activities.length / 2)) : project.activities;
    for (const activity of told) addLine(sink, reporting.settings, random, { activity, month, versionId, figures, before });
  }
  if (fate !== "draft" && fate !== "returned") for (const [activityId, figures] of truth) before.set(activityId, figures);
  return firstSubmittedAt && daysLate({ closesAt: round.dates.closesAt, firstSubmittedAt });
}

/** Now and then money paid too much comes back, and D falls a little (DOMAIN §6: told, not blocked). */
function refund(random: Random, project: DemoProject, truth: Map<string, Figures>, before: ReadonlyMap<string, Figures>): void {
  if (!random.chance(0.012)) return;
  const { id } = random.pick(project.activities);
  const [now, last] = [truth.get(id), before.get(id)];
  if (!now || !last || last.disbursed === 0n || now.disbursed !== last.disbursed) return;
  const back = (now.disbursed / 8_000n / 100n) * 100n;
  truth.set(id, { ...now, disbursed: now.disbursed - back });
}

/** What a first version said before it was corrected: half of the month's payments were still missing. */
function understated(truth: ReadonlyMap<string, Figures>, before: ReadonlyMap<string, Figures>): Map<string, Figures> {
  return new Map(
    [...truth].map(([id, figures]) => {
      const last = before.get(id)?.disbursed ?? 0n;
      const missing = figures.disbursed > last ? (figures.disbursed - last) / 2n : 0n;
      return [id, { ...figures, disbursed: figures.disbursed - missing }];
    }),
  );
}

type Writing = {
  readonly id: string;
  readonly reportId: string;
  readonly version: Version;
  readonly steps: Steps;
  readonly random: Random;
};

const later = (at: Date, share: number, until: Date): Date => new Date(at.getTime() + (until.getTime() - at.getTime()) * share);
/** A certification may be undone for ten minutes; then it is official. */
const undoMs = 600_000;
const nobody = { positionId: null, personId: null } as const;

function addVersion(sink: Sink, of: YearOfUnit, telling: Telling, { id, reportId, version, steps, random }: Writing): void {
  const { state } = version;
  const seat = (duty: "officer" | "certifier" | "agency", at: Date): Hand =>
    holderOf(usernameOf(of.unit, duty), at.toISOString().slice(0, 10));
  // A correction runs through the same steps in what is left of the time.
  const again = version.version === 2;
  const recordedAt = again ? later(steps.certified, 0.2, new Date(steps.certified.getTime() + 6 * 3_600_000)) : steps.recorded;
  const submittedAt = again ? later(recordedAt, 1, new Date(recordedAt.getTime() + 2_700_000)) : steps.submitted;
  const certifiedAt = again ? new Date(submittedAt.getTime() + 7_200_000) : steps.certified;
  const sent = state !== "draft";
  const recorder = seat(!again && random.chance(0.45) ? "agency" : "officer", recordedAt);
  const submitter = sent ? seat("officer", submittedAt) : nobody;
  const certifier = state === "certified" ? seat("certifier", certifiedAt) : nobody;
  // One certified report in thirty had been sent back once before.
  const returned = state === "returned" || (state === "certified" && !again && random.chance(0.033));
  const returner = returned ? seat("certifier", submittedAt) : nobody;
  const returnedAt = returned
    ? later(state === "returned" ? submittedAt : recordedAt, 0.8, state === "returned" ? steps.certified : submittedAt)
    : null;
  sink.add("report_version", {
    id,
    report_id: reportId,
    version: version.version,
    state,
    is_current: version.isCurrent,
    is_official: version.isOfficial,
    lock_version: state === "draft" ? 1 : state === "certified" ? 3 : 2,
    correction_reason: again ? random.pick(remarks.correction) : null,
    recorded_by_position_id: recorder.positionId,
    recorded_by_person_id: recorder.personId,
    recorded_at: recordedAt,
    submitted_by_position_id: submitter.positionId,
    submitted_by_person_id: submitter.personId,
    submitted_at: sent ? submittedAt : null,
    returned_by_position_id: returner.positionId,
    returned_by_person_id: returner.personId,
    returned_at: returnedAt,
    return_comment: returned ? random.pick(remarks.returned) : null,
    certified_by_position_id: certifier.positionId,
    certified_by_person_id: certifier.personId,
    certified_at: state === "certified" ? certifiedAt : null,
    official_at: state === "certified" ? new Date(certifiedAt.getTime() + undoMs) : null,
    receipt_no: sent ? nextReceipt(of, telling) : null,
  });
  if (returnedAt && returner.positionId !== null) {
    const settledAt = state === "certified" ? submittedAt : null;
    addCellRemark(sink, telling.project, { reportId, version: version.version, by: returner, at: returnedAt, settledAt });
  }
}

/** "70-01-30-0001": year, month, unit, running number; the form reporting gives. */
function nextReceipt(of: YearOfUnit, { month, receipts }: Telling): string {
  const number = (receipts.get(month) ?? 0) + 1;
  receipts.set(month, number);
  return `${of.year % 100}-${String(month).padStart(2, "0")}-${of.unit.id}-${String(number).padStart(4, "0")}`;
}

const ratings = ["on_plan", "watch", "late", "critical"] as const;

/** The computed rating, or one step kinder: officers are (DOMAIN: own rating beside the computed one). */
function selfRating(random: Random, gap: number, { watch, late, critical }: Settings["severity"]): string {
  const computed = gap >= watch ? 0 : gap >= late ? 1 : gap >= critical ? 2 : 3;
  return ratings[computed > 0 && random.chance(0.2) ? computed - 1 : computed] ?? "on_plan";
}

type Line = {
  readonly activity: DemoActivity;
  readonly month: number;
  readonly versionId: string;
  readonly figures: ReadonlyMap<string, Figures>;
  readonly before: ReadonlyMap<string, Figures>;
};

function addLine(sink: Sink, settings: Settings, random: Random, { activity, month, versionId, figures, before }: Line): void {
  const line = figures.get(activity.id);
  if (!line) return;
  const planned = activity.planned[month - 1]?.physical ?? 0;
  const words = wordsOf(random, activity, { month, physical: line.physical, planned });
  sink.add("report_line", {
    report_version_id: versionId,
    activity_id: activity.id,
    physical: percentText(line.physical),
    committed: bahtOf(line.committed),
    disbursed: bahtOf(line.disbursed),
    work_done: words.workDone,
    problem: words.problem,
    delay_cause: words.delayCause,
    remedy: words.remedy,
    self_rating: selfRating(random, line.physical - planned, settings.severity),
    warning_reasons: reasonsFor(activity, month, line, before.get(activity.id) ?? null, settings.limits),
  });
}
