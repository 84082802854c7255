import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { ActivityMonth } from "./rules/lines";

const figures = (alias: string): string =>
  `case when ${alias}.activity_id is not null then jsonb_build_object(
    'physical', ${alias}.physical::text, 'committed', ${alias}.committed::text, 'disbursed', ${alias}.disbursed::text) end`;

const sql = `
  select a.id as "activityId", a.seq, a.code, a.name_th as "nameTh", a.expense_category as "expenseCategory",
    a.expense_class as "expenseClass", a.weight::text, a.budget_net::text as "budgetNet", ap.state as "planState",
    case when mp.fiscal_month is not null then jsonb_build_object('physical', mp.physical::text, 'disbursed', mp.disbursed::text) end as planned,
    ${figures("prev")} || jsonb_build_object('month', prev.fiscal_month) as previous,
    ${figures("l")} || jsonb_build_object('workDone', l.work_done, 'problem', l.problem, 'delayCause', l.delay_cause,
      'remedy', l.remedy, 'selfRating', l.self_rating, 'warningReasons', l.warning_reasons) as current,
    ${figures("o")} as official
  from activity a
  left join activity_plan ap on ap.activity_id = a.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = $2
  left join report_line l on l.report_version_id = $3::uuid and l.activity_id = a.id
  left join report_line o on o.report_version_id = $4::uuid and o.activity_id = a.id
  left join lateral (
    select line.*, r.fiscal_month from report r
    cross join lateral (select v.id from report_version v
      where v.report_id = r.id and v.state in ('submitted', 'certifying', 'certified') order by v.version desc limit 1) sent
    join report_line line on line.report_version_id = sent.id and line.activity_id = a.id
    where r.project_id = a.project_id and r.fiscal_month < $2
    order by r.fiscal_month desc limit 1) prev on true
  where a.project_id = $1::uuid order by a.seq, a.code`;

/** All activities of a project in a month, in plan order. */
export const loadActivityMonths = (
  read: Reader,
  of: { readonly projectId: string; readonly month: number; readonly versionId: string | null; readonly officialId: string | null },
): Promise<ActivityMonth[]> => read<ActivityMonth>(sql, [of.projectId, of.month, of.versionId, of.officialId]);
