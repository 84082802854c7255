import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import { type RoundState, roundStateOf } from "../rules/round-state";
import type { ReportProgress } from "../rules/workflow";
import { type DueRow, loadDue, loadRecord, type MonthRecord } from "../store-due";
import { loadSettings } from "../store-settings";

export type DueProject = Omit<
  DueRow,
  "roundId" | "fiscalYear" | "month" | "opensAt" | "closesAt" | "returnedAt" | "recordedAt" | "submittedAt" | "certifiedAt"
> & {
  readonly isCorrection: boolean;
  readonly returnedAt: string | null;
  readonly recordedAt: string | null;
  readonly submittedAt: string | null;
  readonly certifiedAt: string | null;
};

export type DueRound = {
  readonly roundId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly state: RoundState;
  /** Counts of activities: all, with figures, in returned reports, without figures yet. */
  readonly activities: number;
  readonly activitiesFilled: number;
  readonly activitiesReturned: number;
  readonly activitiesEmpty: number;
  readonly projects: readonly DueProject[];
};

export type DueReports = { readonly rounds: readonly DueRound[]; readonly record: readonly MonthRecord[] };

const urgency: readonly ReportProgress[] = ["returned", "not_started", "draft", "submitted", "certified"];

/** What a recorder or officer has to report now, most urgent first, and how the year's closed months were kept. Three statements. */
export async function readDueReports(actor: Actor, { now }: { readonly now: Date }): Promise<DueReports> {
  const scope = scopeOf(actor, "report.record");
  if (scope.areaIds.length === 0) return { rounds: [], record: [] };
  const today = fiscalMonthOf(dayInBangkok(now));
  const { closingSoonDays } = await loadSettings(read, today);
  const rows = await loadDue(read, scope, now, today.year);
  const record = await loadRecord(read, scope, now, today.year);
  const rounds = [...new Map(rows.map((row) => [row.roundId, row])).values()];
  return {
    rounds: rounds.map((round) =>
      roundOf(
        round,
        rows.filter(({ roundId }) => roundId === round.roundId),
        roundStateOf(round, now, closingSoonDays),
      ),
    ),
    record,
  };
}

function roundOf(round: DueRow, rows: readonly DueRow[], state: RoundState): DueRound {
  const sum = (of: (row: DueRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const { roundId, fiscalYear, month } = round;
  return {
    roundId,
    fiscalYear,
    month,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    state,
    activities: sum((row) => row.activities),
    activitiesFilled: sum((row) => (row.progress === "returned" ? 0 : row.filled)),
    activitiesReturned: sum((row) => (row.progress === "returned" ? row.activities : 0)),
    activitiesEmpty: sum((row) => (row.progress === "returned" ? 0 : row.activities - row.filled)),
    projects: rows.map(projectOf).sort((a, b) => urgency.indexOf(a.progress) - urgency.indexOf(b.progress)),
  };
}

function projectOf(row: DueRow): DueProject {
  const { roundId, fiscalYear, month, opensAt, closesAt, ...project } = row;
  return {
    ...project,
    isCorrection: (row.version ?? 1) > 1,
    returnedAt: row.returnedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    certifiedAt: row.certifiedAt?.toISOString() ?? null,
  };
}
