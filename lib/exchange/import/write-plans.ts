import "server-only";
import type { Transaction } from "@/lib/platform/database";
import type { ActivityRow, PlanWrites, ProjectRow, Versioned } from "./rules/plan-writes";

/**
 * Bulk writes of an import, as typed SQL over JSON record sets: forty thousand rows take seconds, not a statement each.
 * Every changed row names the version the comparison saw; fewer rows written than named is a conflict.
 */
const chunkRows = 5000;

/** Runs one statement per chunk; answers how many rows were written. */
async function each<T>(tx: Transaction, rows: readonly T[], sql: string, ...values: readonly unknown[]): Promise<number> {
  let written = 0;
  for (let at = 0; at < rows.length; at += chunkRows) {
    written += await tx.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + chunkRows)), ...values);
  }
  return written;
}

export async function insertPlans(tx: Transaction, writes: PlanWrites, batchId: string): Promise<void> {
  await each(
    tx,
    writes.plans,
    `insert into plan (id, area_id, fiscal_year) select id, "areaId", "fiscalYear"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "areaId" text, "fiscalYear" int)`,
  );
  await each<ProjectRow>(
    tx,
    writes.newProjects,
    `insert into project (id, plan_id, area_id, fiscal_year, seq, code, name_th, budget_plan_name, main_activity, fund_source, import_batch_id)
     select id, "planId", "areaId", "fiscalYear", seq, code, "nameTh", "budgetPlanName", "mainActivity", "fundSource", $2::uuid
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "planId" uuid, "areaId" text, "fiscalYear" int, seq int, code text, "nameTh" text,
            "budgetPlanName" text, "mainActivity" text, "fundSource" text)`,
    batchId,
  );
  await each<ActivityRow>(
    tx,
    writes.newActivities,
    `insert into activity (id, project_id, area_id, fiscal_year, seq, code, name_th, expense_category, expense_class, category_path, agency_name,
            budget_act, budget_net, weight, import_batch_id)
     select id, "projectId", "areaId", "fiscalYear", seq, code, "nameTh", "expenseCategory", "expenseClass", "categoryPath", "agencyName",
            "budgetAct", "budgetNet", weight, $2::uuid
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "projectId" uuid, "areaId" text, "fiscalYear" int, seq int, code text, "nameTh" text,
            "expenseCategory" text, "expenseClass" text, "categoryPath" text, "agencyName" text, "budgetAct" numeric, "budgetNet" numeric, weight numeric)`,
    batchId,
  );
}

/** The import batch of a changed row stays the one that made it: undoing this import must not delete it. */
export async function updatePlans(tx: Transaction, writes: PlanWrites): Promise<{ readonly conflict: boolean }> {
  const projects = await each<Versioned<Pick<ProjectRow, "id">>>(
    tx,
    writes.changedProjects,
    `update project set name_th = r."nameTh", budget_plan_name = r."budgetPlanName", main_activity = r."mainActivity",
            version = project.version + 1, updated_at = now()
       from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, "nameTh" text, "budgetPlanName" text, "mainActivity" text)
      where project.id = r.id and project.version = r.version`,
  );
  const activities = await each<Versioned<Pick<ActivityRow, "id">>>(
    tx,
    writes.changedActivities,
    `update activity set name_th = r."nameTh", expense_category = r."expenseCategory", expense_class = r."expenseClass",
            category_path = r."categoryPath", agency_name = r."agencyName", budget_act = r."budgetAct", budget_net = r."budgetNet",
            weight = r.weight, version = activity.version + 1, updated_at = now()
       from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, "nameTh" text, "expenseCategory" text, "expenseClass" text,
            "categoryPath" text, "agencyName" text, "budgetAct" numeric, "budgetNet" numeric, weight numeric)
      where activity.id = r.id and activity.version = r.version`,
  );
  return { conflict: projects !== writes.changedProjects.length || activities !== writes.changedActivities.length };
}

const kpiRecord = 'r(id uuid, "projectId" uuid, seq int, nature text, "nameTh" text, unit text, target numeric, "targetText" text)';

/** Budget tables print outputs; a unit marks outcomes itself. */
export async function writeKpis(tx: Transaction, writes: PlanWrites): Promise<void> {
  await each(
    tx,
    writes.newKpis,
    `insert into kpi (id, project_id, seq, kind, nature, name_th, unit, target, target_text)
     select id, "projectId", seq, 'output', nature, "nameTh", unit, target, "targetText" from jsonb_to_recordset($1::jsonb) as ${kpiRecord}`,
  );
  await each(
    tx,
    writes.changedKpis,
    `update kpi set nature = r.nature, name_th = r."nameTh", unit = r.unit, target = r.target, target_text = r."targetText"
       from jsonb_to_recordset($1::jsonb) as ${kpiRecord} where kpi.id = r.id`,
  );
  if (writes.goneKpis.length > 0) await tx.$executeRawUnsafe("delete from kpi where id = any($1::uuid[])", writes.goneKpis);
}

/** From so many new rows on, what the database knows about its tables no longer fits them. */
const bulkRows = 1000;

/**
 * Statistics of what a bulk import filled, taken before the roll-ups read it: without them each unit's roll-up is planned for
 * an empty table, which takes several times as long and, with many reports, grows with their square.
 */
export async function renewStatistics(tx: Transaction, writes: PlanWrites): Promise<void> {
  if (writes.newActivities.length < bulkRows) return;
  await tx.$executeRawUnsafe("analyze project, activity, activity_plan, monthly_plan");
}
