import "server-only";
import type { Reader } from "@/lib/platform/reader";

export type ReportEvent = {
  readonly at: string;
  readonly action: "saved" | "submitted" | "returned" | "certified" | "correction_started";
  readonly version: number;
  readonly byTitleTh: string;
  readonly byTitleEn: string;
  readonly byPerson: string | null;
  readonly comment: string | null;
};
type Row = Omit<ReportEvent, "at" | "action"> & { at: Date; action: string };

/**
 * What happened to a report, oldest first: from the trail, and from the version itself for steps the trail has nothing of
 * (figures that were loaded, not typed). Several saves of one person in a row are one event, the last.
 */
export async function loadEvents(read: Reader, reportId: string): Promise<ReportEvent[]> {
  const rows = await read<Row>(
    `with told as (
      select at, replace(action, 'report.', '') as action, (after->>'version')::int as version, position_id, person_id, after->>'comment' as comment, seq
      from audit_entry where entity = 'report' and entity_id = $1
    ), all_steps as (
      select * from told
      union all
      select s.at, s.action, v.version, s.position_id, s.person_id, s.comment, s.seq
      from report_version v cross join lateral (values
        (1::bigint, 'draft_saved', v.recorded_at, v.recorded_by_position_id, v.recorded_by_person_id, v.correction_reason),
        (2, 'submitted', v.submitted_at, v.submitted_by_position_id, v.submitted_by_person_id, null),
        (3, 'returned', v.returned_at, v.returned_by_position_id, v.returned_by_person_id, v.return_comment),
        (4, 'certified', v.certified_at, v.certified_by_position_id, v.certified_by_person_id, null)
      ) s (seq, action, at, position_id, person_id, comment)
      where v.report_id = $1::uuid and s.at is not null 
        and not exists (select from told where told.version = v.version and (s.action = 'draft_saved' or told.action = s.action))
    )
    select e.at, e.action, e.version, e.comment, position.title_th as "byTitleTh", position.title_en as "byTitleEn", person.name_th as "byPerson"
    from all_steps e join position on position.id = e.position_id left join person on person.id = e.person_id
    order by e.version, e.at, e.seq`,
    [reportId],
  );
  const events = rows.map(({ at, action, ...rest }) => ({ ...rest, at: at.toISOString(), action: actionOf(action) }));
  return events.filter((event, index) => {
    const next = events[index + 1];
    return !(event.action === "saved" && next?.action === "saved" && next.byPerson === event.byPerson && next.version === event.version);
  });
}

const actionOf = (action: string): ReportEvent["action"] => {
  switch (action) {
    case "submitted":
    case "returned":
    case "certified":
    case "correction_started":
      return action;
    default:
      return "saved";
  }
};
