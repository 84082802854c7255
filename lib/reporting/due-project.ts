import { daysLate } from "./rules/lateness";
import { type LockName, type LockState, lockStateOf, monthWindowOf } from "./rules/lock-state";
import type { GrantedRequest } from "./rules/reopening";
import type { DueMonth } from "./rules/urgency";
import type { DueRow } from "./store-due";

type Instants =
  | "opensAt"
  | "closesAt"
  | "publishedAt"
  | "returnedAt"
  | "recordedAt"
  | "submittedAt"
  | "certifiedAt"
  | "officialFrom"
  | "firstSubmittedAt";

/** One project in one round as the officer's home shows it. Instants are ISO strings. */
export type DueProject = Omit<DueRow, Instants> &
  DueMonth & {
    readonly isCorrection: boolean;
    readonly lock: LockName;
    readonly takes: LockState["takes"];
    /** A reopening that runs for it. */
    readonly reopenedUntil: string | null;
    /** Days late: of its first sending, or by now while it was never sent; 0 = in time. */
    readonly daysLate: number;
    readonly returnedAt: string | null;
    readonly recordedAt: string | null;
    readonly submittedAt: string | null;
    readonly certifiedAt: string | null;
    readonly officialFrom: string | null;
  };

export function dueProjectOf(row: DueRow, granted: readonly GrantedRequest[], now: Date, closingSoonDays: number): DueProject {
  const { opensAt, closesAt, publishedAt, firstSubmittedAt, ...project } = row;
  const window = monthWindowOf(row, { round: row, granted, now, closingSoonDays });
  const { state, takes } = lockStateOf(window, row.progress);
  const reopenedUntil = window.reopening?.openUntil ?? null;
  return {
    ...project,
    isCorrection: (row.version ?? 1) > 1,
    lock: state,
    takes,
    reopenedUntil,
    deadline: reopenedUntil ?? closesAt.toISOString(),
    missing: row.progress === "returned" ? 0 : row.activities - row.filled,
    daysLate: daysLate({ closesAt, firstSubmittedAt: firstSubmittedAt ?? now }),
    returnedAt: row.returnedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    certifiedAt: row.certifiedAt?.toISOString() ?? null,
    officialFrom: row.progress === "certifying" ? (row.officialFrom?.toISOString() ?? null) : null,
  };
}
