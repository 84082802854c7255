import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { read } from "@/lib/platform/database";
import type { TypedFigures } from "../rules/figures";
import type { LineNotes } from "../rules/lines";
import type { ReportState } from "../rules/workflow";

export type ActivityVersion = TypedFigures &
  LineNotes & {
    readonly version: number;
    readonly state: ReportState;
    readonly isCurrent: boolean;
    readonly isOfficial: boolean;
    readonly recordedBy: string;
    readonly submittedAt: string | null;
    readonly certifiedBy: string | null;
    readonly certifiedAt: string | null;
  };
export type ActivityHistory = {
  readonly activity: {
    readonly id: string;
    readonly projectId: string;
    readonly areaId: string;
    readonly code: string;
    readonly nameTh: string;
    readonly budgetNet: string;
    readonly fiscalYear: number;
  };
  readonly months: readonly {
    readonly month: number;
    readonly planned: { readonly physical: string; readonly disbursed: string } | null;
    readonly versions: readonly ActivityVersion[];
  }[];
};

type VersionRow = Omit<ActivityVersion, "submittedAt" | "certifiedAt"> & {
  month: number;
  submittedAt: Date | null;
  certifiedAt: Date | null;
};
type PlanMonth = { month: number; physical: string; disbursed: string };

/** Every version of one activity's figures, month by month, beside its current plan. Two statements. */
export async function readActivityHistory(actor: Actor, input: { readonly activityId: string }): Promise<Result<ActivityHistory>> {
  const notFound = refuse({ code: "reporting.activity_not_found", kind: "not_found" });
  if (!isUuid(input.activityId)) return notFound;
  const scope = scopeOf(actor, "report.read");
  const [activity] = await read<ActivityHistory["activity"] & { plan: PlanMonth[] }>(
    `select a.id, a.project_id as "projectId", a.area_id as "areaId", a.code, a.name_th as "nameTh", a.budget_net::text as "budgetNet", a.fiscal_year as "fiscalYear",
      coalesce((select jsonb_agg(jsonb_build_object('month', mp.fiscal_month, 'physical', mp.physical::text, 'disbursed', mp.disbursed::text))
        from activity_plan ap join monthly_plan mp on mp.activity_plan_id = ap.id where ap.activity_id = a.id and ap.is_current), '[]') as plan
    from activity a where a.id = $2::uuid and ${scopeCondition(scope, "a.area_id", 1)}`,
    [scope.areaIds, input.activityId],
  );
  if (!activity) return notFound;
  const { plan, ...facts } = activity;
  const versions = await loadVersions(input.activityId);
  const months = Array.from({ length: 12 }, (_, index) => {
    const planned = plan.find(({ month }) => month === index + 1);
    return {
      month: index + 1,
      planned: planned ? { physical: planned.physical, disbursed: planned.disbursed } : null,
      versions: versions.filter(({ month }) => month === index + 1).map(versionOf),
    };
  });
  return succeed({ activity: facts, months });
}

const loadVersions = (activityId: string): Promise<VersionRow[]> =>
  read<VersionRow>(
    `select r.fiscal_month as month, v.version, v.state, v.is_current as "isCurrent", v.is_official as "isOfficial", recorder.name_th as "recordedBy",
      v.submitted_at as "submittedAt", certifier.name_th as "certifiedBy", v.certified_at as "certifiedAt",
      l.physical::text, l.committed::text, l.disbursed::text, l.work_done as "workDone", l.problem, l.delay_cause as "delayCause", l.remedy,
      l.self_rating as "selfRating", l.warning_reasons as "warningReasons"
    from report_line l join report_version v on v.id = l.report_version_id join report r on r.id = v.report_id
    join person recorder on recorder.id = v.recorded_by_person_id left join person certifier on certifier.id = v.certified_by_person_id
    where l.activity_id = $1::uuid order by r.fiscal_month, v.version`,
    [activityId],
  );

const versionOf = ({ month: _, ...row }: VersionRow): ActivityVersion => ({
  ...row,
  submittedAt: row.submittedAt?.toISOString() ?? null,
  certifiedAt: row.certifiedAt?.toISOString() ?? null,
});
