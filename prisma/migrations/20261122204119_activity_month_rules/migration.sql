-- What must never be false, whoever writes: known words, months of a year, figures in their ranges. The figures themselves
-- are derived: `npm run verify:rollups` proves them against the report lines.
alter table activity_month
  add constraint activity_month_month check (fiscal_month between 1 and 12),
  add constraint activity_month_reported check (reported_month between 1 and fiscal_month and (reported_month is null) = (report_version_id is null)),
  add constraint activity_month_confidence check (confidence in ('certified', 'submitted', 'missing')),
  add constraint activity_month_status check (status in ('on_plan', 'watch', 'late', 'critical', 'missing')),
  add constraint activity_month_missing check ((confidence = 'missing') = (status = 'missing')),
  add constraint activity_month_own_report check (confidence = 'missing' or reported_month = fiscal_month);

-- Filled once from what is stored already, by the definition of that day; every later write renews its own unit and year.
with month as (
  select y.year as fiscal_year, m.fiscal_month,
    max(t.value) filter (where t.code = 'severity.watch') as watch,
    max(t.value) filter (where t.code = 'severity.late') as late,
    max(t.value) filter (where t.code = 'severity.critical') as critical
  from fiscal_year y cross join generate_series(1, 12) m (fiscal_month)
  left join threshold t on t.code like 'severity.%' and daterange(t.valid_from, t.valid_to, '[]')
    @> (make_date(y.year - 544, 10, 1) + make_interval(months => m.fiscal_month) - interval '1 day')::date
  group by y.year, m.fiscal_month
), sent as (
  select r.fiscal_month, v.id, v.state, v.is_official, row_number() over (partition by r.id order by v.version desc) = 1 as is_newest
  from report r join report_version v on v.report_id = r.id where v.state in ('submitted', 'certifying', 'certified')
), line as materialized (
  select s.fiscal_month, s.state, s.is_official, s.is_newest, l.report_version_id, l.activity_id, l.physical, l.committed, l.disbursed
  from sent s join report_line l on l.report_version_id = s.id where s.is_newest or s.is_official
), latest as (
  select *, lead(fiscal_month, 1, 13::smallint) over (partition by activity_id order by fiscal_month) as until from line where is_newest
), official as (
  select *, lead(fiscal_month, 1, 13::smallint) over (partition by activity_id order by fiscal_month) as until from line where is_official
), cell as (
  select a.id, m.fiscal_month, a.area_id, a.fiscal_year, a.project_id, m.watch, m.late, m.critical, l.fiscal_month as reported_month, l.report_version_id,
    case when l.fiscal_month = m.fiscal_month then case l.state when 'certified' then 'certified' else 'submitted' end else 'missing' end as confidence,
    coalesce(l.physical, 0) as physical, coalesce(l.committed, 0) as committed, coalesce(l.disbursed, 0) as disbursed,
    coalesce(o.physical, 0) as official_physical, coalesce(o.committed, 0) as official_committed, coalesce(o.disbursed, 0) as official_disbursed,
    coalesce(mp.physical, 0) as planned_physical, coalesce(mp.disbursed, 0) as planned_disbursed
  from activity a join month m on m.fiscal_year = a.fiscal_year
  left join latest l on l.activity_id = a.id and l.fiscal_month <= m.fiscal_month and m.fiscal_month < l.until
  left join official o on o.activity_id = a.id and o.fiscal_month <= m.fiscal_month and m.fiscal_month < o.until
  left join activity_plan ap on ap.activity_id = a.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = m.fiscal_month
)
insert into activity_month
select id, fiscal_month, area_id, fiscal_year, project_id, confidence, case
    when confidence = 'missing' then 'missing' when physical - planned_physical >= watch then 'on_plan'
    when physical - planned_physical >= late then 'watch' when physical - planned_physical >= critical then 'late' else 'critical' end,
  reported_month, report_version_id, physical, committed, disbursed, official_physical, official_committed, official_disbursed,
  planned_physical, planned_disbursed
from cell;
