import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { isUuid } from "@/lib/core/uuid";
import { read } from "@/lib/platform/database";
import type { Sending } from "../rules/comments";

/**
 * The figures of each sending of a report, oldest first, from the trail; a version loaded with its figures, not sent here, stands for
 * its one sending. Nothing for whoever may not read the report. One statement.
 */
export async function readSendings(actor: Actor, input: { readonly reportId: string }): Promise<Sending[]> {
  if (!isUuid(input.reportId)) return [];
  const scope = scopeOf(actor, "report.read");
  const rows = await read<Omit<Sending, "at"> & { at: Date }>(
    `with seen as (select id from report where ${scopeCondition(scope, "area_id", 1)} and id = $2::uuid),
    told as (
      select e.at, (e.after->>'version')::int as version, coalesce(e.after->'lines', '{}') as lines
      from audit_entry e join seen on e.entity_id = seen.id::text where e.entity = 'report' and e.action = 'report.submitted'
    )
    select at, version, lines from told
    union all
    select v.submitted_at, v.version, (select coalesce(jsonb_object_agg(l.activity_id, jsonb_build_object('physical', l.physical::text,
        'committed', l.committed::text, 'disbursed', l.disbursed::text)), '{}') from report_line l where l.report_version_id = v.id)
    from report_version v join seen on v.report_id = seen.id
    where v.submitted_at is not null and not exists (select from told where told.version = v.version)
    order by at`,
    [scope.areaIds, input.reportId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
