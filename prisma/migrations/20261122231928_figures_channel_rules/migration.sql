-- Whoever changes stored figures tells it, in the same transaction: listeners of the channel `figures` learn at commit which
-- unit and year changed, and from which fiscal month on (an earlier month carries into the later ones). A statement that
-- changed nothing tells nothing, and equal notices of one transaction are sent once.
create function tell_changed_figures() returns trigger language plpgsql as $$
begin
  perform pg_notify('figures', json_build_object('areaId', area_id, 'fiscalYear', fiscal_year, 'month', min(fiscal_month))::text)
    from changed group by area_id, fiscal_year;
  return null;
end $$;

create trigger unit_month_rollup_told_insert after insert on unit_month_rollup
  referencing new table as changed for each statement execute function tell_changed_figures();
create trigger unit_month_rollup_told_update after update on unit_month_rollup
  referencing new table as changed for each statement execute function tell_changed_figures();
create trigger unit_month_rollup_told_delete after delete on unit_month_rollup
  referencing old table as changed for each statement execute function tell_changed_figures();
create trigger activity_month_told_insert after insert on activity_month
  referencing new table as changed for each statement execute function tell_changed_figures();
create trigger activity_month_told_update after update on activity_month
  referencing new table as changed for each statement execute function tell_changed_figures();
create trigger activity_month_told_delete after delete on activity_month
  referencing old table as changed for each statement execute function tell_changed_figures();
