import { isFigure, reasonsOf, sameCell } from "./cell-text";
import type { KeptProject, Submission, SubmissionLine, ToldFailure } from "./kept-project";
import { serverValue } from "./kept-project";

/** Asks for a sending. One is waiting already: it now sends what stands on the screen, unless it was tried before. */
export function askSubmission(record: KeptProject, lines: readonly SubmissionLine[], newKey: () => string, now: string): KeptProject {
  if (record.submission?.attempt) return record;
  const idempotencyKey = record.submission?.idempotencyKey ?? newKey();
  return { ...record, submission: { idempotencyKey, askedAt: now, lines, attempt: null }, refusal: null };
}

/**
 * Everything typed is stored, now the report may go: with the version last seen. What it would send must be what its officer
 * had on the screen; a cell somebody else changed meanwhile stops it, and is looked at first.
 */
export function submissionStep(record: KeptProject, disputed: number, now: string): KeptProject {
  const { submission } = record;
  if (!submission || submission.attempt) return record;
  if (disputed > 0) return refuseSubmission(record, [{ code: "sync.choose_first", kind: "conflict", params: { count: disputed } }], now);
  const changed = changedMeanwhile(record, submission);
  if (changed > 0) return refuseSubmission(record, [{ code: "sync.changed_meanwhile", kind: "conflict", params: { count: changed } }], now);
  return { ...record, submission: { ...submission, attempt: { lockVersion: record.server.lockVersion } } };
}

export const refuseSubmission = (record: KeptProject, failures: readonly ToldFailure[], now: string): KeptProject => ({
  ...record,
  submission: null,
  refusal: { of: "submission", failures, at: now },
});

/** Tries again with the version just read, when it was another's change of the version only. */
export const retrySubmission = (record: KeptProject): KeptProject =>
  record.submission ? { ...record, submission: { ...record.submission, attempt: null } } : record;

/** Cells the server holds otherwise than they stood on the screen; figures carried over from last month are stored nowhere yet. */
function changedMeanwhile(record: KeptProject, { lines }: Submission): number {
  return lines.flatMap(({ activityId, cells, carried }) => {
    const fields = new Set([...Object.keys(cells), ...Object.keys(record.server.lines[activityId] ?? {})]);
    return [...fields].filter((field) => {
      const stored = serverValue(record, activityId, field);
      return !sameCell(field, stored, cells[field] ?? "") && !(carried && isFigure(field) && stored === "");
    });
  }).length;
}

/** The lines of a submission as the API takes them. */
export const submissionBody = ({ idempotencyKey, lines, attempt }: Submission) => ({
  idempotencyKey,
  lockVersion: attempt?.lockVersion ?? null,
  lines: lines.map(({ activityId, cells }) => ({
    activityId,
    physical: cells.physical ?? "",
    committed: cells.committed ?? "",
    disbursed: cells.disbursed ?? "",
    workDone: cells.workDone || null,
    problem: cells.problem || null,
    delayCause: cells.delayCause || null,
    remedy: cells.remedy || null,
    selfRating: cells.selfRating || null,
    warningReasons: reasonsOf(cells),
  })),
});
