import "server-only";
import { read } from "@/lib/platform/database";
import type { HistoryLine, PlanMonth } from "./rules/project-view";

type Row = Omit<HistoryLine, "submittedAt" | "certifiedAt"> & { submittedAt: Date | null; certifiedAt: Date | null };

/** Every version that was ever sent, of every activity of a project the caller has found within scope. */
export async function loadProjectHistory(projectId: string): Promise<HistoryLine[]> {
  const rows = await read<Row>(
    `select l.activity_id as "activityId", r.fiscal_month::int as month, v.version::int, v.state, v.is_official as "isOfficial",
      v.state <> 'returned' and not exists (select from report_version n where n.report_id = r.id and n.version > v.version
        and n.state in ('submitted', 'certifying', 'certified')) as "isNewest",
      l.physical::text, l.committed::text, l.disbursed::text, l.self_rating as "selfRating", l.work_done as "workDone", l.problem, l.remedy,
      recorder.name_th as "recordedBy", recorded.title_th as "recordedTitleTh", recorded.title_en as "recordedTitleEn",
      v.submitted_at as "submittedAt", certifier.name_th as "certifiedBy", certified.title_th as "certifiedTitleTh",
      certified.title_en as "certifiedTitleEn", v.certified_at as "certifiedAt"
    from report r
    join report_version v on v.report_id = r.id and v.state in ('submitted', 'returned', 'certifying', 'certified')
    join report_line l on l.report_version_id = v.id
    join person recorder on recorder.id = v.recorded_by_person_id
    join position recorded on recorded.id = v.recorded_by_position_id
    left join person certifier on certifier.id = v.certified_by_person_id
    left join position certified on certified.id = v.certified_by_position_id
    where r.project_id = $1::uuid
    order by l.activity_id, r.fiscal_month, v.version`,
    [projectId],
  );
  return rows.map((row) => ({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    certifiedAt: row.certifiedAt?.toISOString() ?? null,
  }));
}

/** The current cumulative plan of every activity, month by month. */
export const loadProjectPlanMonths = (projectId: string): Promise<PlanMonth[]> =>
  read<PlanMonth>(
    `select a.id as "activityId", m.fiscal_month::int as month, m.physical::text, m.disbursed::text
    from activity a join activity_plan p on p.activity_id = a.id and p.is_current join monthly_plan m on m.activity_plan_id = p.id
    where a.project_id = $1::uuid order by a.id, m.fiscal_month`,
    [projectId],
  );
