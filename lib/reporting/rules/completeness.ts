/**
 * What one cell of the completeness board says: how a unit's projects in frame stand in one month (DOMAIN §9, §11 report 9).
 * One state stands for all of them, the one that asks most for somebody's hand, in this order:
 *   overdue      the round is closed and a project was never sent
 *   reopened     the same, but the unit may send again until an instant
 *   returned     a project was sent back and not sent again
 *   not_started  nothing has been begun
 *   draft        begun, not everything sent
 *   submitted    all sent, one at least waits for certification
 *   certifying   all certified, one at least may still be undone
 *   certified    all certified; certified_late when one was first sent after the closing
 * Before its round opens a month is not_open; a unit without projects in frame has nothing to report (no_projects).
 */
export const cellStates = [
  "overdue",
  "reopened",
  "returned",
  "not_started",
  "draft",
  "submitted",
  "certifying",
  "certified_late",
  "certified",
  "not_open",
  "no_projects",
] as const;
export type CellState = (typeof cellStates)[number];

/** How a single project stands in a month. */
export const boardProgresses = ["not_started", "draft", "returned", "submitted", "certifying", "certified"] as const;
export type BoardProgress = (typeof boardProgresses)[number];

/** Projects of a month that stand alike. `daysLate` is that of the first sending (0 = on time), null while never sent. */
export type Tally = { readonly progress: BoardProgress; readonly daysLate: number | null; readonly projects: number };

/** The round as the board sees it. `daysOver`: how late a project not sent by now is, 0 before the closing. */
export type BoardWindow = {
  readonly opened: boolean;
  readonly closed: boolean;
  readonly daysOver: number;
  readonly openUntil: string | null;
};

export type BoardCell = {
  readonly state: CellState;
  /** Projects in frame that have to report the month. */
  readonly due: number;
  readonly counts: Readonly<Record<BoardProgress, number>>;
  /** Never sent. */
  readonly unsent: number;
  readonly sentLate: number;
  /** Days: of the latest first sending, or, while overdue, until now. 0 = nothing late. */
  readonly daysLate: number;
  readonly openUntil: string | null;
};

/**
 * A project's standing from its current version. A correction begun on top of certified figures changes nothing until it is
 * sent: the certified ones stay in force. A draft of what had been sent before is still the returned report.
 */
export function boardProgressOf(report: {
  readonly state: string | null;
  readonly hasOfficial: boolean;
  readonly wasSent: boolean;
}): BoardProgress {
  if (report.state === null) return "not_started";
  if (report.state === "draft") return report.hasOfficial ? "certified" : report.wasSent ? "returned" : "draft";
  return boardProgresses.find((progress) => progress === report.state) ?? "draft";
}

export function cellOf(tallies: readonly Tally[], window: BoardWindow): BoardCell {
  const counts = { not_started: 0, draft: 0, returned: 0, submitted: 0, certifying: 0, certified: 0 };
  let [due, unsent, sentLate, latest] = [0, 0, 0, 0];
  for (const { progress, daysLate, projects } of tallies) {
    counts[progress] += projects;
    due += projects;
    if (daysLate === null) unsent += projects;
    else if (daysLate > 0) sentLate += projects;
    latest = Math.max(latest, daysLate ?? 0);
  }
  const cell = { due, counts, unsent, sentLate, openUntil: window.openUntil };
  const state = stateOf(cell, window);
  const overdue = state === "overdue" || state === "reopened";
  return { ...cell, state, daysLate: overdue ? Math.max(window.daysOver, latest) : latest };
}

function stateOf({ due, counts, unsent, sentLate }: Omit<BoardCell, "state" | "daysLate">, window: BoardWindow): CellState {
  if (due === 0) return "no_projects";
  if (!window.opened) return "not_open";
  if (window.closed && unsent > 0) return window.openUntil ? "reopened" : "overdue";
  if (counts.returned > 0) return "returned";
  if (counts.not_started === due) return "not_started";
  if (unsent > 0) return "draft";
  if (counts.submitted > 0) return "submitted";
  if (counts.certifying > 0) return "certifying";
  return sentLate > 0 ? "certified_late" : "certified";
}

const complete: readonly CellState[] = ["submitted", "certifying", "certified_late", "certified"];

/** Everything due has been sent and nothing waits at the unit's recorders. */
export const isComplete = (state: CellState): boolean => complete.includes(state);

/** Whether a reminder has a reason: the month takes or took reports and not all of them are in. */
export const wantsReminder = (state: CellState): boolean => !isComplete(state) && state !== "not_open" && state !== "no_projects";

/** Who has it in hand: the recording side, the certifier, or nobody any more. */
export function holderOf(state: CellState): "recorder" | "certifier" | "nobody" {
  if (wantsReminder(state)) return "recorder";
  return state === "submitted" ? "certifier" : "nobody";
}

/** 0 = the most urgent; for ordering. Days late decide between equals. */
export const urgencyOf = (state: CellState): number => cellStates.indexOf(state);
