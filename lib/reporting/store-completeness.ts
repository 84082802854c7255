import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Reader } from "@/lib/platform/reader";
import type { PlaceNames } from "./rules/completeness-board";
import { daysLateSql } from "./rules/lateness";

/** SQL of the completeness board: four statements whatever the number of units. `scope` limits every one of them. */
export type BoardScope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

export type UnitRow = PlaceNames & {
  readonly id: string;
  readonly level: "province" | "cluster";
  readonly clusterId: string;
  readonly regionId: string;
} & { readonly [name in `${"cluster" | "region"}${"NameTh" | "NameEn" | "ShortTh" | "ShortEn"}`]: string };

const names = (alias: string, prefix: string): string =>
  ["nameTh", "nameEn", "shortTh", "shortEn"]
    .map((name) => {
      const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return `${alias}.${column} as "${prefix ? prefix + name.charAt(0).toUpperCase() + name.slice(1) : name}"`;
    })
    .join(", ");

/** The budget owners in scope, in the order of the country: region, cluster, the cluster's own unit, its provinces. */
export const loadUnits = (read: Reader, scope: BoardScope): Promise<UnitRow[]> =>
  read<UnitRow>(
    `select u.id, u.level, c.id as "clusterId", r.id as "regionId", ${names("u", "")}, ${names("c", "cluster")}, ${names("r", "region")}
    from area u join area c on c.id = case u.level when 'cluster' then u.id else u.parent_id end join area r on r.id = c.parent_id
    where u.owns_budget and u.in_totals and u.valid_to is null and ${scopeCondition(scope, "u.id", 1)}
    order by r.seq, c.seq, u.level = 'province', u.seq`,
    [scope.areaIds],
  );

export type RoundRow = {
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Percent lost a day, as valid on the closing day in Bangkok. */
  readonly perDay: string;
  /** The same as valid today, and the days before a closing that count as soon. */
  readonly perDayNow: string;
  readonly closingSoonDays: string;
};

const settingOn = (code: string, day: string): string =>
  `(select value::text from threshold where code = '${code}' and daterange(valid_from, valid_to, '[]') @> ${day})`;

/** Every round there is, with the settings of its closing day. */
export const loadRounds = (read: Reader, now: Date): Promise<RoundRow[]> =>
  read<RoundRow>(
    `select fiscal_year as "fiscalYear", fiscal_month::int as month, opens_at as "opensAt", closes_at as "closesAt",
      ${settingOn("timeliness.late_points_per_day", "(closes_at at time zone 'Asia/Bangkok')::date")} as "perDay",
      ${settingOn("timeliness.late_points_per_day", "($1::timestamptz at time zone 'Asia/Bangkok')::date")} as "perDayNow",
      ${settingOn("round.closing_soon_days", "($1::timestamptz at time zone 'Asia/Bangkok')::date")} as "closingSoonDays"
    from round order by fiscal_year, fiscal_month`,
    [now],
  );

export type TallyRow = {
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly state: string | null;
  readonly hasOfficial: boolean;
  readonly daysLate: number | null;
  readonly projects: number;
  readonly firstSentAt: Date | null;
  readonly lastSentAt: Date | null;
  readonly changedAt: Date | null;
};

/**
 * Projects in frame by unit, month, state of their current version and days late; the year's opened months and the last
 * one of the year before. A project without activities has nothing to report.
 *
 * Every report of the year is looked at. They are gathered before they are grouped: else the planner takes each for a group of its own
 * and sorts a hundred thousand of them. The year is said of reports and activities too, so that those of other years are not read.
 */
export const loadTallies = (read: Reader, scope: BoardScope, at: { fiscalYear: number; now: Date }): Promise<TallyRow[]> =>
  read<TallyRow>(
    `with reported as materialized (
      select p.area_id as "areaId", p.fiscal_year as "fiscalYear", round.fiscal_month::int as month, v.state,
        coalesce(v.state = 'draft' and v.version > 1 and exists (select from report_version o where o.report_id = r.id and o.is_official), false) as "hasOfficial",
        case when r.first_submitted_at is not null then ${daysLateSql("round.closes_at", "r.first_submitted_at")} end::int as "daysLate",
        r.first_submitted_at as "sentAt", greatest(v.recorded_at, v.submitted_at, v.returned_at, v.certified_at) as "changedAt"
      from project p
      join round on round.fiscal_year = p.fiscal_year and round.opens_at <= $3
      left join report r on r.project_id = p.id and r.fiscal_month = round.fiscal_month and r.fiscal_year between $2 - 1 and $2
      left join report_version v on v.report_id = r.id and v.is_current
      where p.plan_tier = 'Y1' and ${scopeCondition(scope, "p.area_id", 1)}
        and (p.fiscal_year = $2 or (p.fiscal_year = $2 - 1 and round.fiscal_month = 12))
        and exists (select from activity a where a.project_id = p.id and a.fiscal_year between $2 - 1 and $2)
    )
    select "areaId", "fiscalYear", month, state, "hasOfficial", "daysLate", count(*)::int as projects,
      min("sentAt") as "firstSentAt", max("sentAt") as "lastSentAt", max("changedAt") as "changedAt"
    from reported group by 1, 2, 3, 4, 5, 6`,
    [scope.areaIds, at.fiscalYear, at.now],
  );

export type MarkRow = {
  readonly areaId: string;
  readonly month: number;
  readonly kind: "reminded" | "reopened" | "asked";
  readonly at: Date;
  readonly count: number;
};

/** Reminders, running reopenings and undecided requests of the year, by unit and month. */
export const loadMarks = (read: Reader, scope: BoardScope, at: { fiscalYear: number; now: Date }): Promise<MarkRow[]> =>
  read<MarkRow>(
    `select area_id as "areaId", fiscal_month::int as month, 'reminded' as kind, max(at) as at, count(*)::int as count
    from reminder where fiscal_year = $2 and ${scopeCondition(scope, "area_id", 1)} group by 1, 2
    union all
    select area_id, fiscal_month::int, case state when 'granted' then 'reopened' else 'asked' end, max(coalesce(open_until, requested_at)), count(*)::int
    from reopen_request
    where fiscal_year = $2 and (state = 'waiting' or (state = 'granted' and open_until > $3)) and ${scopeCondition(scope, "area_id", 1)}
    group by 1, 2, 3`,
    [scope.areaIds, at.fiscalYear, at.now],
  );
