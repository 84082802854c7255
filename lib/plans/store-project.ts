import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import { isUuid } from "@/lib/core/uuid";
import type { Reader } from "@/lib/platform/reader";

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };
export type Figures = { readonly physical: string; readonly committed: string; readonly disbursed: string };
type Confidence = "certified" | "submitted";

/** A project's own facts; budgets are sums over its activities in baht. */
export type ProjectFacts = {
  readonly id: string;
  readonly areaId: string;
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly fiscalYear: number;
  readonly code: string;
  readonly nameTh: string;
  readonly budgetPlanName: string | null;
  readonly mainActivity: string | null;
  readonly planTier: string;
  readonly projectTier: number;
  readonly fundSource: string;
  readonly isContinuing: boolean;
  readonly issueNameTh: string | null;
  readonly budgetAct: string;
  readonly budgetTransfer: string;
  readonly budgetNet: string;
  readonly budgetAllocated: string;
};

export async function loadProjectFacts(read: Reader, scope: Scope, projectId: string): Promise<ProjectFacts | null> {
  if (!isUuid(projectId)) return null;
  const [row] = await read<ProjectFacts>(
    `select p.id, p.area_id as "areaId", area.name_th as "areaNameTh", area.name_en as "areaNameEn", p.fiscal_year as "fiscalYear", p.code,
      p.name_th as "nameTh", p.budget_plan_name as "budgetPlanName", p.main_activity as "mainActivity", p.plan_tier as "planTier",
      p.project_tier as "projectTier", p.fund_source as "fundSource", p.is_continuing as "isContinuing", issue.name_th as "issueNameTh", money.*
    from project p join area on area.id = p.area_id left join development_issue issue on issue.id = p.development_issue_id
    cross join lateral (select coalesce(sum(budget_act), 0)::numeric(18, 2)::text as "budgetAct", coalesce(sum(budget_transfer), 0)::numeric(18, 2)::text as "budgetTransfer",
      coalesce(sum(budget_net), 0)::numeric(18, 2)::text as "budgetNet", coalesce(sum(budget_allocated), 0)::numeric(18, 2)::text as "budgetAllocated"
      from activity a where a.project_id = p.id) money
    where p.id = $2::uuid and ${scopeCondition(scope, "p.area_id", 1)}`,
    [scope.areaIds, projectId],
  );
  return row ?? null;
}

export type ActivityFacts = {
  readonly id: string;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly expenseCategory: string;
  readonly expenseClass: string;
  readonly agencyName: string | null;
  readonly districtId: string | null;
  readonly districtTh: string | null;
  readonly districtEn: string | null;
  readonly budgetAct: string;
  readonly budgetNet: string;
  readonly weight: string;
  /** The newest sent figures of the year, whatever their month. */
  readonly latest: (Figures & { readonly month: number; readonly confidence: Confidence }) | null;
  /** Planned physical % of that month; null without figures. */
  readonly plannedPhysical: string | null;
};

export const loadActivityFacts = (read: Reader, projectId: string): Promise<ActivityFacts[]> =>
  read<ActivityFacts>(
    `select a.id, a.seq, a.code, a.name_th as "nameTh", a.expense_category as "expenseCategory", a.expense_class as "expenseClass",
      a.agency_name as "agencyName", a.district_id as "districtId", district.name_th as "districtTh", district.name_en as "districtEn", a.budget_act::text as "budgetAct", a.budget_net::text as "budgetNet", a.weight::text,
      case when l.activity_id is not null then jsonb_build_object('physical', l.physical::text, 'committed', l.committed::text,
        'disbursed', l.disbursed::text, 'month', l.fiscal_month, 'confidence', l.state) end as latest,
      case when l.activity_id is not null then coalesce(mp.physical, 0)::numeric(5, 2)::text end as "plannedPhysical"
    from activity a
    left join area district on district.id = a.district_id
    left join lateral (
      select line.*, r.fiscal_month, sent.state from report r
      cross join lateral (select v.id, case v.state when 'certified' then 'certified' else 'submitted' end as state from report_version v where v.report_id = r.id and v.state in ('submitted', 'certifying', 'certified')
        order by v.version desc limit 1) sent
      join report_line line on line.report_version_id = sent.id and line.activity_id = a.id
      where r.project_id = a.project_id order by r.fiscal_month desc limit 1) l on true
    left join activity_plan ap on ap.activity_id = a.id and ap.is_current
    left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = l.fiscal_month
    where a.project_id = $1::uuid order by a.seq, a.code`,
    [projectId],
  );

export type ProjectMonth = {
  readonly month: number;
  readonly planned: { readonly physical: string; readonly disbursed: string };
  /** The month's own newest sent figures, nothing carried; physical weighted by the activities' weights. */
  readonly latest: (Figures & { readonly confidence: Confidence }) | null;
  readonly official: Figures | null;
  readonly progress: "not_started" | "draft" | "submitted" | "returned" | "certifying" | "certified";
  readonly version: number | null;
};

const sums = (versionId: string, extra = ""): string => `
  select jsonb_build_object('physical', round(sum(a.weight * l.physical) * 0.01, 2)::text, 'committed', sum(l.committed)::text,
    'disbursed', sum(l.disbursed)::text${extra}) as figures
  from report_line l join activity a on a.id = l.activity_id where l.report_version_id = ${versionId} having count(*) > 0`;

/** Twelve months, October first. */
export const loadProjectMonths = (read: Reader, projectId: string): Promise<ProjectMonth[]> =>
  read<ProjectMonth>(
    `select m.month, jsonb_build_object('physical', coalesce(plan.physical, 0)::numeric(6, 2)::text, 'disbursed', coalesce(plan.disbursed, 0)::numeric(18, 2)::text) as planned,
      latest.figures as latest, official.figures as official, coalesce(current.state, 'not_started') as progress, current.version
    from generate_series(1, 12) m (month)
    left join lateral (select round(sum(a.weight * mp.physical) * 0.01, 2) as physical, sum(mp.disbursed) as disbursed
      from activity a join activity_plan ap on ap.activity_id = a.id and ap.is_current
      join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = m.month where a.project_id = $1::uuid) plan on true
    left join report r on r.project_id = $1::uuid and r.fiscal_month = m.month
    left join report_version current on current.report_id = r.id and current.is_current
    left join report_version o on o.report_id = r.id and o.is_official
    left join lateral (select v.id, case v.state when 'certified' then 'certified' else 'submitted' end as state from report_version v where v.report_id = r.id and v.state in ('submitted', 'certifying', 'certified')
      order by v.version desc limit 1) sent on true
    left join lateral (${sums("sent.id", ", 'confidence', sent.state")}) latest on true
    left join lateral (${sums("o.id")}) official on true
    order by m.month`,
    [projectId],
  );
