/**
 * The life of one version of a report (DOMAIN §9): draft → submitted → certifying → certified; a submitted one may be returned
 * with a comment and becomes a draft again at the next edit. While certifying, the certification may be undone; it settles by
 * itself when its time has passed, and only then the figures are official. Certified figures are never overwritten: a correction is the next
 * version, begun with a reason on top of the official one. Whoever recorded or sent figures never certifies them, neither in person nor through a delegate.
 */
export const reportStates = ["draft", "submitted", "returned", "certifying", "certified"] as const;
export type ReportState = (typeof reportStates)[number];

/** A project's month as a list shows it: "not_started" while there is no report. */
export type ReportProgress = ReportState | "not_started";

export type ReportStep = "save" | "submit" | "return" | "certify" | "undo_certify" | "settle" | "correct";

const next: Readonly<Record<ReportProgress, Partial<Record<ReportStep, ReportState>>>> = {
  not_started: { save: "draft", submit: "submitted" },
  draft: { save: "draft", submit: "submitted" },
  returned: { save: "draft", submit: "submitted" },
  submitted: { return: "returned", certify: "certifying" },
  certifying: { undo_certify: "submitted", settle: "certified" },
  certified: { correct: "draft" },
};

/** The state a step leads to, null when the step does not exist from here. */
export const stateAfter = (from: ReportProgress, step: ReportStep): ReportState | null => next[from][step] ?? null;

/** Who put figures into a version: everyone who recorded or sent it, as a person and as a position. */
export type Hands = { readonly personIds: readonly string[]; readonly positionIds: readonly string[] };

/** Who would be named: a position and whoever holds it; null person while nobody does. */
export type Certifying = { readonly personId: string | null; readonly positionId: string };

/** The two-person rule: another person and another position than any that recorded or sent the figures. */
export const mayCertify = (by: Certifying, hands: Hands): boolean =>
  (by.personId === null || !hands.personIds.includes(by.personId)) && !hands.positionIds.includes(by.positionId);

/** By whom a version was certified, and from when it is official; `forPositionId` is the certifier a delegate stood in for. */
export type Certification = { readonly byPositionId: string; readonly forPositionId: string | null; readonly officialAt: Date };

/** Only the position that certified, or the one it stood in for, takes a certification back. */
export const mayUndo = (positionId: string, certification: Certification): boolean =>
  positionId === certification.byPositionId || positionId === certification.forPositionId;

/** Until the instant it becomes official, that instant excluded: at it, the figures settle. */
export const isUndoable = (certification: Certification, now: Date): boolean => now.getTime() < certification.officialAt.getTime();

/** When a certification made now becomes official; the same instant when no time to undo is set. Minutes may be a fraction. */
export const officialFrom = (now: Date, undoMinutes: number): Date =>
  new Date(now.getTime() + Math.max(0, Math.round(undoMinutes * 60_000)));
