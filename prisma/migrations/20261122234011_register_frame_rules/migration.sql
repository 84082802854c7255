-- What the register narrows by of the project (plan tier, fund source, importance) is repeated on its activities, by the triggers
-- that keep their search text: joined over a year's ten thousand rows it cost a third of the whole reading.
create or replace function activity_search() returns trigger language plpgsql as $$
declare owner record;
begin
  select code, name_th, plan_tier, fund_source, project_tier into owner from project where id = new.project_id;
  new.full_code := concat(new.area_id, '-', owner.code, '/', new.code);
  new.search_text := search_key(concat_ws(' ', new.full_code, new.name_th, owner.name_th, new.agency_name));
  new.in_frame := coalesce(owner.plan_tier = 'Y1', true);
  new.project_fund := coalesce(owner.fund_source, '');
  new.project_tier := coalesce(owner.project_tier, 1);
  return new;
end $$;
create or replace function project_search_below() returns trigger language plpgsql as $$
begin
  update activity a set full_code = concat(a.area_id, '-', new.code, '/', a.code),
    search_text = search_key(concat_ws(' ', concat(a.area_id, '-', new.code, '/', a.code), a.name_th, new.name_th, a.agency_name)),
    in_frame = new.plan_tier = 'Y1', project_fund = new.fund_source, project_tier = new.project_tier
  where a.project_id = new.id;
  return null;
end $$;
drop trigger project_search_below on project;
create trigger project_search_below after update of area_id, code, name_th, plan_tier, fund_source, project_tier on project
  for each row when ((old.area_id, old.code, old.name_th, old.plan_tier, old.fund_source, old.project_tier)
    is distinct from (new.area_id, new.code, new.name_th, new.plan_tier, new.fund_source, new.project_tier)) execute function project_search_below();

update activity a set in_frame = p.plan_tier = 'Y1', project_fund = p.fund_source, project_tier = p.project_tier
from project p where p.id = a.project_id;
