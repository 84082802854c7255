import "server-only";
import type { Transaction } from "@/lib/platform/database";

/** Undo of one import from its ledger (import_change): what stands in its way, and the taking back itself. */
export type UnitYear = { readonly areaId: string; readonly fiscalYear: number; readonly ancestorIds: readonly string[] };

const ledger = "import_change c where c.batch_id = $1::uuid";
const made = (entity: string) => `select c.entity_id::uuid from ${ledger} and c.entity = '${entity}' and c.before is null`;

/** Every project one of whose rows the import made or changed. */
const touchedProjects = `
  select c.entity_id::uuid from ${ledger} and c.entity = 'project'
  union select (coalesce(c.after, c.before)->>'project_id')::uuid from ${ledger} and c.entity in ('activity', 'kpi')`;

/** Activities whose monthly plan the import proposed anew; their months before are in the ledger. */
const reproposed = `
  select ap.activity_id from import_change c join activity_plan ap on ap.id = c.entity_id::uuid
   where c.batch_id = $1::uuid and c.entity = 'activity_plan'`;

/** Units and years the import wrote to, in the order locks are taken. */
export const readTouchedUnits = (tx: Transaction, batchId: string): Promise<UnitYear[]> =>
  tx.$queryRawUnsafe<UnitYear[]>(
    `select t.area_id as "areaId", t.fiscal_year as "fiscalYear", array(select ancestor_id from area_closure where descendant_id = t.area_id) as "ancestorIds"
       from (select p.area_id, p.fiscal_year from project p where p.id in (${touchedProjects})
             union select p.area_id, p.fiscal_year from plan p where p.id in (${made("plan")})) t
      order by t.area_id collate "C", t.fiscal_year`,
    batchId,
  );

export type Obstacle = { readonly kind: "reported" | "confirmed" | "changed"; readonly what: string; readonly who: string };

/** What was built on the import since, a hundred at most; empty when it can be taken back. */
export const readObstacles = (tx: Transaction, batchId: string): Promise<Obstacle[]> =>
  tx.$queryRawUnsafe<Obstacle[]>(
    `select * from (
       select distinct 'reported' as kind, p.name_th as what, coalesce(recorder.office_th, '') as who
         from report r join project p on p.id = r.project_id
         left join report_version v on v.report_id = r.id and v.is_current
         left join position recorder on recorder.id = v.recorded_by_position_id
        where r.project_id in (${touchedProjects})
       union all
       select distinct 'confirmed', a.name_th, coalesce(owner.office_th, '')
         from activity_plan ap join activity a on a.id = ap.activity_id left join position owner on owner.id = ap.confirmed_by_id
        where ap.is_current and ap.state = 'confirmed' and (a.id in (${made("activity")}) or a.id in (${reproposed}))
       union all
       select 'changed', coalesce(c.after->>'name_th', ''), ''
         from import_change c left join activity a on c.entity = 'activity' and a.id = c.entity_id::uuid
         left join project p on c.entity = 'project' and p.id = c.entity_id::uuid
        where c.batch_id = $1::uuid and c.entity in ('activity', 'project') and coalesce(a.version, p.version) is distinct from (c.after->>'version')::int
       union all
       select 'changed', a.name_th, '' from activity a
        where a.project_id in (${made("project")}) and a.id not in (${made("activity")})
       union all
       select 'changed', coalesce(k.name_th, c.after->>'name_th', ''), ''
         from import_change c left join kpi k on k.id = c.entity_id::uuid
        where c.batch_id = $1::uuid and c.entity = 'kpi' and to_jsonb(k) is distinct from c.after
       union all
       select 'changed', k.name_th, '' from kpi k
        where k.project_id in (${made("project")}) and k.id not in (${made("kpi")})
     ) obstacle limit 100`,
    batchId,
  );

/** Deletes what was made and restores what was changed. Weights are checked by the database at commit. Answers how many ledger rows were taken back. */
export async function takeBack(tx: Transaction, batchId: string): Promise<number> {
  const run = (sql: string) => tx.$executeRawUnsafe(sql, batchId);
  await run(`delete from activity where id in (${made("activity")})`);
  await run(`delete from kpi where id in (${made("kpi")})`);
  await run(restoreKpis);
  await run(restoreActivities);
  await run(restoreMonths);
  await run(restoreProjects);
  await run(`delete from project where id in (${made("project")})`);
  await run(`delete from plan where id in (${made("plan")}) and not exists (select 1 from project where project.plan_id = plan.id)`);
  const counted = await tx.$queryRawUnsafe<{ rows: number }[]>(`select count(*)::int as rows from ${ledger}`, batchId);
  return counted[0]?.rows ?? 0;
}

const restoreActivities = `
  update activity a set name_th = b.name_th, expense_category = b.expense_category, expense_class = b.expense_class, category_path = b.category_path,
         agency_name = b.agency_name, budget_act = b.budget_act, budget_net = b.budget_net, weight = b.weight, version = a.version + 1, updated_at = now()
    from import_change c, jsonb_populate_record(null::activity, c.before) b
   where c.batch_id = $1::uuid and c.entity = 'activity' and c.before is not null and a.id = c.entity_id::uuid`;

const restoreProjects = `
  update project p set name_th = b.name_th, budget_plan_name = b.budget_plan_name, main_activity = b.main_activity, version = p.version + 1, updated_at = now()
    from import_change c, jsonb_populate_record(null::project, c.before) b
   where c.batch_id = $1::uuid and c.entity = 'project' and c.before is not null and p.id = c.entity_id::uuid`;

/** Changed and removed indicators alike: the row as it was. */
const restoreKpis = `
  insert into kpi select b.* from import_change c, jsonb_populate_record(null::kpi, c.before) b
   where c.batch_id = $1::uuid and c.entity = 'kpi' and c.before is not null
  on conflict (id) do update set seq = excluded.seq, nature = excluded.nature, name_th = excluded.name_th, unit = excluded.unit,
     target = excluded.target, target_text = excluded.target_text`;

const restoreMonths = `
  update monthly_plan m set physical = b.physical, disbursed = b.disbursed
    from import_change c, jsonb_to_recordset(c.before) as b(month int, physical numeric, disbursed numeric)
   where c.batch_id = $1::uuid and c.entity = 'activity_plan' and m.activity_plan_id = c.entity_id::uuid and m.fiscal_month = b.month`;
