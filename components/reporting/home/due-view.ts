import type { DueProject } from "@/lib/reporting/due-project";
import type { ReopenRequest } from "@/lib/reporting/rules/reopening";
import type { RoundState } from "@/lib/reporting/rules/round-state";

export type { DueProject };

/** What the officer's home shows of one round. Instants are ISO strings. */
export type DueRound = {
  readonly roundId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly closesAt: string;
  readonly publishedAt: string | null;
  readonly state: RoundState;
  readonly activities: number;
  readonly activitiesFilled: number;
  readonly activitiesReturned: number;
  readonly activitiesEmpty: number;
  readonly projects: readonly DueProject[];
};

/** How one closed month of the year was kept: reports due, on time, late (the latest by so many days), never sent. */
export type MonthKept = {
  readonly fiscalYear: number;
  readonly month: number;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly daysLate: number;
};

export type OwnRequest = ReopenRequest & {
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly projectNameTh: string | null;
};
export type AgencyWaited = { readonly agencyName: string; readonly activities: number };
export type UnitCertifier = { readonly areaId: string; readonly titleTh: string; readonly titleEn: string };

/** The address of a unit's whole month in one grid. */
export const unitGridOf = (project: Pick<DueProject, "areaId" | "month" | "fiscalYear">): string =>
  `/reports/unit/${project.areaId}/${project.month}?year=${project.fiscalYear}`;
