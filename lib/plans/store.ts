import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import { isUuid } from "@/lib/core/uuid";
import type { Reader } from "@/lib/platform/reader";

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

export type PlannedProject = {
  readonly id: string;
  readonly areaId: string;
  readonly ancestorIds: readonly string[];
  readonly code: string;
  readonly nameTh: string;
  readonly fiscalYear: number;
  /** Figures were sent at least once: a confirmed plan changes only by a decision. */
  readonly hasSent: boolean;
};

export type ActivityPlanRow = {
  readonly activityId: string;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly expenseClass: "recurrent" | "capital";
  readonly weight: string;
  readonly budgetNet: string;
  readonly planId: string | null;
  readonly planVersion: number | null;
  readonly planState: "proposed" | "confirmed" | null;
  readonly confirmedAt: Date | null;
  /** Twelve cumulative months, October first; empty without a plan. */
  readonly months: readonly { readonly physical: string; readonly disbursed: string }[];
};

/** A project within a scope; null when there is none there. */
export async function loadPlannedProject(read: Reader, scope: Scope, projectId: string): Promise<PlannedProject | null> {
  if (!isUuid(projectId)) return null;
  const [row] = await read<PlannedProject>(
    `select p.id, p.area_id as "areaId", p.code, p.name_th as "nameTh", p.fiscal_year as "fiscalYear",
      array(select ancestor_id from area_closure where descendant_id = p.area_id) as "ancestorIds",
      exists (select from report r join report_version v on v.report_id = r.id
        where r.project_id = p.id and v.submitted_at is not null) as "hasSent"
    from project p where p.id = $2::uuid and ${scopeCondition(scope, "p.area_id", 1)}`,
    [scope.areaIds, projectId],
  );
  return row ?? null;
}

/** A project's activities with their current monthly plans. */
export const loadActivityPlans = (read: Reader, projectId: string): Promise<ActivityPlanRow[]> =>
  read<ActivityPlanRow>(
    `select a.id as "activityId", a.seq, a.code, a.name_th as "nameTh", a.expense_class as "expenseClass", a.weight::text,
      a.budget_net::text as "budgetNet", ap.id as "planId", ap.version as "planVersion", ap.state as "planState", ap.confirmed_at as "confirmedAt",
      coalesce((select jsonb_agg(jsonb_build_object('physical', mp.physical::text, 'disbursed', mp.disbursed::text) order by mp.fiscal_month)
        from monthly_plan mp where mp.activity_plan_id = ap.id), '[]') as months
    from activity a left join activity_plan ap on ap.activity_id = a.id and ap.is_current
    where a.project_id = $1::uuid order by a.seq, a.code`,
    [projectId],
  );
