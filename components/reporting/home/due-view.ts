import type { RoundState } from "@/lib/reporting/rules/round-state";
import type { ReportProgress } from "@/lib/reporting/rules/workflow";

/** What the officer's home shows of one project in one round. Instants are ISO strings. */
export type DueProject = {
  readonly projectId: string;
  readonly nameTh: string;
  readonly activities: number;
  readonly filled: number;
  readonly progress: ReportProgress;
  readonly version: number | null;
  readonly isCorrection: boolean;
  readonly planConfirmed: boolean;
  readonly returnComment: string | null;
  readonly returnedBy: string | null;
  readonly returnedAt: string | null;
  readonly recordedAt: string | null;
  readonly submittedAt: string | null;
  readonly certifiedAt: string | null;
  readonly receiptNo: string | null;
};

export type DueRound = {
  readonly roundId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly closesAt: string;
  readonly state: RoundState;
  readonly activities: number;
  readonly activitiesFilled: number;
  readonly activitiesReturned: number;
  readonly activitiesEmpty: number;
  readonly projects: readonly DueProject[];
};

/** How one closed month of the year was kept: reports due, on time, late, never sent. */
export type MonthKept = {
  readonly fiscalYear: number;
  readonly month: number;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
};
