import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Reader } from "@/lib/platform/reader";
import { daysLateSql } from "./rules/lateness";
import type { ReportProgress } from "./rules/workflow";
import type { Scope } from "./store-head";

export type DueRow = {
  readonly roundId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
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
  /** When a certification that may still be undone becomes official. */
  readonly officialFrom: Date | null;
  readonly firstSubmittedAt: Date | null;
  readonly receiptNo: string | null;
  /** Remarks on cells and activities that are not settled. */
  readonly remarks: number;
  /** An earlier month was sent: its figures stand in the form. */
  readonly hasEarlier: boolean;
};

/**
 * Months that may be reported now, and closed ones of the running year, or reopened of any, in which something is missing or not
 * certified. The months are found first, few of many years, and a project's report by its key: left to choose, the database reads all
 * reports there are.
 */
export const loadDue = (read: Reader, scope: Scope, now: Date, fiscalYear: number): Promise<DueRow[]> =>
  read<DueRow>(
    `with round as materialized (
      select * from round r where r.opens_at <= $2 and (r.closes_at > $2 or r.fiscal_year = $3 or exists (select from reopen_request q
        where q.fiscal_year = r.fiscal_year and q.fiscal_month = r.fiscal_month and q.state = 'granted' and q.open_until > $2))
    )
    select round.id as "roundId", round.fiscal_year as "fiscalYear", round.fiscal_month as month, round.opens_at as "opensAt", round.closes_at as "closesAt",
      round.published_at as "publishedAt", v.official_at as "officialFrom", r.first_submitted_at as "firstSubmittedAt",
      (select count(*)::int from report_comment c where c.report_id = r.id and c.version = v.version and c.settled_at is null) as remarks,
      exists (select from report earlier where earlier.project_id = p.id and earlier.fiscal_month < round.fiscal_month
        and earlier.first_submitted_at is not null) as "hasEarlier",
      p.id as "projectId", r.id as "reportId", p.area_id as "areaId", p.code, p.name_th as "nameTh",
      plans.activities, coalesce(lines.filled, 0) as filled, coalesce(v.state, 'not_started') as progress, v.version, v.lock_version as "lockVersion",
      plans.confirmed as "planConfirmed", v.return_comment as "returnComment", returner.name_th as "returnedBy", v.returned_at as "returnedAt",
      recorder.name_th as "recordedBy", v.recorded_at as "recordedAt", v.submitted_at as "submittedAt", v.certified_at as "certifiedAt", v.receipt_no as "receiptNo"
    from project p
    join round on round.fiscal_year = p.fiscal_year
    cross join lateral (select count(*)::int as activities, coalesce(bool_and(coalesce(ap.state, '') = 'confirmed'), false) as confirmed
      from activity a left join activity_plan ap on ap.activity_id = a.id and ap.is_current where a.project_id = p.id) plans
    left join lateral (select * from report where project_id = p.id and fiscal_month = round.fiscal_month limit 1) r on true
    left join report_version v on v.report_id = r.id and v.is_current
    left join lateral (select count(*)::int as filled from report_line l where l.report_version_id = v.id) lines on true
    left join person returner on returner.id = v.returned_by_person_id
    left join person recorder on recorder.id = v.recorded_by_person_id
    where ${scopeCondition(scope, "p.area_id", 1)} and p.plan_tier = 'Y1' and plans.activities > 0
      and (round.closes_at > $2 or (coalesce(v.state, 'draft') in ('draft', 'returned', 'submitted', 'certifying') and (round.fiscal_year = $3
        or exists (select from reopen_request q where q.area_id = p.area_id and q.fiscal_year = round.fiscal_year and q.fiscal_month = round.fiscal_month
          and (q.project_id is null or q.project_id = p.id) and q.state = 'granted' and q.open_until > $2))))
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
  /** The latest sending's days late; 0 when none was late. */
  readonly daysLate: number;
};

/** How the closed months of a year were kept: projects whose first sending came before the closing, after it, or not at all. */
export const loadRecord = (read: Reader, scope: Scope, now: Date, fiscalYear: number): Promise<MonthRecord[]> =>
  read<MonthRecord>(
    `select round.fiscal_year as "fiscalYear", round.fiscal_month as month, count(*)::int as due,
      count(*) filter (where r.first_submitted_at < round.closes_at)::int as "onTime",
      count(*) filter (where r.first_submitted_at >= round.closes_at)::int as late, count(*) filter (where r.first_submitted_at is null)::int as missing,
      coalesce(max(${daysLateSql("round.closes_at", "r.first_submitted_at")}) filter (where r.first_submitted_at is not null), 0)::int as "daysLate"
    from round join project p on p.fiscal_year = round.fiscal_year and p.plan_tier = 'Y1'
    left join report r on r.project_id = p.id and r.fiscal_month = round.fiscal_month
    where ${scopeCondition(scope, "p.area_id", 1)} and round.closes_at <= $2 and round.fiscal_year = $3
      and exists (select from activity a where a.project_id = p.id)
    group by round.fiscal_year, round.fiscal_month order by round.fiscal_month`,
    [scope.areaIds, now, fiscalYear],
  );

export type AgencyWaited = { readonly agencyName: string; readonly activities: number };

/** Activities of open months that nobody has entered, by the agency that has to. */
export const loadAgencies = (read: Reader, scope: Scope, now: Date): Promise<AgencyWaited[]> =>
  read<AgencyWaited>(
    `select a.agency_name as "agencyName", count(*)::int as activities
    from round join project p on p.fiscal_year = round.fiscal_year and p.plan_tier = 'Y1' join activity a on a.project_id = p.id
    left join report r on r.project_id = p.id and r.fiscal_month = round.fiscal_month
    left join report_version v on v.report_id = r.id and v.is_current
    where ${scopeCondition(scope, "p.area_id", 1)} and round.opens_at <= $2 and round.closes_at > $2 and btrim(coalesce(a.agency_name, '')) <> ''
      and coalesce(v.state, 'draft') = 'draft' and coalesce(v.version, 1) = 1
      and not exists (select from report_line l where l.report_version_id = v.id and l.activity_id = a.id)
    group by a.agency_name order by activities desc, a.agency_name limit 12`,
    [scope.areaIds, now],
  );

export type UnitCertifier = { readonly areaId: string; readonly titleTh: string; readonly titleEn: string };

/** Who certifies for the units: the position whose desk a sent report lies on. */
export const loadCertifiers = (read: Reader, scope: Scope): Promise<UnitCertifier[]> =>
  read<UnitCertifier>(
    `select distinct on (placed.area_id) placed.area_id as "areaId", position.title_th as "titleTh", position.title_en as "titleEn"
    from position_area placed join position on position.id = placed.position_id and position.role = 'certifier' and position.is_active
    where ${scopeCondition(scope, "placed.area_id", 1)} order by placed.area_id, position.created_at`,
    [scope.areaIds],
  );
