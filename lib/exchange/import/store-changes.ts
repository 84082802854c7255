import "server-only";
import type { Transaction } from "@/lib/platform/database";
import type { PlanWrites } from "./rules/plan-writes";

/**
 * The ledger of one import: each row it made (before null) or changed (before and after), as whole rows, so that it can be
 * undone and the origin of a figure shown. Rows that hang on a made row (its plans, its months) go with it and are not listed.
 */
const nextSeq = "(select coalesce(max(seq), 0) from import_change where batch_id = $1::uuid)";

/** Written before the change: what the rows are now. A proposed monthly plan is kept with its twelve months. */
export async function noteBefore(tx: Transaction, batchId: string, writes: PlanWrites): Promise<void> {
  await note(
    tx,
    batchId,
    "project",
    "project",
    writes.changedProjects.map((one) => one.id),
  );
  await note(
    tx,
    batchId,
    "activity",
    "activity",
    writes.changedActivities.map((one) => one.id),
  );
  await note(tx, batchId, "kpi", "kpi", [...writes.changedKpis.map((one) => one.id), ...writes.goneKpis]);
  const replanned = writes.propose.filter((one) => !one.isNew).map((one) => one.activityId);
  if (replanned.length === 0) return;
  await tx.$executeRawUnsafe(
    `insert into import_change (batch_id, seq, entity, entity_id, before)
     select $1::uuid, ${nextSeq} + row_number() over (order by ap.id), 'activity_plan', ap.id::text,
            (select jsonb_agg(jsonb_build_object('month', fiscal_month, 'physical', physical, 'disbursed', disbursed)) from monthly_plan where activity_plan_id = ap.id)
       from activity_plan ap where ap.activity_id = any($2::uuid[]) and ap.is_current and ap.state = 'proposed'`,
    batchId,
    replanned,
  );
}

async function note(
  tx: Transaction,
  batchId: string,
  entity: string,
  table: "project" | "activity" | "kpi",
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRawUnsafe(
    `insert into import_change (batch_id, seq, entity, entity_id, before)
     select $1::uuid, ${nextSeq} + row_number() over (order by t.id), '${entity}', t.id::text, to_jsonb(t)
       from ${table} t where t.id = any($2::uuid[])`,
    batchId,
    ids,
  );
}

/** Written after the change: the new state of the rows noted before, and the rows that were made. */
export async function noteAfter(tx: Transaction, batchId: string, writes: PlanWrites): Promise<void> {
  for (const table of ["project", "activity", "kpi"] as const) {
    await tx.$executeRawUnsafe(
      `update import_change c set after = to_jsonb(t) from ${table} t
        where c.batch_id = $1::uuid and c.entity = '${table}' and t.id = c.entity_id::uuid`,
      batchId,
    );
  }
  const made = [
    ["plan", writes.plans],
    ["project", writes.newProjects],
    ["activity", writes.newActivities],
    ["kpi", writes.newKpis],
  ] as const;
  for (const [table, rows] of made) {
    if (rows.length === 0) continue;
    await tx.$executeRawUnsafe(
      `insert into import_change (batch_id, seq, entity, entity_id, after)
       select $1::uuid, ${nextSeq} + row_number() over (order by t.id), '${table}', t.id::text, to_jsonb(t)
         from ${table} t where t.id = any($2::uuid[])`,
      batchId,
      rows.map((row) => row.id),
    );
  }
}
