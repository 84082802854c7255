-- What must never be false, whoever writes: months of a year, parts that add up. The figures themselves are derived:
-- `npm run verify:rollups` proves them against the report lines.
alter table project_month
  add constraint project_month_month check (fiscal_month between 1 and 12),
  add constraint project_month_counted check (activities > 0),
  add constraint project_month_confidence check (activities = activities_certified + activities_submitted + activities_missing),
  add constraint project_month_net check (budget_net = net_certified + net_submitted + net_missing);

-- Filled once from the activities' months stored already; every later write renews its own unit and year.
insert into project_month (project_id, fiscal_month, expense_class, area_id, fiscal_year, activities, activities_certified, activities_submitted,
  activities_missing, budget_act, budget_net, budget_allocated, net_certified, net_submitted, net_missing, disbursed_certified, disbursed_submitted,
  disbursed_carried, committed_certified, committed_submitted, committed_carried, official_disbursed, planned_disbursed, planned_physical,
  physical_certified, physical_submitted, physical_carried)
select m.project_id, m.fiscal_month, a.expense_class, m.area_id, m.fiscal_year, count(*),
  count(*) filter (where m.confidence = 'certified'), count(*) filter (where m.confidence = 'submitted'), count(*) filter (where m.confidence = 'missing'),
  sum(a.budget_act), sum(a.budget_net), coalesce(sum(a.budget_allocated), 0),
  coalesce(sum(a.budget_net) filter (where m.confidence = 'certified'), 0), coalesce(sum(a.budget_net) filter (where m.confidence = 'submitted'), 0),
  coalesce(sum(a.budget_net) filter (where m.confidence = 'missing'), 0),
  coalesce(sum(m.disbursed) filter (where m.confidence = 'certified'), 0), coalesce(sum(m.disbursed) filter (where m.confidence = 'submitted'), 0),
  coalesce(sum(m.disbursed) filter (where m.confidence = 'missing'), 0),
  coalesce(sum(m.committed) filter (where m.confidence = 'certified'), 0), coalesce(sum(m.committed) filter (where m.confidence = 'submitted'), 0),
  coalesce(sum(m.committed) filter (where m.confidence = 'missing'), 0),
  sum(m.official_disbursed), sum(m.planned_disbursed), sum(a.budget_net * m.planned_physical * 0.01),
  coalesce(sum(a.budget_net * m.physical * 0.01) filter (where m.confidence = 'certified'), 0),
  coalesce(sum(a.budget_net * m.physical * 0.01) filter (where m.confidence = 'submitted'), 0),
  coalesce(sum(a.budget_net * m.physical * 0.01) filter (where m.confidence = 'missing'), 0)
from activity_month m join activity a on a.id = m.activity_id join project p on p.id = m.project_id
where p.plan_tier = 'Y1'
group by m.project_id, m.fiscal_month, a.expense_class, m.area_id, m.fiscal_year;
