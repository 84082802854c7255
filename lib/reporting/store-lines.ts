import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { ActivityMonth } from "./rules/lines";

const figures = (alias: string): string =>
  `case when ${alias}.activity_id is not null then jsonb_build_object(
    'physical', ${alias}.physical::text, 'committed', ${alias}.committed::text, 'disbursed', ${alias}.disbursed::text) end`;

const sql = `
  select a.project_id as "projectId", a.id as "activityId", a.seq, a.code, a.name_th as "nameTh", a.expense_category as "expenseCategory",
    a.expense_class as "expenseClass", a.weight::text, a.budget_net::text as "budgetNet", ap.state as "planState",
    case when mp.fiscal_month is not null then jsonb_build_object('physical', mp.physical::text, 'disbursed', mp.disbursed::text) end as planned,
    ${figures("prev")} || jsonb_build_object('month', prev.fiscal_month) as previous,
    ${figures("l")} || jsonb_build_object('workDone', l.work_done, 'problem', l.problem, 'delayCause', l.delay_cause,
      'remedy', l.remedy, 'selfRating', l.self_rating, 'warningReasons', l.warning_reasons) as current,
    ${figures("o")} as official
  from unnest($1::text[]::uuid[], $2::text[], $3::text[]) as wanted (project_id, version_id, official_id)
  join activity a on a.project_id = wanted.project_id
  left join activity_plan ap on ap.activity_id = a.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = $4
  left join report_line l on l.report_version_id = nullif(wanted.version_id, '')::uuid and l.activity_id = a.id
  left join report_line o on o.report_version_id = nullif(wanted.official_id, '')::uuid and o.activity_id = a.id
  left join lateral (
    select line.*, r.fiscal_month from report r
    cross join lateral (select v.id from report_version v
      where v.report_id = r.id and v.state in ('submitted', 'certifying', 'certified') order by v.version desc limit 1) sent
    join report_line line on line.report_version_id = sent.id and line.activity_id = a.id
    where r.project_id = a.project_id and r.fiscal_month < $4
    order by r.fiscal_month desc limit 1) prev on true
  order by a.seq, a.code`;

export type WantedMonth = { readonly projectId: string; readonly versionId: string | null; readonly officialId: string | null };
type Row = ActivityMonth & { readonly projectId: string };

/** All activities of some projects in a month, by project, each in plan order. One statement. */
export async function loadActivitiesOf(
  read: Reader,
  month: number,
  wanted: readonly WantedMonth[],
): Promise<ReadonlyMap<string, readonly ActivityMonth[]>> {
  const ids = (key: keyof WantedMonth): string[] => wanted.map((each) => each[key] ?? "");
  const rows = wanted.length === 0 ? [] : await read<Row>(sql, [ids("projectId"), ids("versionId"), ids("officialId"), month]);
  const byProject = new Map(wanted.map(({ projectId }) => [projectId, [] as ActivityMonth[]]));
  for (const { projectId, ...activity } of rows) byProject.get(projectId)?.push(activity);
  return byProject;
}

/** All activities of a project in a month, in plan order. */
export async function loadActivityMonths(read: Reader, of: WantedMonth & { readonly month: number }): Promise<readonly ActivityMonth[]> {
  const activities = await loadActivitiesOf(read, of.month, [of]);
  return activities.get(of.projectId) ?? [];
}
