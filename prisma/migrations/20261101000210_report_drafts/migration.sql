-- A draft keeps what was typed even where it is no figure yet (blank, out of range, not a number); such cells can never be sent.
alter table report_version add column unfinished jsonb not null default '{}';
alter table report_version
  add constraint report_version_unfinished check (jsonb_typeof(unfinished) = 'object' and (state not in ('submitted', 'certified') or unfinished = '{}'));

-- Every activity of a roll-up row has exactly one confidence and one rating; a severity threshold missing on a month's end shows here.
alter table unit_month_rollup
  add constraint unit_month_rollup_confidence check (activities = activities_certified + activities_submitted + activities_missing),
  add constraint unit_month_rollup_status check (activities = status_on_plan + status_watch + status_late + status_critical + status_missing),
  add constraint unit_month_rollup_net check (budget_net = net_certified + net_submitted + net_missing);
