-- What the register is searched and ordered by, kept by the database whoever writes: one text per activity with its full code, its
-- own name, its project's name and the agency, and one per project. Decision 0036.

-- The same uniform spelling as lib/core/thai-text makes of what a person types: NFC, nikhahit + aa, no zero-width characters,
-- one space between words, Arabic digits, small letters.
create function search_key(words text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(btrim(regexp_replace(regexp_replace(regexp_replace(normalize(words, NFC),
    '[\u200B-\u200D\u2060\uFEFF]', '', 'g'), '\u0E4D([\u0E48-\u0E4B]?)\u0E32', '\1' || U&'\0E33', 'g'), '[\s\u00A0]+', ' ', 'g')),
    '๐๑๒๓๔๕๖๗๘๙', '0123456789'))
$$;

create function activity_search() returns trigger language plpgsql as $$
declare owner record;
begin
  select code, name_th into owner from project where id = new.project_id;
  new.full_code := concat(new.area_id, '-', owner.code, '/', new.code);
  new.search_text := search_key(concat_ws(' ', new.full_code, new.name_th, owner.name_th, new.agency_name));
  return new;
end $$;
create function project_search() returns trigger language plpgsql as $$
begin
  new.search_text := search_key(concat_ws(' ', concat(new.area_id, '-', new.code), new.name_th));
  return new;
end $$;
-- A project's new name or code is its activities' too.
create function project_search_below() returns trigger language plpgsql as $$
begin
  update activity a set full_code = concat(a.area_id, '-', new.code, '/', a.code),
    search_text = search_key(concat_ws(' ', concat(a.area_id, '-', new.code, '/', a.code), a.name_th, new.name_th, a.agency_name))
  where a.project_id = new.id;
  return null;
end $$;

create trigger activity_search before insert or update of project_id, area_id, code, name_th, agency_name on activity
  for each row execute function activity_search();
create trigger project_search before insert or update of area_id, code, name_th on project
  for each row execute function project_search();
create trigger project_search_below after update of area_id, code, name_th on project
  for each row when (old.code <> new.code or old.name_th <> new.name_th or old.area_id <> new.area_id) execute function project_search_below();
-- Bulk loads with resting triggers keep the texts too.
alter table activity enable always trigger activity_search;
alter table project enable always trigger project_search;

-- Codes are compared letter by letter, wherever the database stands.
alter table activity alter column full_code type text collate "C";

update project set search_text = search_key(concat_ws(' ', concat(area_id, '-', code), name_th));
update activity a set full_code = concat(a.area_id, '-', p.code, '/', a.code),
  search_text = search_key(concat_ws(' ', concat(a.area_id, '-', p.code, '/', a.code), a.name_th, p.name_th, a.agency_name))
from project p where p.id = a.project_id;

create index activity_search_text on activity using gin (search_text gin_trgm_ops);
create index project_search_text on project using gin (search_text gin_trgm_ops);
