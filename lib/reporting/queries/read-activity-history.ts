import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { read } from "@/lib/platform/database";
import type { ActivityHistory, ActivityVersion } from "../rules/activity-history";

type Instants = "recordedAt" | "submittedAt" | "returnedAt" | "certifiedAt" | "officialAt";
type VersionRow = Omit<ActivityVersion, Instants> & { month: number } & Record<Exclude<Instants, "recordedAt">, Date | null> & {
    recordedAt: Date;
  };
type Facts = ActivityHistory["activity"] & {
  plan: { month: number; physical: string; disbursed: string }[];
  evidence: { month: number; count: number }[];
};

const notFound = refuse({ code: "reporting.activity_not_found", kind: "not_found" });

/** Every version of one activity's figures, month by month, beside its current plan and how many files stand there. Two statements. */
export async function readActivityHistory(actor: Actor, input: { readonly activityId: string }): Promise<Result<ActivityHistory>> {
  if (!isUuid(input.activityId)) return notFound;
  const scope = scopeOf(actor, "report.read");
  const [activity] = await read<Facts>(
    `select a.id, a.project_id as "projectId", p.name_th as "projectNameTh", a.area_id as "areaId", area.name_th as "areaNameTh",
      area.name_en as "areaNameEn", a.code, a.name_th as "nameTh", a.budget_net::text as "budgetNet", a.fiscal_year as "fiscalYear",
      coalesce((select jsonb_agg(jsonb_build_object('month', mp.fiscal_month, 'physical', mp.physical::text, 'disbursed', mp.disbursed::text))
        from activity_plan ap join monthly_plan mp on mp.activity_plan_id = ap.id where ap.activity_id = a.id and ap.is_current), '[]') as plan,
      coalesce((select jsonb_agg(jsonb_build_object('month', files.month, 'count', files.count)) from (select e.fiscal_month as month, count(*) as count
        from evidence e where e.activity_id = a.id and e.removed_at is null group by e.fiscal_month) files), '[]') as evidence
    from activity a join project p on p.id = a.project_id join area on area.id = a.area_id
    where a.id = $2::uuid and ${scopeCondition(scope, "a.area_id", 1)}`,
    [scope.areaIds, input.activityId],
  );
  if (!activity) return notFound;
  const { plan, evidence, ...facts } = activity;
  const versions = await loadVersions(input.activityId);
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const planned = plan.find((candidate) => candidate.month === month);
    return {
      month,
      planned: planned ? { physical: planned.physical, disbursed: planned.disbursed } : null,
      evidence: evidence.find((candidate) => candidate.month === month)?.count ?? 0,
      versions: versions.filter((version) => version.month === month).map(versionOf),
    };
  });
  return succeed({ activity: facts, months });
}

const loadVersions = (activityId: string): Promise<VersionRow[]> =>
  read<VersionRow>(
    `select r.fiscal_month::int as month, v.version, v.state, v.is_current as "isCurrent", v.is_official as "isOfficial",
      v.correction_reason as "correctionReason", v.return_comment as "returnComment",
      recorder.name_th as "recordedBy", recording.title_th as "recordedTitleTh", recording.title_en as "recordedTitleEn", v.recorded_at as "recordedAt",
      sender.name_th as "submittedBy", sending.title_th as "submittedTitleTh", sending.title_en as "submittedTitleEn", v.submitted_at as "submittedAt",
      returner.name_th as "returnedBy", giving_back.title_th as "returnedTitleTh", giving_back.title_en as "returnedTitleEn", v.returned_at as "returnedAt",
      certifier.name_th as "certifiedBy", certifying.title_th as "certifiedTitleTh", certifying.title_en as "certifiedTitleEn", v.certified_at as "certifiedAt",
      v.official_at as "officialAt",
      l.physical::text, l.committed::text, l.disbursed::text, l.work_done as "workDone", l.problem, l.delay_cause as "delayCause", l.remedy,
      l.self_rating as "selfRating", l.warning_reasons as "warningReasons"
    from report_line l join report_version v on v.id = l.report_version_id join report r on r.id = v.report_id
    join person recorder on recorder.id = v.recorded_by_person_id join position recording on recording.id = v.recorded_by_position_id
    left join person sender on sender.id = v.submitted_by_person_id left join position sending on sending.id = v.submitted_by_position_id
    left join person returner on returner.id = v.returned_by_person_id left join position giving_back on giving_back.id = v.returned_by_position_id
    left join person certifier on certifier.id = v.certified_by_person_id left join position certifying on certifying.id = v.certified_by_position_id
    where l.activity_id = $1::uuid order by r.fiscal_month, v.version`,
    [activityId],
  );

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

const versionOf = ({ month: _, ...row }: VersionRow): ActivityVersion => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  submittedAt: iso(row.submittedAt),
  returnedAt: iso(row.returnedAt),
  certifiedAt: iso(row.certifiedAt),
  officialAt: iso(row.officialAt),
});
