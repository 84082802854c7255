-- What must never be false, whoever writes: known kinds, months of a year, parts that add up. The figures themselves are derived:
-- `npm run verify:rollups` proves them against the report lines.
alter table activity_month alter column flags set not null;
alter table unit_month_theme
  add constraint unit_month_theme_month check (fiscal_month between 1 and 12),
  add constraint unit_month_theme_named check (theme <> ''),
  add constraint unit_month_theme_confidence check (activities = activities_certified + activities_submitted + activities_missing),
  add constraint unit_month_theme_net check (budget_net = net_certified + net_submitted + net_missing),
  add constraint unit_month_theme_status check (activities = status_on_plan + status_watch + status_late + status_critical + status_missing);
alter table unit_month_issue
  add constraint unit_month_issue_month check (fiscal_month between 1 and 12),
  add constraint unit_month_issue_kind check (kind in ('flag', 'cause')),
  add constraint unit_month_issue_counted check (activities > 0);

-- Filled once from what is stored already, by the definition of that day; every later write renews its own unit and year.
with 
month as materialized (
  select y.fiscal_year, m.fiscal_month, d.month_end,
    max(t.value) filter (where t.code = 'severity.watch') as watch,
    max(t.value) filter (where t.code = 'severity.late') as late,
    max(t.value) filter (where t.code = 'severity.critical') as critical,
    max(t.value) filter (where t.code = 'check.payment_ahead_gap') as payment_ahead,
    max(t.value) filter (where t.code = 'check.physical_payment_gap') as physical_ahead,
    max(t.value) filter (where t.code = 'check.report_age_days') as report_age
  from (select distinct fiscal_year from plan where true) y
  cross join generate_series(1, 12) m (fiscal_month)
  cross join lateral (select (make_date(y.fiscal_year - 544, 10, 1) + make_interval(months => m.fiscal_month) - interval '1 day')::date as month_end) d
  left join threshold t on t.code in ('severity.watch', 'severity.late', 'severity.critical', 'check.payment_ahead_gap', 'check.physical_payment_gap', 'check.report_age_days') and daterange(t.valid_from, t.valid_to, '[]') @> d.month_end
  group by y.fiscal_year, m.fiscal_month, d.month_end
), aligned as materialized (
  select pa.project_id, array_agg(i.id order by i.id) as themes
  from project p join project_alignment pa on pa.project_id = p.id join alignment_item i on i.id = pa.item_id and i.list_id = 'master_plan'
  where p.plan_tier = 'Y1' and true
  group by pa.project_id
), counted as materialized (
  select a.id, a.area_id, a.fiscal_year, a.project_id, p.plan_tier, a.expense_category, a.expense_class, p.fund_source,
    a.budget_act, a.budget_net, a.budget_allocated, coalesce(al.themes, '{}') as themes
  from activity a join project p on p.id = a.project_id left join aligned al on al.project_id = p.id
  where true
), sent as (
  select r.fiscal_month, v.id, v.state, v.is_official,
    case v.state when 'certified' then greatest(v.submitted_at, v.certified_at) else v.submitted_at end as as_of,
    row_number() over (partition by r.id order by v.version desc) = 1 as is_newest
  from report r join report_version v on v.report_id = r.id
  where v.state in ('submitted', 'certifying', 'certified') and true
), line as materialized (
  select s.fiscal_month, s.state, s.is_official, s.is_newest, s.as_of, l.report_version_id, l.activity_id, l.physical, l.committed,
    l.disbursed, l.delay_cause
  from sent s join report_line l on l.report_version_id = s.id
  where s.is_newest or s.is_official
), latest as (
  select activity_id, fiscal_month, state, report_version_id, physical, committed, disbursed, delay_cause, as_of,
    lead(fiscal_month, 1, 13::smallint) over (partition by activity_id order by fiscal_month) as until
  from line where is_newest
), official as (
  select activity_id, fiscal_month, state, report_version_id, physical, committed, disbursed, delay_cause, as_of,
    lead(fiscal_month, 1, 13::smallint) over (partition by activity_id order by fiscal_month) as until
  from line where is_official
), cell as (
  select c.*, m.fiscal_month, m.month_end, m.watch, m.late, m.critical, m.payment_ahead, m.physical_ahead, m.report_age,
    (make_date(c.fiscal_year - 544, 10, 1) + make_interval(months => coalesce(l.fiscal_month, 0)) - interval '1 day')::date as known_until, l.delay_cause, l.as_of,
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
), judged as (
  select cell.*, case
    when confidence = 'missing' then 'missing'
    when physical - planned_physical >= watch then 'on_plan'
    when physical - planned_physical >= late then 'watch'
    when physical - planned_physical >= critical then 'late'
    when physical - planned_physical < critical then 'critical' end as status
  from cell
), rated as materialized (
  select judged.*, coalesce(case when plan_tier <> 'Y1' then '{}' when payment_ahead + physical_ahead + report_age is not null then array_remove(array[
      case when expense_class = 'capital' and budget_net > 0 and committed = 0 and disbursed = 0 then 'capital_not_begun' end,
      case when status = 'critical' then 'critical' end,
      case when budget_net > 0 and disbursed * 100 - physical * budget_net > payment_ahead * budget_net then 'paid_ahead' end,
      case when budget_net > 0 and physical * budget_net - disbursed * 100 > physical_ahead * budget_net then 'physical_ahead' end,
      case when confidence = 'missing' then 'not_reported' end,
      case when month_end - known_until > report_age then 'stale' end,
      case when disbursed + committed > budget_net then 'overcommitted' end
    ], null) end, '{}') as flags
  from judged
), grouped as materialized (
  select area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, themes,
    count(*)  as activities,
    count(*) filter (where confidence = 'certified') as activities_certified,
    count(*) filter (where confidence = 'submitted') as activities_submitted,
    count(*) filter (where confidence = 'missing') as activities_missing,
    coalesce(sum(budget_act) , 0) as budget_act,
    coalesce(sum(budget_net) , 0) as budget_net,
    coalesce(sum(budget_allocated) , 0) as budget_allocated,
    coalesce(sum(budget_net) filter (where confidence = 'certified'), 0) as net_certified,
    coalesce(sum(budget_net) filter (where confidence = 'submitted'), 0) as net_submitted,
    coalesce(sum(budget_net) filter (where confidence = 'missing'), 0) as net_missing,
    coalesce(sum(disbursed) filter (where confidence = 'certified'), 0) as disbursed_certified,
    coalesce(sum(disbursed) filter (where confidence = 'submitted'), 0) as disbursed_submitted,
    coalesce(sum(disbursed) filter (where confidence = 'missing'), 0) as disbursed_carried,
    coalesce(sum(committed) filter (where confidence = 'certified'), 0) as committed_certified,
    coalesce(sum(committed) filter (where confidence = 'submitted'), 0) as committed_submitted,
    coalesce(sum(committed) filter (where confidence = 'missing'), 0) as committed_carried,
    coalesce(sum(official_disbursed) , 0) as official_disbursed,
    coalesce(sum(official_committed) , 0) as official_committed,
    coalesce(sum(planned_disbursed) , 0) as planned_disbursed,
    coalesce(sum(budget_net * planned_physical * 0.01) , 0) as planned_physical,
    coalesce(sum(budget_net * physical * 0.01) filter (where confidence = 'certified'), 0) as physical_certified,
    coalesce(sum(budget_net * physical * 0.01) filter (where confidence = 'submitted'), 0) as physical_submitted,
    coalesce(sum(budget_net * physical * 0.01) filter (where confidence = 'missing'), 0) as physical_carried,
    coalesce(sum(budget_net * official_physical * 0.01) , 0) as official_physical,
    count(*) filter (where status = 'on_plan') as status_on_plan,
    count(*) filter (where status = 'watch') as status_watch,
    count(*) filter (where status = 'late') as status_late,
    count(*) filter (where status = 'critical') as status_critical,
    count(*) filter (where status = 'missing') as status_missing,
    max(as_of) as as_of
  from rated where plan_tier = 'Y1' group by area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, themes
), computed as materialized (
  select area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, sum(activities)::int as activities,
    sum(activities_certified)::int as activities_certified,
    sum(activities_submitted)::int as activities_submitted,
    sum(activities_missing)::int as activities_missing,
    sum(budget_act) as budget_act,
    sum(budget_net) as budget_net,
    sum(budget_allocated) as budget_allocated,
    sum(net_certified) as net_certified,
    sum(net_submitted) as net_submitted,
    sum(net_missing) as net_missing,
    sum(disbursed_certified) as disbursed_certified,
    sum(disbursed_submitted) as disbursed_submitted,
    sum(disbursed_carried) as disbursed_carried,
    sum(committed_certified) as committed_certified,
    sum(committed_submitted) as committed_submitted,
    sum(committed_carried) as committed_carried,
    sum(official_disbursed) as official_disbursed,
    sum(official_committed) as official_committed,
    sum(planned_disbursed) as planned_disbursed,
    round(sum(planned_physical), 4) as planned_physical,
    round(sum(physical_certified), 4) as physical_certified,
    round(sum(physical_submitted), 4) as physical_submitted,
    round(sum(physical_carried), 4) as physical_carried,
    round(sum(official_physical), 4) as official_physical,
    sum(status_on_plan)::int as status_on_plan,
    sum(status_watch)::int as status_watch,
    sum(status_late)::int as status_late,
    sum(status_critical)::int as status_critical,
    sum(status_missing)::int as status_missing,
    max(as_of) as as_of
  from grouped group by area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source
), themed as materialized (
  select area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, theme, sum(activities)::int as activities,
    sum(activities_certified)::int as activities_certified,
    sum(activities_submitted)::int as activities_submitted,
    sum(activities_missing)::int as activities_missing,
    sum(budget_act) as budget_act,
    sum(budget_net) as budget_net,
    sum(budget_allocated) as budget_allocated,
    sum(net_certified) as net_certified,
    sum(net_submitted) as net_submitted,
    sum(net_missing) as net_missing,
    sum(disbursed_certified) as disbursed_certified,
    sum(disbursed_submitted) as disbursed_submitted,
    sum(disbursed_carried) as disbursed_carried,
    sum(committed_certified) as committed_certified,
    sum(committed_submitted) as committed_submitted,
    sum(committed_carried) as committed_carried,
    sum(official_disbursed) as official_disbursed,
    sum(official_committed) as official_committed,
    sum(planned_disbursed) as planned_disbursed,
    round(sum(planned_physical), 4) as planned_physical,
    round(sum(physical_certified), 4) as physical_certified,
    round(sum(physical_submitted), 4) as physical_submitted,
    round(sum(physical_carried), 4) as physical_carried,
    round(sum(official_physical), 4) as official_physical,
    sum(status_on_plan)::int as status_on_plan,
    sum(status_watch)::int as status_watch,
    sum(status_late)::int as status_late,
    sum(status_critical)::int as status_critical,
    sum(status_missing)::int as status_missing,
    max(as_of) as as_of
  from grouped cross join unnest(themes) theme group by area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, theme
), raised as (
  select area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, 'flag' as kind, code,
    count(*) as activities, sum(budget_net) as budget_net, sum(case code when 'capital_not_begun' then budget_net when 'critical' then budget_net - disbursed when 'paid_ahead' then disbursed - budget_net * physical * 0.01 when 'physical_ahead' then budget_net * physical * 0.01 - disbursed when 'not_reported' then budget_net when 'stale' then budget_net when 'overcommitted' then disbursed + committed - budget_net end) as amount
  from rated cross join unnest(flags) code group by area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, code
  union all
  select area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, 'cause', delay_cause,
    count(*), sum(budget_net), sum(greatest(planned_disbursed - disbursed, 0))
  from rated where delay_cause is not null and plan_tier = 'Y1'
  group by area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, delay_cause
), issued as materialized (
  select area_id, fiscal_year, fiscal_month, theme, expense_class, fund_source, kind, code, sum(activities)::int as activities, sum(budget_net) as budget_net, sum(amount) as amount
  from raised cross join unnest(array_prepend('', themes)) theme group by area_id, fiscal_year, fiscal_month, theme, expense_class, fund_source, kind, code
),
gone_themed as (
  delete from unit_month_theme u where true
    and not exists (select from themed c where c.area_id = u.area_id and c.fiscal_year = u.fiscal_year and c.fiscal_month = u.fiscal_month and c.expense_category = u.expense_category and c.expense_class = u.expense_class and c.fund_source = u.fund_source and c.theme = u.theme)), gone_issued as (
  delete from unit_month_issue u where true
    and not exists (select from issued c where c.area_id = u.area_id and c.fiscal_year = u.fiscal_year and c.fiscal_month = u.fiscal_month and c.theme = u.theme and c.expense_class = u.expense_class and c.fund_source = u.fund_source and c.kind = u.kind and c.code = u.code)), gone_computed as (
  delete from unit_month_rollup u where true
    and not exists (select from computed c where c.area_id = u.area_id and c.fiscal_year = u.fiscal_year and c.fiscal_month = u.fiscal_month and c.expense_category = u.expense_category and c.expense_class = u.expense_class and c.fund_source = u.fund_source)),
activities as (
  insert into activity_month as m (activity_id, fiscal_month, area_id, fiscal_year, project_id, confidence, status, reported_month, report_version_id, physical, committed, disbursed, official_physical, official_committed, official_disbursed, planned_physical, planned_disbursed, delay_cause, flags)
  select id, fiscal_month, area_id, fiscal_year, project_id, confidence, status, reported_month, report_version_id, physical, committed, disbursed, official_physical, official_committed, official_disbursed, planned_physical, planned_disbursed, delay_cause, flags from rated
  on conflict (activity_id, fiscal_month) do update set area_id = excluded.area_id, fiscal_year = excluded.fiscal_year, project_id = excluded.project_id, confidence = excluded.confidence, status = excluded.status, reported_month = excluded.reported_month, report_version_id = excluded.report_version_id, physical = excluded.physical, committed = excluded.committed, disbursed = excluded.disbursed, official_physical = excluded.official_physical, official_committed = excluded.official_committed, official_disbursed = excluded.official_disbursed, planned_physical = excluded.planned_physical, planned_disbursed = excluded.planned_disbursed, delay_cause = excluded.delay_cause, flags = excluded.flags
    where (m.area_id, m.fiscal_year, m.project_id, m.confidence, m.status, m.reported_month, m.report_version_id, m.physical, m.committed, m.disbursed, m.official_physical, m.official_committed, m.official_disbursed, m.planned_physical, m.planned_disbursed, m.delay_cause, m.flags) is distinct from (excluded.area_id, excluded.fiscal_year, excluded.project_id, excluded.confidence, excluded.status, excluded.reported_month, excluded.report_version_id, excluded.physical, excluded.committed, excluded.disbursed, excluded.official_physical, excluded.official_committed, excluded.official_disbursed, excluded.planned_physical, excluded.planned_disbursed, excluded.delay_cause, excluded.flags)
), new_themed as (
  insert into unit_month_theme as u (area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, theme, activities, activities_certified, activities_submitted, activities_missing, budget_act, budget_net, budget_allocated, net_certified, net_submitted, net_missing, disbursed_certified, disbursed_submitted, disbursed_carried, committed_certified, committed_submitted, committed_carried, official_disbursed, official_committed, planned_disbursed, planned_physical, physical_certified, physical_submitted, physical_carried, official_physical, status_on_plan, status_watch, status_late, status_critical, status_missing, as_of)
  select area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, theme, activities, activities_certified, activities_submitted, activities_missing, budget_act, budget_net, budget_allocated, net_certified, net_submitted, net_missing, disbursed_certified, disbursed_submitted, disbursed_carried, committed_certified, committed_submitted, committed_carried, official_disbursed, official_committed, planned_disbursed, planned_physical, physical_certified, physical_submitted, physical_carried, official_physical, status_on_plan, status_watch, status_late, status_critical, status_missing, as_of from themed
  on conflict (area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, theme) do update set activities = excluded.activities, activities_certified = excluded.activities_certified, activities_submitted = excluded.activities_submitted, activities_missing = excluded.activities_missing, budget_act = excluded.budget_act, budget_net = excluded.budget_net, budget_allocated = excluded.budget_allocated, net_certified = excluded.net_certified, net_submitted = excluded.net_submitted, net_missing = excluded.net_missing, disbursed_certified = excluded.disbursed_certified, disbursed_submitted = excluded.disbursed_submitted, disbursed_carried = excluded.disbursed_carried, committed_certified = excluded.committed_certified, committed_submitted = excluded.committed_submitted, committed_carried = excluded.committed_carried, official_disbursed = excluded.official_disbursed, official_committed = excluded.official_committed, planned_disbursed = excluded.planned_disbursed, planned_physical = excluded.planned_physical, physical_certified = excluded.physical_certified, physical_submitted = excluded.physical_submitted, physical_carried = excluded.physical_carried, official_physical = excluded.official_physical, status_on_plan = excluded.status_on_plan, status_watch = excluded.status_watch, status_late = excluded.status_late, status_critical = excluded.status_critical, status_missing = excluded.status_missing, as_of = excluded.as_of
    where (u.activities, u.activities_certified, u.activities_submitted, u.activities_missing, u.budget_act, u.budget_net, u.budget_allocated, u.net_certified, u.net_submitted, u.net_missing, u.disbursed_certified, u.disbursed_submitted, u.disbursed_carried, u.committed_certified, u.committed_submitted, u.committed_carried, u.official_disbursed, u.official_committed, u.planned_disbursed, u.planned_physical, u.physical_certified, u.physical_submitted, u.physical_carried, u.official_physical, u.status_on_plan, u.status_watch, u.status_late, u.status_critical, u.status_missing, u.as_of) is distinct from (excluded.activities, excluded.activities_certified, excluded.activities_submitted, excluded.activities_missing, excluded.budget_act, excluded.budget_net, excluded.budget_allocated, excluded.net_certified, excluded.net_submitted, excluded.net_missing, excluded.disbursed_certified, excluded.disbursed_submitted, excluded.disbursed_carried, excluded.committed_certified, excluded.committed_submitted, excluded.committed_carried, excluded.official_disbursed, excluded.official_committed, excluded.planned_disbursed, excluded.planned_physical, excluded.physical_certified, excluded.physical_submitted, excluded.physical_carried, excluded.official_physical, excluded.status_on_plan, excluded.status_watch, excluded.status_late, excluded.status_critical, excluded.status_missing, excluded.as_of)), new_issued as (
  insert into unit_month_issue as u (area_id, fiscal_year, fiscal_month, theme, expense_class, fund_source, kind, code, activities, budget_net, amount)
  select area_id, fiscal_year, fiscal_month, theme, expense_class, fund_source, kind, code, activities, budget_net, amount from issued
  on conflict (area_id, fiscal_year, fiscal_month, theme, expense_class, fund_source, kind, code) do update set activities = excluded.activities, budget_net = excluded.budget_net, amount = excluded.amount
    where (u.activities, u.budget_net, u.amount) is distinct from (excluded.activities, excluded.budget_net, excluded.amount))

  insert into unit_month_rollup as u (area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, activities, activities_certified, activities_submitted, activities_missing, budget_act, budget_net, budget_allocated, net_certified, net_submitted, net_missing, disbursed_certified, disbursed_submitted, disbursed_carried, committed_certified, committed_submitted, committed_carried, official_disbursed, official_committed, planned_disbursed, planned_physical, physical_certified, physical_submitted, physical_carried, official_physical, status_on_plan, status_watch, status_late, status_critical, status_missing, as_of)
  select area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source, activities, activities_certified, activities_submitted, activities_missing, budget_act, budget_net, budget_allocated, net_certified, net_submitted, net_missing, disbursed_certified, disbursed_submitted, disbursed_carried, committed_certified, committed_submitted, committed_carried, official_disbursed, official_committed, planned_disbursed, planned_physical, physical_certified, physical_submitted, physical_carried, official_physical, status_on_plan, status_watch, status_late, status_critical, status_missing, as_of from computed
  on conflict (area_id, fiscal_year, fiscal_month, expense_category, expense_class, fund_source) do update set activities = excluded.activities, activities_certified = excluded.activities_certified, activities_submitted = excluded.activities_submitted, activities_missing = excluded.activities_missing, budget_act = excluded.budget_act, budget_net = excluded.budget_net, budget_allocated = excluded.budget_allocated, net_certified = excluded.net_certified, net_submitted = excluded.net_submitted, net_missing = excluded.net_missing, disbursed_certified = excluded.disbursed_certified, disbursed_submitted = excluded.disbursed_submitted, disbursed_carried = excluded.disbursed_carried, committed_certified = excluded.committed_certified, committed_submitted = excluded.committed_submitted, committed_carried = excluded.committed_carried, official_disbursed = excluded.official_disbursed, official_committed = excluded.official_committed, planned_disbursed = excluded.planned_disbursed, planned_physical = excluded.planned_physical, physical_certified = excluded.physical_certified, physical_submitted = excluded.physical_submitted, physical_carried = excluded.physical_carried, official_physical = excluded.official_physical, status_on_plan = excluded.status_on_plan, status_watch = excluded.status_watch, status_late = excluded.status_late, status_critical = excluded.status_critical, status_missing = excluded.status_missing, as_of = excluded.as_of
    where (u.activities, u.activities_certified, u.activities_submitted, u.activities_missing, u.budget_act, u.budget_net, u.budget_allocated, u.net_certified, u.net_submitted, u.net_missing, u.disbursed_certified, u.disbursed_submitted, u.disbursed_carried, u.committed_certified, u.committed_submitted, u.committed_carried, u.official_disbursed, u.official_committed, u.planned_disbursed, u.planned_physical, u.physical_certified, u.physical_submitted, u.physical_carried, u.official_physical, u.status_on_plan, u.status_watch, u.status_late, u.status_critical, u.status_missing, u.as_of) is distinct from (excluded.activities, excluded.activities_certified, excluded.activities_submitted, excluded.activities_missing, excluded.budget_act, excluded.budget_net, excluded.budget_allocated, excluded.net_certified, excluded.net_submitted, excluded.net_missing, excluded.disbursed_certified, excluded.disbursed_submitted, excluded.disbursed_carried, excluded.committed_certified, excluded.committed_submitted, excluded.committed_carried, excluded.official_disbursed, excluded.official_committed, excluded.planned_disbursed, excluded.planned_physical, excluded.physical_certified, excluded.physical_submitted, excluded.physical_carried, excluded.official_physical, excluded.status_on_plan, excluded.status_watch, excluded.status_late, excluded.status_critical, excluded.status_missing, excluded.as_of);
