import { monthColumns, rollupColumns, rollupKey, rollupSums } from "./rollup-columns";

/**
 * One statement that makes the stored figures of the units and years in question equal to their definition, by activity
 * (activity_month) and summed by unit (unit_month_rollup): rows that are gone are deleted, new and changed ones written,
 * unchanged ones left alone. $1 = area id or null for all units,
 * $2 = fiscal year or null for all years.
 *
 * For activity a and month m: `latest` is its line in the newest submitted or certified version of m's report, else the one
 * carried from the nearest earlier month of the year; `official` likewise over certified versions in force. A line rules from
 * its month to the month before the next one (`until`), which is the carrying. Drafts and returned versions count nowhere.
 */
const inScope = (area: string, year: string): string => `($1::text is null or ${area} = $1) and ($2::int is null or ${year} = $2)`;

const ruling = (which: string): string => `
  select activity_id, fiscal_month, state, report_version_id, physical, committed, disbursed,
    lead(fiscal_month, 1, 13::smallint) over (partition by activity_id order by fiscal_month) as until
  from line where ${which}`;

const computed = `
month as materialized (
  select y.fiscal_year, m.fiscal_month,
    max(t.value) filter (where t.code = 'severity.watch') as watch,
    max(t.value) filter (where t.code = 'severity.late') as late,
    max(t.value) filter (where t.code = 'severity.critical') as critical
  from (select distinct fiscal_year from plan where ${inScope("area_id", "fiscal_year")}) y
  cross join generate_series(1, 12) m (fiscal_month)
  left join threshold t on t.code in ('severity.watch', 'severity.late', 'severity.critical')
    and daterange(t.valid_from, t.valid_to, '[]')
      @> (make_date(y.fiscal_year - 544, 10, 1) + make_interval(months => m.fiscal_month) - interval '1 day')::date
  group by y.fiscal_year, m.fiscal_month
), counted as materialized (
  select a.id, a.area_id, a.fiscal_year, a.project_id, p.plan_tier, a.expense_category, a.expense_class, p.fund_source,
    a.budget_act, a.budget_net, a.budget_allocated
  from activity a join project p on p.id = a.project_id
  where ${inScope("a.area_id", "a.fiscal_year")}
), sent as (
  select r.fiscal_month, v.id, v.state, v.is_official, row_number() over (partition by r.id order by v.version desc) = 1 as is_newest
  from report r join report_version v on v.report_id = r.id
  where v.state in ('submitted', 'certifying', 'certified') and ${inScope("r.area_id", "r.fiscal_year")}
), line as materialized (
  select s.fiscal_month, s.state, s.is_official, s.is_newest, l.report_version_id, l.activity_id, l.physical, l.committed, l.disbursed
  from sent s join report_line l on l.report_version_id = s.id
  where s.is_newest or s.is_official
), latest as (${ruling("is_newest")}
), official as (${ruling("is_official")}
), cell as (
  select c.*, m.fiscal_month, m.watch, m.late, m.critical,
    case when l.fiscal_month = m.fiscal_month then case l.state when 'certifying' then 'submitted' else l.state end else 'missing' end as confidence,
    l.fiscal_month as reported_month, l.report_version_id,
    coalesce(l.physical, 0) as physical, coalesce(l.committed, 0) as committed, coalesce(l.disbursed, 0) as disbursed,
    coalesce(o.physical, 0) as official_physical, coalesce(o.committed, 0) as official_committed, coalesce(o.disbursed, 0) as official_disbursed,
    coalesce(mp.physical, 0) as planned_physical, coalesce(mp.disbursed, 0) as planned_disbursed
  from counted c join month m on m.fiscal_year = c.fiscal_year
  left join latest l on l.activity_id = c.id and l.fiscal_month <= m.fiscal_month and m.fiscal_month < l.until
  left join official o on o.activity_id = c.id and o.fiscal_month <= m.fiscal_month and m.fiscal_month < o.until
  left join activity_plan ap on ap.activity_id = c.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = m.fiscal_month
), rated as materialized (
  select cell.*, case
    when confidence = 'missing' then 'missing'
    when physical - planned_physical >= watch then 'on_plan'
    when physical - planned_physical >= late then 'watch'
    when physical - planned_physical >= critical then 'late'
    when physical - planned_physical < critical then 'critical' end as status
  from cell
), computed as materialized (
  select ${rollupKey.join(", ")},
    ${rollupColumns.map((column) => `${rollupSums[column]} as ${column}`).join(",\n    ")}
  from rated where plan_tier = 'Y1' group by ${rollupKey.join(", ")}
)`;

const same = rollupKey.map((column) => `c.${column} = u.${column}`).join(" and ");
/** `on conflict` sets what differs, and nothing where all is equal. */
const setChanged = (columns: readonly string[], row: string): string => {
  const all = (of: string) => columns.map((column) => `${of}.${column}`).join(", ");
  return `do update set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}
    where (${all(row)}) is distinct from (${all("excluded")})`;
};

export const renewSql = `with ${computed}, gone as (
  delete from unit_month_rollup u where ${inScope("u.area_id", "u.fiscal_year")} and not exists (select from computed c where ${same})
), activities as (
  insert into activity_month as m (activity_id, fiscal_month, ${monthColumns.join(", ")})
  select id, fiscal_month, ${monthColumns.join(", ")} from rated
  on conflict (activity_id, fiscal_month) ${setChanged(monthColumns, "m")}
)
insert into unit_month_rollup as u (${[...rollupKey, ...rollupColumns].join(", ")})
select ${[...rollupKey, ...rollupColumns].join(", ")} from computed
on conflict (${rollupKey.join(", ")}) ${setChanged(rollupColumns, "u")}`;
