/**
 * Everyone who put figures into a report version (alias `v`), as one JSON value { personIds, positionIds }: its last recorder
 * and sender, and every earlier one the trail knows. The desk and the command ask with the same words, so that the desk never
 * offers what will be refused.
 */
export const handsSql = (v: string): string => `(
  select jsonb_build_object(
    'personIds', coalesce(jsonb_agg(distinct hand.person_id) filter (where hand.person_id is not null), '[]'),
    'positionIds', coalesce(jsonb_agg(distinct hand.position_id) filter (where hand.position_id is not null), '[]'))
  from (
    select unnest(array[${v}.recorded_by_person_id, ${v}.submitted_by_person_id]) as person_id,
      unnest(array[${v}.recorded_by_position_id, ${v}.submitted_by_position_id]) as position_id
    union
    select told.person_id, told.position_id from audit_entry told
    where told.entity = 'report' and told.entity_id = ${v}.report_id::text and (told.after->>'version')::int = ${v}.version
      and told.action in ('report.draft_saved', 'report.submitted', 'report.correction_started')) hand)`;
