import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { CellConflict } from "./rules/cells";
import type { ReportHead } from "./store-head";

/** A conflict with who wrote theirs and when (instant, ISO); "" where nobody is known, as for figures that were loaded. */
export type BlamedConflict = CellConflict & { readonly by: string; readonly at: string };

type Row = { readonly index: number; readonly by: string; readonly at: Date };

/**
 * Who put their value into each cell: the newest entry of the trail that changed it in the current version, else whoever
 * recorded the version. A sending keeps every line in its entry; it changed only those it tells a before of.
 */
export async function blameConflicts(read: Reader, head: ReportHead, conflicts: readonly CellConflict[]): Promise<BlamedConflict[]> {
  if (conflicts.length === 0) return [];
  const cells = conflicts.map(({ activityId, field }, index) => ({ index, path: ["lines", activityId, ...field.split(".")] }));
  const rows = head.current
    ? await read<Row>(
        `select cell.index, coalesce(person.name_th, recorder.name_th) as by, coalesce(entry.at, v.recorded_at) as at
        from jsonb_to_recordset($1::jsonb) as cell (index int, path text[])
        join report_version v on v.id = $2::uuid
        left join person recorder on recorder.id = v.recorded_by_person_id
        left join lateral (select e.at, e.person_id from audit_entry e
          where e.entity = 'report' and e.entity_id = v.report_id::text and (e.after->>'version')::int = v.version
            and e.before #>> cell.path is distinct from e.after #>> cell.path
            and (e.action <> 'report.submitted' or e.before is null or e.before #> cell.path[1:2] is not null)
          order by e.seq desc limit 1) entry on true
        left join person on person.id = entry.person_id`,
        [JSON.stringify(cells), head.current.id],
      )
    : [];
  return conflicts.map((conflict, index) => {
    const row = rows.find((candidate) => candidate.index === index);
    return { ...conflict, by: row?.by ?? "", at: row?.at.toISOString() ?? "" };
  });
}
