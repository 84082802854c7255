-- What must never be false, whoever writes: the undo time before a certification is official, one waiting request per
-- month, one delegate at a time, evidence of its own unit.

-- ─── Certification ──────────────────────────────────────────────────────────────────────────────────────────────
alter table report_version
  drop constraint report_version_state,
  drop constraint report_version_submitted,
  drop constraint report_version_certified,
  add constraint report_version_state check (state in ('draft', 'submitted', 'returned', 'certifying', 'certified')),
  add constraint report_version_submitted check (state not in ('submitted', 'certifying', 'certified')
    or (submitted_at is not null and submitted_by_position_id is not null and submitted_by_person_id is not null)),
  add constraint report_version_certified check ((state in ('certifying', 'certified')) = (certified_at is not null)),
  add constraint report_version_official_time check (state <> 'certifying' or official_at > certified_at),
  add constraint report_version_for_somebody check (certified_for_position_id is null or certified_for_position_id <> certified_by_position_id),
  add constraint report_version_certified_for foreign key (certified_for_position_id) references position (id);
create index report_version_certifying on report_version (official_at) where state = 'certifying';

-- Lines do not change while their certification waits, either.
create or replace function report_line_final() returns trigger language plpgsql as $$
declare touched uuid := case when tg_op = 'INSERT' then new.report_version_id else old.report_version_id end;
begin
  if exists (select 1 from report_version where id = touched and state in ('certifying', 'certified')) then
    raise exception 'report version % is certified: correct it with a new version', touched using errcode = '23514', constraint = 'report_version_final';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

update report r set first_submitted_at = sent.at
  from (select report_id, min(submitted_at) as at from report_version group by report_id) sent where sent.report_id = r.id;

-- ─── Comments ───────────────────────────────────────────────────────────────────────────────────────────────────
alter table report_comment
  add constraint report_comment_text check (btrim(text) <> ''),
  add constraint report_comment_cell check (field is null or activity_id is not null),
  add constraint report_comment_field check (field in ('physical', 'committed', 'disbursed', 'work_done', 'problem', 'remedy', 'self_rating'));

-- ─── Rounds and reopening ───────────────────────────────────────────────────────────────────────────────────────
update round set reminder_days = array[3, 1]::smallint[];
alter table round add constraint round_reminder_days check (
  array_position(reminder_days, null) is null and cardinality(reminder_days) <= 10 and 0 <= all (reminder_days) and 60 >= all (reminder_days));
alter table reopen_request
  add constraint reopen_request_month check (fiscal_month between 1 and 12),
  add constraint reopen_request_reason check (btrim(reason) <> ''),
  add constraint reopen_request_state check (state in ('waiting', 'granted', 'refused', 'withdrawn')),
  add constraint reopen_request_decided check ((state in ('granted', 'refused')) = (decided_at is not null)
    and (decided_at is null or (decided_by_position_id is not null and decided_by_person_id is not null))),
  add constraint reopen_request_open_until check ((state = 'granted') = (open_until is not null)),
  add constraint reopen_request_same_owner foreign key (project_id, area_id, fiscal_year) references project (id, area_id, fiscal_year) on update cascade;
create unique index reopen_request_one_waiting on reopen_request (area_id, fiscal_year, fiscal_month, coalesce(project_id, '00000000-0000-0000-0000-000000000000'))
  where state = 'waiting';
alter table reminder add constraint reminder_month check (fiscal_month between 1 and 12);

-- ─── Evidence ───────────────────────────────────────────────────────────────────────────────────────────────────
alter table file_content
  add constraint file_content_hash check (sha256 ~ '^[0-9a-f]{64}$' and sha256 = encode(sha256(bytes), 'hex')),
  add constraint file_content_size check (size = octet_length(bytes) and size > 0);
alter table file_content alter column bytes set storage external;
alter table activity add constraint activity_identity unique (id, project_id, area_id, fiscal_year);
alter table evidence
  add constraint evidence_month check (fiscal_month between 1 and 12),
  add constraint evidence_name check (btrim(file_name) <> ''),
  add constraint evidence_same_owner foreign key (activity_id, project_id, area_id, fiscal_year)
    references activity (id, project_id, area_id, fiscal_year) on update cascade;

-- ─── Delegation ─────────────────────────────────────────────────────────────────────────────────────────────────
alter table delegation
  add constraint delegation_period check (ends_on >= starts_on),
  add constraint delegation_other_position check (from_position_id <> to_position_id),
  add constraint delegation_reason check (btrim(reason) <> ''),
  add constraint delegation_one_at_a_time exclude using gist (from_position_id with =, daterange(starts_on, ends_on, '[]') with &&)
    where (revoked_at is null);

-- ─── Telling people ─────────────────────────────────────────────────────────────────────────────────────────────
create index notification_unread on notification (position_id, id) where read_at is null and in_inbox;
create index notification_inbox on notification (position_id, id desc) where in_inbox;
alter table email_message add constraint email_message_state check (state in ('queued', 'sending', 'sent', 'failed'));
create index email_message_waiting on email_message (due_at) where state in ('queued', 'sending');
drop index outbox_event_waiting;
create index outbox_event_waiting on outbox_event (due_at, id) where processed_at is null;
