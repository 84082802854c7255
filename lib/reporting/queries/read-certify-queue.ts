import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import { loadSettings } from "../store-settings";

export type CertifyQueueItem = {
  readonly reportId: string;
  readonly projectId: string;
  readonly areaId: string;
  readonly code: string;
  readonly nameTh: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly version: number;
  readonly lockVersion: number;
  readonly isCorrection: boolean;
  /** It came back after a return. */
  readonly isResent: boolean;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly recordedBy: string;
  readonly activities: number;
  /** Lines sent with a reason for a warning. */
  readonly warnings: number;
  /** Lines whose physical work moved further than the jump limit since the month before. */
  readonly bigMoves: number;
  /** Lines whose officer rates them better than the computed rating. */
  readonly selfRatingBetter: number;
  readonly needsCare: boolean;
  /** False where the actor recorded or sent the figures. */
  readonly canCertify: boolean;
};
type Row = Omit<CertifyQueueItem, "needsCare" | "submittedAt" | "isCorrection"> & { submittedAt: Date };

/** Better ratings are smaller: on plan 0 … critical 3. */
const ratedLines = `
  select l.*, a.project_id, before.physical as before, gap.points,
    case when gap.points >= $2 then 0 when gap.points >= $3 then 1 when gap.points >= $4 then 2 else 3 end as computed,
    array_position(array['on_plan', 'watch', 'late', 'critical'], l.self_rating) - 1 as own
  from report_line l join activity a on a.id = l.activity_id
  left join activity_plan ap on ap.activity_id = a.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = r.fiscal_month
  cross join lateral (select l.physical - coalesce(mp.physical, 0) as points) gap
  left join lateral (select b.physical from report rb join report_version vb on vb.report_id = rb.id and vb.state in ('submitted', 'certifying', 'certified')
    join report_line b on b.report_version_id = vb.id and b.activity_id = a.id
    where rb.project_id = a.project_id and rb.fiscal_month < r.fiscal_month order by rb.fiscal_month desc, vb.version desc limit 1) before on true
  where l.report_version_id = v.id`;

/** Reports waiting for the actor's certification, those that need a look first, oldest first. Two statements. */
export async function readCertifyQueue(actor: Actor, { now }: { readonly now: Date }): Promise<CertifyQueueItem[]> {
  const scope = scopeOf(actor, "report.certify");
  if (scope.areaIds.length === 0) return [];
  const { severity, limits } = await loadSettings(read, fiscalMonthOf(dayInBangkok(now)));
  const rows = await read<Row>(
    `select r.id as "reportId", p.id as "projectId", p.area_id as "areaId", p.code, p.name_th as "nameTh", r.fiscal_year as "fiscalYear",
      r.fiscal_month as month, v.version, v.lock_version as "lockVersion", v.returned_at is not null as "isResent", v.submitted_at as "submittedAt",
      sender.name_th as "submittedBy", recorder.name_th as "recordedBy", lines.*,
      v.recorded_by_person_id <> $6::uuid and v.submitted_by_person_id <> $6::uuid
        and v.recorded_by_position_id <> $7::uuid and v.submitted_by_position_id <> $7::uuid as "canCertify"
    from report_version v join report r on r.id = v.report_id join project p on p.id = r.project_id
    left join person sender on sender.id = v.submitted_by_person_id join person recorder on recorder.id = v.recorded_by_person_id
    cross join lateral (select count(*)::int as activities, count(*) filter (where warning_reasons <> '{}')::int as warnings,
      count(*) filter (where abs(physical - before) > $5)::int as "bigMoves", count(*) filter (where own < computed)::int as "selfRatingBetter"
      from (${ratedLines}) rated) lines
    where v.state = 'submitted' and v.is_current and ${scopeCondition(scope, "r.area_id", 1)}
    order by v.submitted_at, r.id`,
    [scope.areaIds, severity.watch, severity.late, severity.critical, limits.physicalJump, actor.personId, actor.positionId],
  );
  const items = rows.map((row) => ({
    ...row,
    isCorrection: row.version > 1,
    submittedAt: row.submittedAt.toISOString(),
    needsCare: row.version > 1 || row.isResent || row.warnings + row.bigMoves + row.selfRatingBetter > 0,
  }));
  return [...items.filter(({ needsCare }) => needsCare), ...items.filter(({ needsCare }) => !needsCare)];
}
