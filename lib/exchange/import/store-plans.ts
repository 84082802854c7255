import "server-only";
import { prisma, type Transaction } from "@/lib/platform/database";
import { planKeyOf } from "./rules/assemble";
import type { StoredActivity, StoredKpi, StoredPlan, StoredProject } from "./rules/stored-plan";

/** The plans of the named units and years with everything a comparison looks at, by plan key. Inside a transaction it sees that transaction. */
export async function readStoredPlans(
  keys: readonly { areaId: string; fiscalYear: number }[],
  tx: Pick<Transaction, "$queryRawUnsafe"> = prisma(),
): Promise<Map<string, StoredPlan>> {
  const areas = keys.map((key) => key.areaId);
  const years = keys.map((key) => key.fiscalYear);
  const wanted = "select p.id from plan p join unnest($1::text[], $2::int[]) as k(area_id, fiscal_year) using (area_id, fiscal_year)";
  const plans = await tx.$queryRawUnsafe<Omit<StoredPlan, "projects">[]>(
    `select id, area_id as "areaId", fiscal_year as "fiscalYear" from plan where id in (${wanted}) order by id`,
    areas,
    years,
  );
  if (plans.length === 0) return new Map();
  const projects = await tx.$queryRawUnsafe<Omit<StoredProject, "activities" | "kpis">[]>(
    `select id, plan_id as "planId", seq, code, name_th as "nameTh", budget_plan_name as "budgetPlanName", main_activity as "mainActivity", version,
            exists (select 1 from report where report.project_id = project.id) as "hasReports"
       from project where plan_id in (${wanted}) order by seq, id`,
    areas,
    years,
  );
  const activities = await tx.$queryRawUnsafe<StoredActivity[]>(
    `select a.id, a.project_id as "projectId", a.seq, a.code, a.name_th as "nameTh", a.expense_category as "expenseCategory",
            a.expense_class as "expenseClass", a.category_path as "categoryPath", a.agency_name as "agencyName",
            a.budget_act::text as "budgetAct", a.budget_transfer::text as "budgetTransfer", a.weight::text as weight, a.version, ap.state as "planState"
       from activity a join project on project.id = a.project_id
       left join activity_plan ap on ap.activity_id = a.id and ap.is_current
      where project.plan_id in (${wanted}) order by a.seq, a.id`,
    areas,
    years,
  );
  const kpis = await tx.$queryRawUnsafe<StoredKpi[]>(
    `select k.id, k.project_id as "projectId", k.seq, k.nature, k.name_th as "nameTh", k.unit, k.target::text as target, k.target_text as "targetText"
       from kpi k join project on project.id = k.project_id where project.plan_id in (${wanted}) order by k.seq, k.id`,
    areas,
    years,
  );
  const activitiesOf = groupBy(activities, (one) => one.projectId);
  const kpisOf = groupBy(kpis, (one) => one.projectId);
  const projectsOf = groupBy(projects, (one) => one.planId);
  return new Map(
    plans.map((plan) => [
      planKeyOf(plan),
      {
        ...plan,
        projects: (projectsOf.get(plan.id) ?? []).map((project) => ({
          ...project,
          activities: activitiesOf.get(project.id) ?? [],
          kpis: kpisOf.get(project.id) ?? [],
        })),
      },
    ]),
  );
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
