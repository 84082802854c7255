import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { ratingOf } from "@/lib/performance/rollup/rules/rating";
import { read } from "@/lib/platform/database";
import { certifyingRight } from "./certifying-right";
import { type CertifyQueueItem, inDeskOrder, remarksOn } from "./rules/desk-queue";
import type { Hands } from "./rules/workflow";
import { handsSql } from "./store-hands";
import { loadSettings } from "./store-settings";

type Row = Omit<CertifyQueueItem, "needsCare" | "submittedAt" | "canCertify" | "obstacle" | "standingFor" | "rating" | "jumpLimit"> & {
  submittedAt: Date;
  gap: string | null;
  hands: Hands;
  ancestorIds: string[];
};

/** Better ratings are smaller: on plan 0 … critical 3. */
const ratedLines = `
  select l.*, a.weight, mp.physical as planned, before.physical as before, before.disbursed as "paidBefore",
    case when gap.points >= $2 then 0 when gap.points >= $3 then 1 when gap.points >= $4 then 2 else 3 end as computed,
    array_position(array['on_plan', 'watch', 'late', 'critical'], l.self_rating) - 1 as own
  from report_line l join activity a on a.id = l.activity_id
  left join activity_plan ap on ap.activity_id = a.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = r.fiscal_month
  cross join lateral (select l.physical - coalesce(mp.physical, 0) as points) gap
  left join lateral (select b.physical, b.disbursed from report rb
    join report_version vb on vb.report_id = rb.id and vb.state in ('submitted', 'certifying', 'certified')
    join report_line b on b.report_version_id = vb.id and b.activity_id = a.id
    where rb.project_id = a.project_id and rb.fiscal_month < r.fiscal_month order by rb.fiscal_month desc, vb.version desc limit 1) before on true
  where l.report_version_id = v.id`;

/** Reports waiting for certification in the actor's reach, in the desk's order. Two statements. */
export async function loadQueue(actor: Actor, now: Date): Promise<CertifyQueueItem[]> {
  const scope = scopeOf(actor, "report.certify");
  if (scope.areaIds.length === 0) return [];
  const { severity, limits } = await loadSettings(read, fiscalMonthOf(dayInBangkok(now)));
  const rows = await read<Row>(
    `select r.id as "reportId", p.id as "projectId", p.area_id as "areaId", area.name_th as "areaNameTh", area.name_en as "areaNameEn",
      p.code, p.name_th as "nameTh", r.fiscal_year as "fiscalYear", r.fiscal_month as month, v.version, v.lock_version as "lockVersion",
      v.version > 1 as "isCorrection", v.returned_at is not null as "isResent", v.submitted_at as "submittedAt",
      sender.name_th as "submittedBy", recorder.name_th as "recordedBy", lines.*, ${handsSql("v")} as hands,
      array(select ancestor_id from area_closure where descendant_id = p.area_id) as "ancestorIds"
    from report_version v join report r on r.id = v.report_id join project p on p.id = r.project_id join area on area.id = p.area_id
    left join person sender on sender.id = v.submitted_by_person_id join person recorder on recorder.id = v.recorded_by_person_id
    cross join lateral (select count(*)::int as activities, count(*) filter (where warning_reasons <> '{}')::int as warnings,
      count(*) filter (where abs(physical - before) > $5)::int as "bigMoves",
      count(*) filter (where physical < before or disbursed < "paidBefore")::int as falls,
      count(*) filter (where own < computed)::int as "selfRatingBetter",
      round(sum(weight * (physical - coalesce(planned, 0))) / 100, 2)::text as gap
      from (${ratedLines}) rated) lines
    where v.state = 'submitted' and v.is_current and ${scopeCondition(scope, "r.area_id", 1)}`,
    [scope.areaIds, severity.watch, severity.late, severity.critical, limits.physicalJump],
  );
  return inDeskOrder(
    rows.map(({ gap, hands, ancestorIds, submittedAt, ...row }) => {
      const right = certifyingRight(actor, { areaId: row.areaId, ancestorIds }, hands);
      const standingFor = right.kind === "granted" ? right.standingFor : null;
      return {
        ...row,
        submittedAt: submittedAt.toISOString(),
        jumpLimit: limits.physicalJump,
        rating: ratingOf(gap, severity),
        needsCare: remarksOn(row) > 0,
        canCertify: right.kind === "granted",
        obstacle: right.kind === "recorded" || right.kind === "certifier_recorded" ? right.kind : null,
        standingFor: standingFor && { titleTh: standingFor.titleTh, titleEn: standingFor.titleEn },
      };
    }),
  );
}
