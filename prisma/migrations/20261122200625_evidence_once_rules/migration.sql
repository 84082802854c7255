-- The same file stands once beside an activity's month; taken away, it may come again. Whoever took it away is on record.
create unique index evidence_once on evidence (activity_id, fiscal_month, sha256) where removed_at is null;
alter table evidence
  add constraint evidence_removed check ((removed_at is null) = (removed_by_person_id is null)),
  add constraint evidence_caption check (caption is null or btrim(caption) <> ''),
  add constraint evidence_place check ((latitude is null) = (longitude is null)
    and (latitude is null or (latitude between -90 and 90 and longitude between -180 and 180)));
