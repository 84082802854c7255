-- What must never be false, whoever writes: ranges, tree shape, one current and one official version,
-- recorder ≠ certifier, weights, dated settings without overlap, an append-only audit chain.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- ─── Areas ──────────────────────────────────────────────────────────────────────────────────────────────────────
alter table area
  add constraint area_level_known check (level in ('ministry', 'region', 'cluster', 'province', 'district')),
  add constraint area_root_only_ministry check ((level = 'ministry') = (parent_id is null)),
  add constraint area_owner_level check (not owns_budget or (level in ('cluster', 'province') and in_totals)),
  add constraint area_period check (valid_to is null or valid_to >= valid_from);

-- Each level hangs on the one above it. A province outside the totals (Bangkok) hangs on the ministry.
create function area_tree_shape() returns trigger language plpgsql as $$
declare parent_level text;
begin
  if new.parent_id is null then return new; end if;
  select level into parent_level from area where id = new.parent_id;
  if parent_level is distinct from (case
       when new.level = 'province' and not new.in_totals then 'ministry'
       when new.level = 'region' then 'ministry' when new.level = 'cluster' then 'region'
       when new.level = 'province' then 'cluster' when new.level = 'district' then 'province' end) then
    raise exception 'area % of level % cannot hang on % of level %', new.id, new.level, new.parent_id, parent_level
      using errcode = '23514', constraint = 'area_tree_shape';
  end if;
  return new;
end $$;
create trigger area_tree_shape before insert or update on area for each row execute function area_tree_shape();

-- Called after the tree changed; cheap (about 1,000 nodes, depth 4).
create function area_closure_rebuild() returns void language sql as $$
  delete from area_closure;
  insert into area_closure (ancestor_id, descendant_id, depth)
  with recursive walk (ancestor_id, descendant_id, depth) as (
    select id, id, 0 from area
    union all
    select walk.ancestor_id, area.id, walk.depth + 1 from walk join area on area.parent_id = walk.descendant_id
  ) select * from walk;
$$;

-- ─── Calendar and dated settings ────────────────────────────────────────────────────────────────────────────────
alter table fiscal_year
  add constraint fiscal_year_is_buddhist check (year between 2500 and 2700),
  add constraint fiscal_year_days check (starts_on = make_date(year - 544, 10, 1) and ends_on = make_date(year - 543, 9, 30)),
  add constraint fiscal_year_status check (status in ('planned', 'interim', 'in_force', 'closed'));
alter table target
  add constraint target_measure check (measure in ('disbursement', 'spending')),
  add constraint target_class check (expense_class in ('overall', 'recurrent', 'capital')),
  add constraint target_quarter check (quarter between 1 and 4),
  add constraint target_percent check (percent between 0 and 100),
  add constraint target_one_at_a_time exclude using gist (
    fiscal_year with =, measure with =, expense_class with =, quarter with =, daterange(valid_from, valid_to, '[]') with &&);
alter table threshold
  add constraint threshold_one_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&);
alter table code_item
  add constraint code_item_one_at_a_time exclude using gist (list_code with =, code with =, daterange(valid_from, valid_to, '[]') with &&);
alter table alignment_list add constraint alignment_list_years check (to_year >= from_year);
alter table plan_cycle
  add constraint plan_cycle_years check (to_year >= from_year),
  add constraint plan_cycle_one_at_a_time exclude using gist (int4range(from_year, to_year, '[]') with &&);

-- ─── Plans ──────────────────────────────────────────────────────────────────────────────────────────────────────
create function plan_owner_is_budget_owner() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from area where id = new.area_id and owns_budget) then
    raise exception 'area % owns no budget', new.area_id using errcode = '23514', constraint = 'plan_owner_is_budget_owner';
  end if;
  return new;
end $$;
create trigger plan_owner_is_budget_owner before insert or update of area_id on plan
  for each row execute function plan_owner_is_budget_owner();

-- project repeats its plan's owner and year, activity and report repeat their project's: composite keys hold them equal.
alter table plan add constraint plan_identity unique (id, area_id, fiscal_year);
alter table project
  add constraint project_identity unique (id, area_id, fiscal_year),
  add constraint project_same_owner foreign key (plan_id, area_id, fiscal_year) references plan (id, area_id, fiscal_year) on update cascade,
  add constraint project_plan_tier check (plan_tier in ('Y1', 'Y2')),
  add constraint project_tier check (project_tier in (1, 2)),
  add constraint project_name check (btrim(name_th) <> '');
alter table activity
  add constraint activity_same_owner foreign key (project_id, area_id, fiscal_year) references project (id, area_id, fiscal_year) on update cascade,
  add constraint activity_class check (expense_class in ('recurrent', 'capital')),
  add constraint activity_budget check (budget_act >= 0 and budget_net >= 0 and budget_net = budget_act + budget_transfer),
  add constraint activity_allocated check (budget_allocated >= 0),
  add constraint activity_weight check (weight between 0 and 100),
  add constraint activity_name check (btrim(name_th) <> ''),
  add constraint activity_budget_code check (budget_code ~ '^[0-9A-Z]{20}$'),
  add constraint activity_fund_source_code check (fund_source_code ~ '^[0-9]{7}$'),
  add constraint activity_disbursing_unit_code check (disbursing_unit_code ~ '^[0-9]{10}$'),
  add constraint activity_egp_code check (egp_project_code ~ '^[0-9]{11}$');
alter table kpi
  add constraint kpi_kind check (kind in ('output', 'outcome')),
  add constraint kpi_nature check (nature in ('quantitative', 'qualitative')),
  add constraint kpi_direction check (direction in ('up', 'down', 'keep'));

-- Weights of a project's activities sum to 100; checked at commit, so that they can be changed together.
create function project_weights_sum() returns trigger language plpgsql as $$
declare touched uuid := coalesce(new.project_id, old.project_id); total numeric; n int;
begin
  select sum(weight), count(*) into total, n from activity where project_id = touched;
  if n > 0 and total <> 100 then
    raise exception 'weights of project % sum to %, not 100', touched, total using errcode = '23514', constraint = 'project_weights_sum';
  end if;
  return null;
end $$;
create constraint trigger project_weights_sum after insert or delete or update of weight, project_id on activity
  deferrable initially deferred for each row execute function project_weights_sum();

alter table activity_plan
  add constraint activity_plan_state check (state in ('proposed', 'confirmed')),
  add constraint activity_plan_effective check (effective_month between 1 and 12);
create unique index activity_plan_one_current on activity_plan (activity_id) where is_current;
alter table monthly_plan
  add constraint monthly_plan_month check (fiscal_month between 1 and 12),
  add constraint monthly_plan_physical check (physical between 0 and 100),
  add constraint monthly_plan_disbursed check (disbursed >= 0);

-- ─── Reporting ──────────────────────────────────────────────────────────────────────────────────────────────────
alter table round
  add constraint round_month check (fiscal_month between 1 and 12),
  add constraint round_order check (closes_at > opens_at);
alter table report
  add constraint report_month check (fiscal_month between 1 and 12),
  add constraint report_same_owner foreign key (project_id, area_id, fiscal_year) references project (id, area_id, fiscal_year) on update cascade;
alter table report_version
  add constraint report_version_state check (state in ('draft', 'submitted', 'returned', 'certified')),
  add constraint report_version_official check (not is_official or state = 'certified'),
  add constraint report_version_submitted check (state not in ('submitted', 'certified') or (submitted_at is not null and submitted_by_position_id is not null and submitted_by_person_id is not null)),
  add constraint report_version_returned check (state <> 'returned' or (returned_at is not null and btrim(return_comment) <> '')),
  add constraint report_version_certified check ((state = 'certified') = (certified_at is not null)),
  -- DOMAIN §9: who recorded or sent the figures never certifies them, neither as a person nor through the same position.
  add constraint report_version_two_people check (certified_by_person_id is null or (
    certified_by_person_id <> recorded_by_person_id and certified_by_person_id <> submitted_by_person_id
    and certified_by_position_id <> recorded_by_position_id and certified_by_position_id <> submitted_by_position_id)),
  add constraint report_version_correction check (version = 1 or btrim(correction_reason) <> '');
create unique index report_version_one_current on report_version (report_id) where is_current;
create unique index report_version_one_official on report_version (report_id) where is_official;
alter table report_line
  add constraint report_line_physical check (physical between 0 and 100),
  add constraint report_line_money check (committed >= 0 and disbursed >= 0),
  add constraint report_line_rating check (self_rating in ('on_plan', 'watch', 'late', 'critical'));

-- A certified version and its lines are final; only its flags may change (another version becomes current or official).
create function report_version_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'is_current' - 'is_official' - 'lock_version') is distinct from (to_jsonb(old) - 'is_current' - 'is_official' - 'lock_version') then
    raise exception 'report version % is certified: correct it with a new version', old.id using errcode = '23514', constraint = 'report_version_final';
  end if;
  return new;
end $$;
create trigger report_version_final before update or delete on report_version
  for each row when (old.state = 'certified') execute function report_version_final();
create function report_line_final() returns trigger language plpgsql as $$
declare touched uuid := case when tg_op = 'INSERT' then new.report_version_id else old.report_version_id end;
begin
  if exists (select 1 from report_version where id = touched and state = 'certified') then
    raise exception 'report version % is certified: correct it with a new version', touched using errcode = '23514', constraint = 'report_version_final';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger report_line_final before insert or update or delete on report_line for each row execute function report_line_final();

-- ─── Access ─────────────────────────────────────────────────────────────────────────────────────────────────────
alter table position
  add constraint position_username check (username ~ '^[a-z][a-z0-9._-]{2,49}$' and username !~ '[0-9]{13}');
alter table position_assignment
  add constraint position_assignment_period check (ends_on is null or ends_on >= starts_on),
  add constraint position_one_holder exclude using gist (position_id with =, daterange(starts_on, ends_on, '[]') with &&);

-- ─── Audit ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- The hash covers every column that says something; jsonb::text is canonical (keys sorted), time is epoch microseconds.
create function audit_entry_hash(e audit_entry) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    e.prev_hash, e.chain_key, e.seq, (extract(epoch from e.at) * 1000000)::bigint, e.request_id, e.position_id, e.person_id,
    e.action, e.entity, e.entity_id, e.area_id, e.before, e.after)::text, 'UTF8')), 'hex');
$$;
create function audit_entry_chain() returns trigger language plpgsql as $$
declare head audit_chain;
begin
  insert into audit_chain (key) values (new.chain_key) on conflict (key) do nothing;
  select * into head from audit_chain where key = new.chain_key for update;
  new.seq := head.last_seq + 1;
  new.prev_hash := head.last_hash;
  new.at := clock_timestamp();
  new.hash := audit_entry_hash(new);
  update audit_chain set last_seq = new.seq, last_hash = new.hash where key = new.chain_key;
  return new;
end $$;
create trigger audit_entry_chain before insert on audit_entry for each row execute function audit_entry_chain();
create function audit_entry_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = '42501';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function audit_entry_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function audit_entry_append_only();

create index outbox_event_waiting on outbox_event (id) where processed_at is null;

-- ─── Imports ────────────────────────────────────────────────────────────────────────────────────────────────────
alter table import_batch add constraint import_batch_state check (
  state in ('uploaded', 'reading', 'checked', 'applying', 'applied', 'undone', 'cancelled', 'failed'));
