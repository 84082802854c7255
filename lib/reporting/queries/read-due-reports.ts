import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import { type DueProject, dueProjectOf } from "../due-project";
import type { GrantedRequest, ReopenRequest } from "../rules/reopening";
import { isGranted } from "../rules/reopening";
import { type RoundState, roundStateOf } from "../rules/round-state";
import { byUrgency, isDue } from "../rules/urgency";
import type { ReportProgress } from "../rules/workflow";
import {
  type AgencyWaited,
  type DueRow,
  loadAgencies,
  loadCertifiers,
  loadDue,
  loadRecord,
  type MonthRecord,
  type UnitCertifier,
} from "../store-due";
import { loadRequests, type RequestRow } from "../store-requests";
import { loadSettings } from "../store-settings";

export type DueRound = {
  readonly roundId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly publishedAt: string | null;
  readonly state: RoundState;
  /** Counts of activities: all, with figures, in returned reports, without figures yet. */
  readonly activities: number;
  readonly activitiesFilled: number;
  readonly activitiesReturned: number;
  readonly activitiesEmpty: number;
  readonly projects: readonly DueProject[];
};

/** A request of the year about one of the actor's units. */
export type OwnRequest = ReopenRequest & Pick<RequestRow, "areaNameTh" | "areaNameEn" | "projectNameTh">;

export type DueReports = {
  readonly rounds: readonly DueRound[];
  /** What may be written now and lies with the unit, over all rounds, most urgent first. */
  readonly due: readonly DueProject[];
  readonly record: readonly MonthRecord[];
  readonly agencies: readonly AgencyWaited[];
  readonly requests: readonly OwnRequest[];
  readonly certifiers: readonly UnitCertifier[];
};

const nothing: DueReports = { rounds: [], due: [], record: [], agencies: [], requests: [], certifiers: [] };
const order: readonly ReportProgress[] = ["returned", "not_started", "draft", "submitted", "certifying", "certified"];

/**
 * What a recorder or officer has to report now, most urgent first; what others hold; and how the year's closed months were
 * kept. Six statements, however many projects there are.
 */
export async function readDueReports(actor: Actor, { now }: { readonly now: Date }): Promise<DueReports> {
  const scope = scopeOf(actor, "report.record");
  if (scope.areaIds.length === 0) return nothing;
  const today = fiscalMonthOf(dayInBangkok(now));
  const { closingSoonDays } = await loadSettings(read, today);
  const [rows, record, agencies, asked, certifiers] = await Promise.all([
    loadDue(read, scope, now, today.year),
    loadRecord(read, scope, now, today.year),
    loadAgencies(read, scope, now),
    loadRequests(read, scope, today.year, now),
    loadCertifiers(read, scope),
  ]);
  const requests = asked.map(({ request, areaNameTh, areaNameEn, projectNameTh }) => ({
    ...request,
    areaNameTh,
    areaNameEn,
    projectNameTh,
  }));
  const granted = requests.filter((request): request is OwnRequest & GrantedRequest => isGranted(request));
  const projects = rows.map((row) => dueProjectOf(row, granted, now, closingSoonDays));
  const rounds = [...new Map(rows.map((row) => [row.roundId, row])).values()].map((round) =>
    roundOf(
      round,
      projects.filter(({ roundId }) => roundId === round.roundId),
      roundStateOf(round, now, closingSoonDays),
    ),
  );
  return { rounds, due: projects.filter(isDue).sort(byUrgency), record, agencies, requests, certifiers };
}

function roundOf(round: DueRow, projects: readonly DueProject[], state: RoundState): DueRound {
  const sum = (of: (project: DueProject) => number) => projects.reduce((total, project) => total + of(project), 0);
  const { roundId, fiscalYear, month } = round;
  return {
    roundId,
    fiscalYear,
    month,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    publishedAt: round.publishedAt?.toISOString() ?? null,
    state,
    activities: sum(({ activities }) => activities),
    activitiesFilled: sum(({ progress, filled }) => (progress === "returned" ? 0 : filled)),
    activitiesReturned: sum(({ progress, activities }) => (progress === "returned" ? activities : 0)),
    activitiesEmpty: sum(({ missing }) => missing),
    projects: [...projects].sort((a, b) => order.indexOf(a.progress) - order.indexOf(b.progress)),
  };
}
