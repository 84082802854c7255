import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import type { UndoableCertification } from "../rules/desk-queue";

type Row = Omit<UndoableCertification, "certifiedAt" | "officialAt"> & { certifiedAt: Date; officialAt: Date };

/** Certifications of the actor's areas that may still be undone, the one that becomes official first on top. */
export async function readUndoable(actor: Actor, { now }: { readonly now: Date }): Promise<UndoableCertification[]> {
  const scope = scopeOf(actor, "report.certify");
  if (scope.areaIds.length === 0) return [];
  const rows = await read<Row>(
    `select r.id as "reportId", v.lock_version as "lockVersion", p.name_th as "nameTh", r.fiscal_year as "fiscalYear", r.fiscal_month::int as month,
      (select count(*)::int from report_line l where l.report_version_id = v.id) as activities,
      v.certified_at as "certifiedAt", v.official_at as "officialAt", by.title_th as "certifiedByTh", by.title_en as "certifiedByEn",
      stead.title_th as "forTh", stead.title_en as "forEn", $3::uuid in (v.certified_by_position_id, v.certified_for_position_id) is true as "mayUndo"
    from report_version v join report r on r.id = v.report_id join project p on p.id = r.project_id
    join position by on by.id = v.certified_by_position_id left join position stead on stead.id = v.certified_for_position_id
    where v.state = 'certifying' and v.official_at > $2 and ${scopeCondition(scope, "r.area_id", 1)}
    order by v.official_at, p.seq, r.id`,
    [scope.areaIds, now, actor.positionId],
  );
  return rows.map((row) => ({ ...row, certifiedAt: row.certifiedAt.toISOString(), officialAt: row.officialAt.toISOString() }));
}
