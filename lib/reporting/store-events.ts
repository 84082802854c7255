import "server-only";
import type { Reader } from "@/lib/platform/reader";

export type ReportEvent = {
  readonly at: string;
  readonly action:
    | "saved"
    | "submitted"
    | "returned"
    | "certified"
    | "certification_undone"
    | "made_official"
    | "correction_started"
    | "correction_discarded";
  readonly version: number;
  readonly byTitleTh: string;
  readonly byTitleEn: string;
  readonly byPerson: string | null;
  readonly comment: string | null;
};
type Row = Omit<ReportEvent, "at" | "action"> & { reportId: string; at: Date; action: string };

/**
 * What happened to reports, by report, oldest first: from the trail, and from the version itself for steps the trail has nothing of
 * (figures that were loaded, not typed). Several saves of one person in a row are one event, the last. One statement.
 */
export async function loadEventsOf(read: Reader, reportIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReportEvent[]>> {
  if (reportIds.length === 0) return new Map();
  const rows = await read<Row>(
    `with told as (
      select entity_id::uuid as report_id, at, replace(action, 'report.', '') as action, (after->>'version')::int as version, position_id, person_id, after->>'comment' as comment, seq
      from audit_entry where entity = 'report' and entity_id = any($1::text[])
    ), all_steps as (
      select * from told
      union all
      select v.report_id, s.at, s.action, v.version, s.position_id, s.person_id, s.comment, s.seq
      from report_version v cross join lateral (values
        (1::bigint, 'draft_saved', v.recorded_at, v.recorded_by_position_id, v.recorded_by_person_id, v.correction_reason),
        (2, 'submitted', v.submitted_at, v.submitted_by_position_id, v.submitted_by_person_id, null),
        (3, 'returned', v.returned_at, v.returned_by_position_id, v.returned_by_person_id, v.return_comment),
        (4, 'certified', v.certified_at, v.certified_by_position_id, v.certified_by_person_id, null)
      ) s (seq, action, at, position_id, person_id, comment)
      where v.report_id = any($1::text[]::uuid[]) and s.at is not null
        and not exists (select from told where told.report_id = v.report_id and told.version = v.version and (told.action = s.action
            or (s.action = 'draft_saved' and told.action in ('submitted', 'correction_started'))))
    )
    select e.report_id as "reportId", e.at, e.action, e.version, e.comment, position.title_th as "byTitleTh", position.title_en as "byTitleEn", person.name_th as "byPerson"
    from (select s.*, lead(s.action) over later as next_action, lead(s.person_id) over later as next_person, lead(s.version) over later as next_version
      from all_steps s window later as (partition by s.report_id order by s.version, s.at, s.seq)) e
    join position on position.id = e.position_id left join person on person.id = e.person_id
    where (e.action = 'draft_saved' and e.next_action = e.action and e.next_person = e.person_id and e.next_version = e.version) is not true
    order by e.version, e.at, e.seq`,
    [reportIds],
  );
  const byReport = new Map<string, ReportEvent[]>();
  for (const { reportId, at, action, ...rest } of rows) {
    const events = byReport.get(reportId) ?? [];
    events.push({ ...rest, at: at.toISOString(), action: actionOf(action) });
    byReport.set(reportId, events);
  }
  return byReport;
}

/** What happened to one report, oldest first. */
export const loadEvents = async (read: Reader, reportId: string): Promise<readonly ReportEvent[]> =>
  (await loadEventsOf(read, [reportId])).get(reportId) ?? [];

const actionOf = (action: string): ReportEvent["action"] => {
  switch (action) {
    case "submitted":
    case "returned":
    case "certified":
    case "certification_undone":
    case "made_official":
    case "correction_started":
    case "correction_discarded":
      return action;
    default:
      return "saved";
  }
};
