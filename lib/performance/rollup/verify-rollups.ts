import "server-only";
import type pg from "pg";
import { pool } from "@/lib/platform/database";
import { themeListId } from "../rules/themes";
import { computeNaively, type RawUnit } from "./naive-rollup";

export type RollupDifference = {
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly month: number;
  /**
   * Expense category, class and fund source of a unit's row; "theme", the same and its id of a theme's; "project", its id and the class
   * of a project's; "issue", theme, class, fund source, kind and code of an issue's; "activity" and its id of an activity's.
   */
  readonly dimension: string;
  readonly column: string;
  /** Null: the stored row is missing, or should not be there. */
  readonly stored: string | null;
  readonly recomputed: string | null;
};
export type RollupVerification = {
  readonly units: number;
  /** Rows recomputed: of units by month and dimension, and of activities by month. */
  readonly rows: number;
  readonly activityRows: number;
  readonly differences: RollupDifference[];
};
export type UnitFilter = { readonly areaId?: string; readonly fiscalYear?: number };

/**
 * Recomputes the roll-up of every unit and year from the lines and compares it, column by column, with what is stored.
 * Each unit is read in one snapshot, so writers may go on meanwhile.
 */
export async function verifyRollups(filter: UnitFilter = {}): Promise<RollupVerification> {
  const client = await pool().connect();
  try {
    const units = await client.query<{ areaId: string; fiscalYear: number }>(
      `select area_id as "areaId", fiscal_year as "fiscalYear" from (
        select area_id, fiscal_year from plan union select area_id, fiscal_year from unit_month_rollup) unit
      where ($1::text is null or area_id = $1) and ($2::int is null or fiscal_year = $2) order by 1, 2`,
      [filter.areaId ?? null, filter.fiscalYear ?? null],
    );
    let [rows, activityRows] = [0, 0];
    const differences: RollupDifference[] = [];
    for (const { areaId, fiscalYear } of units.rows) {
      await client.query("begin transaction isolation level repeatable read read only");
      try {
        const recomputed = computeNaively(await readRaw(client, areaId, fiscalYear));
        rows += recomputed.units.size;
        activityRows += recomputed.activities.size;
        const unit = { areaId, fiscalYear };
        for (const [sql, fresh, kind] of [
          [unitRowsSql, recomputed.units, ""],
          [themeRowsSql, recomputed.themes, "theme "],
          [projectRowsSql, recomputed.projects, "project "],
          [issueRowsSql, recomputed.issues, "issue "],
          [activityRowsSql, recomputed.activities, "activity "],
        ] as const)
          differences.push(...differencesOf(unit, await readStored(client, sql, unit), fresh, kind));
      } finally {
        await client.query("rollback");
      }
    }
    return { units: units.rows.length, rows, activityRows, differences };
  } finally {
    client.release();
  }
}

type Rows = ReadonlyMap<string, Readonly<Record<string, string | null>>>;
type Unit = { readonly areaId: string; readonly fiscalYear: number };

function differencesOf({ areaId, fiscalYear }: Unit, stored: Rows, recomputed: Rows, kind = ""): RollupDifference[] {
  return [...new Set([...stored.keys(), ...recomputed.keys()])].flatMap((key) => {
    const [month = "", ...dimension] = key.split("|");
    const [old, fresh] = [stored.get(key), recomputed.get(key)];
    const columns = Object.keys(fresh ?? old ?? {});
    return columns
      .filter((column) => old?.[column] !== fresh?.[column])
      .map((column) => ({
        areaId,
        fiscalYear,
        month: Number(month),
        dimension: kind + dimension.join(" "),
        column,
        stored: old?.[column] ?? null,
        recomputed: fresh?.[column] ?? null,
      }));
  });
}

const themeRowsSql = `
  select concat_ws('|', fiscal_month, expense_category, expense_class, fund_source, theme) as key,
    (select jsonb_object_agg(column_name, value) from jsonb_each_text(to_jsonb(u)) as cells (column_name, value)
      where column_name not in ('area_id', 'fiscal_year', 'fiscal_month', 'expense_category', 'expense_class', 'fund_source', 'theme')) as row
  from unit_month_theme u where area_id = $1 and fiscal_year = $2`;
const projectRowsSql = `
  select concat_ws('|', fiscal_month, project_id, expense_class) as key,
    (select jsonb_object_agg(column_name, value) from jsonb_each_text(to_jsonb(t)) as cells (column_name, value)
      where column_name not in ('area_id', 'fiscal_year', 'fiscal_month', 'project_id', 'expense_class')) as row
  from project_month t where area_id = $1 and fiscal_year = $2`;
const issueRowsSql = `
  select concat_ws('|', fiscal_month, theme, expense_class, fund_source, kind, code) as key,
    jsonb_build_object('activities', activities::text, 'budget_net', budget_net::text, 'amount', amount::text) as row
  from unit_month_issue where area_id = $1 and fiscal_year = $2`;
const unitRowsSql = `
  select concat_ws('|', fiscal_month, expense_category, expense_class, fund_source) as key,
    (select jsonb_object_agg(column_name, value) from jsonb_each_text(to_jsonb(u)) as cells (column_name, value)
      where column_name not in ('area_id', 'fiscal_year', 'fiscal_month', 'expense_category', 'expense_class', 'fund_source')) as row
  from unit_month_rollup u where area_id = $1 and fiscal_year = $2`;
const activityRowsSql = `
  select concat_ws('|', fiscal_month, activity_id) as key,
    (select jsonb_object_agg(column_name, value) from jsonb_each_text(to_jsonb(m)) as cells (column_name, value)
      where column_name not in ('area_id', 'fiscal_year', 'fiscal_month', 'activity_id')) as row
  from activity_month m where area_id = $1 and fiscal_year = $2`;

async function readStored(client: pg.ClientBase, sql: string, { areaId, fiscalYear }: Unit): Promise<Rows> {
  const stored = await client.query<{ key: string; row: Record<string, string | null> }>(sql, [areaId, fiscalYear]);
  return new Map(stored.rows.map(({ key, row }) => [key, row]));
}

async function readRaw(client: pg.ClientBase, areaId: string, fiscalYear: number): Promise<RawUnit> {
  const all = async <T extends object>(sql: string, values: readonly unknown[] = [areaId, fiscalYear]): Promise<T[]> =>
    (await client.query<T & pg.QueryResultRow>(sql, [...values])).rows;
  return {
    fiscalYear,
    activities: await all(
      `select a.id, a.project_id as "projectId", p.plan_tier as "planTier", p.fund_source as "fundSource", a.expense_category as "expenseCategory",
        a.expense_class as "expenseClass", a.budget_act::text as "budgetAct", a.budget_net::text as "budgetNet", a.budget_allocated::text as "budgetAllocated",
        array(select l.item_id from project_alignment l join alignment_item i on i.id = l.item_id
          where l.project_id = p.id and i.list_id = '${themeListId}') as themes
      from activity a join project p on p.id = a.project_id where a.area_id = $1 and a.fiscal_year = $2`,
    ),
    versions: await all(
      `select v.id, r.project_id as "projectId", r.fiscal_month as month, v.version, v.state, v.is_official as "isOfficial",
        to_jsonb(v.submitted_at) #>> '{}' as "submittedAt", to_jsonb(v.certified_at) #>> '{}' as "certifiedAt"
      from report_version v join report r on r.id = v.report_id where r.area_id = $1 and r.fiscal_year = $2`,
    ),
    lines: await all(
      `select l.report_version_id as "versionId", l.activity_id as "activityId", l.physical::text, l.committed::text, l.disbursed::text,
        l.delay_cause as "delayCause"
      from report_line l join report_version v on v.id = l.report_version_id join report r on r.id = v.report_id
      where r.area_id = $1 and r.fiscal_year = $2`,
    ),
    plan: await all(
      `select ap.activity_id as "activityId", mp.fiscal_month as month, mp.physical::text, mp.disbursed::text
      from monthly_plan mp join activity_plan ap on ap.id = mp.activity_plan_id and ap.is_current join activity a on a.id = ap.activity_id
      where a.area_id = $1 and a.fiscal_year = $2`,
    ),
    thresholds: await all(
      `select code, value::text, valid_from::text as "validFrom", valid_to::text as "validTo" from threshold where code like 'severity.%' or code like 'check.%'`,
      [],
    ),
  };
}
