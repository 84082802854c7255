import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Reader } from "@/lib/platform/reader";
import type { ReportProgress } from "./rules/workflow";
import type { Scope } from "./store-head";

export type DueRow = {
  readonly roundId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly projectId: string;
  readonly reportId: string | null;
  readonly areaId: string;
  readonly code: string;
  readonly nameTh: string;
  readonly activities: number;
  readonly filled: number;
  readonly progress: ReportProgress;
  readonly version: number | null;
  readonly lockVersion: number | null;
  readonly planConfirmed: boolean;
  readonly returnComment: string | null;
  readonly returnedBy: string | null;
  readonly returnedAt: Date | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly certifiedAt: Date | null;
  readonly receiptNo: string | null;
};

/** Months that may be reported now, and closed ones of the running year in which something is still missing. */
export const loadDue = (read: Reader, scope: Scope, now: Date, fiscalYear: number): Promise<DueRow[]> =>
  read<DueRow>(
    `select round.id as "roundId", round.fiscal_year as "fiscalYear", round.fiscal_month as month, round.opens_at as "opensAt", round.closes_at as "closesAt",
      p.id as "projectId", r.id as "reportId", p.area_id as "areaId", p.code, p.name_th as "nameTh",
      plans.activities, coalesce(lines.filled, 0) as filled, coalesce(v.state, 'not_started') as progress, v.version, v.lock_version as "lockVersion",
      plans.confirmed as "planConfirmed", v.return_comment as "returnComment", returner.name_th as "returnedBy", v.returned_at as "returnedAt",
      recorder.name_th as "recordedBy", v.recorded_at as "recordedAt", v.submitted_at as "submittedAt", v.certified_at as "certifiedAt", v.receipt_no as "receiptNo"
    from project p
    join round on round.fiscal_year = p.fiscal_year and round.opens_at <= $2
    cross join lateral (select count(*)::int as activities, coalesce(bool_and(coalesce(ap.state, '') = 'confirmed'), false) as confirmed
      from activity a left join activity_plan ap on ap.activity_id = a.id and ap.is_current where a.project_id = p.id) plans
    left join report r on r.project_id = p.id and r.fiscal_month = round.fiscal_month
    left join report_version v on v.report_id = r.id and v.is_current
    left join lateral (select count(*)::int as filled from report_line l where l.report_version_id = v.id) lines on true
    left join person returner on returner.id = v.returned_by_person_id
    left join person recorder on recorder.id = v.recorded_by_person_id
    where ${scopeCondition(scope, "p.area_id", 1)} and p.plan_tier = 'Y1' and plans.activities > 0
      and (round.closes_at > $2 or (round.fiscal_year = $3 and coalesce(v.state, 'draft') in ('draft', 'returned')))
    order by round.closes_at > $2 desc, round.fiscal_year desc, round.fiscal_month desc, p.area_id, p.seq, p.code`,
    [scope.areaIds, now, fiscalYear],
  );

export type MonthRecord = {
  readonly fiscalYear: number;
  readonly month: number;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
};

/** How the closed months of a year were kept: projects whose first sending came before the closing, after it, or not at all. */
export const loadRecord = (read: Reader, scope: Scope, now: Date, fiscalYear: number): Promise<MonthRecord[]> =>
  read<MonthRecord>(
    `select round.fiscal_year as "fiscalYear", round.fiscal_month as month, count(*)::int as due,
      count(*) filter (where sent.at <= round.closes_at)::int as "onTime", count(*) filter (where sent.at > round.closes_at)::int as late,
      count(*) filter (where sent.at is null)::int as missing
    from round join project p on p.fiscal_year = round.fiscal_year and p.plan_tier = 'Y1'
    left join report r on r.project_id = p.id and r.fiscal_month = round.fiscal_month
    left join lateral (select min(submitted_at) as at from report_version v where v.report_id = r.id) sent on true
    where ${scopeCondition(scope, "p.area_id", 1)} and round.closes_at <= $2 and round.fiscal_year = $3
      and exists (select from activity a where a.project_id = p.id)
    group by round.fiscal_year, round.fiscal_month order by round.fiscal_month`,
    [scope.areaIds, now, fiscalYear],
  );
