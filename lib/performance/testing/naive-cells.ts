import { read } from "@/lib/platform/database";

/**
 * Every activity in frame at the end of every month, found in reports × versions × lines × plans × thresholds by plain SQL, as
 * docs/figures.md says and without any stored figure or rule of the product. Tests compare pages with sums of this table.
 */
export async function makeNaiveCells(year: number): Promise<void> {
  await read("drop table if exists naive");
  await read(`create table naive as ${cellsSql.replaceAll("$year", String(year))}`);
}

/** The newest line of the newest version of a month that `which` lets through, looking back from the month month by month. */
const newest = (which: string): string => `(
    select r.fiscal_month, v.version, v.state, v.submitted_at, v.certified_at, v.official_at, v.certified_by_position_id, v.certified_by_person_id, l.*
    from report r join report_version v on v.report_id = r.id join report_line l on l.report_version_id = v.id
    where l.activity_id = a.id and r.project_id = a.project_id and r.fiscal_month <= m.month and ${which}
      and v.version = (select max(o.version) from report_version o where o.report_id = r.id and ${which.replaceAll("v.", "o.")})
    order by r.fiscal_month desc limit 1)`;

export const settingOn = (code: string, day: string): string =>
  `(select value from threshold where code = '${code}' and ${day} between valid_from and coalesce(valid_to, 'infinity'))`;

const cellsSql = `
  select a.id as activity_id, a.project_id, a.area_id, a.weight, a.expense_class, p.fund_source, m.month, d.day,
    array(select item_id from project_alignment where project_id = p.id) as themes,
    a.budget_act as act, a.budget_net as net, coalesce(a.budget_allocated, 0) as allocated,
    coalesce(l.disbursed, 0) as paid, coalesce(l.committed, 0) as committed, coalesce(l.physical, 0) as physical,
    coalesce(o.disbursed, 0) as official, coalesce(t.disbursed, 0) as planned, coalesce(t.physical, 0) as planned_physical,
    l.fiscal_month as reported_month, l.physical as known_physical, t.physical as known_plan, c.confidence, l.delay_cause as cause,
    l.state, l.version, l.certified_at, l.official_at, l.certified_by_position_id, l.certified_by_person_id,
    case when c.confidence = 'missing' then 'missing'
      when coalesce(l.physical, 0) - coalesce(t.physical, 0) >= ${settingOn("severity.watch", "d.day")} then 'on_plan'
      when coalesce(l.physical, 0) - coalesce(t.physical, 0) >= ${settingOn("severity.late", "d.day")} then 'watch'
      when coalesce(l.physical, 0) - coalesce(t.physical, 0) >= ${settingOn("severity.critical", "d.day")} then 'late'
      else 'critical' end as rating
  from activity a
  join project p on p.id = a.project_id and p.plan_tier = 'Y1'
  cross join generate_series(1, 12) m (month)
  cross join lateral (select (make_date($year - 544, 10, 1) + make_interval(months => m.month))::date - 1 as day) d
  left join lateral ${newest("v.state in ('submitted', 'certifying', 'certified')")} l on true
  left join lateral ${newest("v.is_official")} o on true
  cross join lateral (select case when l.fiscal_month is distinct from m.month then 'missing'
    when l.state = 'certified' then 'certified' else 'submitted' end as confidence) c
  left join activity_plan ap on ap.activity_id = a.id and ap.is_current
  left join monthly_plan t on t.activity_plan_id = ap.id and t.fiscal_month = m.month
  where a.fiscal_year = $year`;
