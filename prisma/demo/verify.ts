import type pg from "pg";

/** Every foreign key of the database, asked of all rows at once: the catalogue says which there are. */
const foreignKeys = `
  select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
    (select array_agg(quote_ident(a.attname) order by k.n) from unnest(c.conkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
    (select array_agg(quote_ident(a.attname) order by k.n) from unnest(c.confkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as keys
  from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid::regclass::text = any($1::text[])`;

/** What the resting triggers would have asked; each statement finds the rows that break its rule. */
const rules: Readonly<Record<string, string>> = {
  "weights of a project sum to 100":
    "select project_id::text as id from activity where project_id in (select id from project where plan_id in (select id from plan where is_demo)) group by project_id having sum(weight) <> 100",
  "a plan belongs to a budget owner": "select p.id::text as id from plan p join area a on a.id = p.area_id where not a.owns_budget",
  "a work lies in its unit":
    "select a.id::text as id from activity a where a.district_id is not null and not exists (select from area_closure c where c.descendant_id = a.district_id and c.ancestor_id = a.area_id)",
  "a certified report has a line for every activity":
    "select v.id::text as id from report_version v join report r on r.id = v.report_id join activity a on a.project_id = r.project_id where v.state in ('certified', 'certifying', 'submitted') and not exists (select from report_line l where l.report_version_id = v.id and l.activity_id = a.id) and r.area_id in (select area_id from plan where is_demo)",
  "a report knows when it was first sent":
    "select r.id::text as id from report r where r.project_id in (select id from project where plan_id in (select id from plan where is_demo)) and r.first_submitted_at is distinct from (select min(submitted_at) from report_version v where v.report_id = r.id)",
  "an official version became official after it was certified":
    "select id::text as id from report_version where state = 'certified' and official_at < certified_at",
  "whoever sent a month late had it reopened until then":
    "select r.id::text as id from report r join round on round.id = r.round_id join plan on plan.area_id = r.area_id and plan.fiscal_year = r.fiscal_year where plan.is_demo and r.first_submitted_at >= round.closes_at and round.version = 1 and not exists (select from reopen_request q where q.area_id = r.area_id and q.fiscal_year = r.fiscal_year and q.fiscal_month = r.fiscal_month and q.state = 'granted' and q.decided_at <= r.first_submitted_at and q.open_until > r.first_submitted_at)",
  "a reminder was given by somebody placed above or at the unit":
    "select m.id::text as id from reminder m join position on position.id = m.position_id where is_demo and not exists (select from position_area a join area_closure c on c.ancestor_id = a.area_id where a.position_id = m.position_id and c.descendant_id = m.area_id)",
};

export type Breach = { readonly rule: string; readonly example: string };

/** Proves for the loaded tables what their triggers and foreign keys state; empty when all of it holds. */
export async function findBreaches(client: pg.ClientBase, tables: readonly string[]): Promise<Breach[]> {
  const breaches: Breach[] = [];
  const keys = await client.query<{ name: string; child: string; parent: string; columns: string[]; keys: string[] }>(foreignKeys, [
    tables,
  ]);
  for (const key of keys.rows) {
    const columns = key.columns.map((column) => `c.${column}`);
    const joined = key.columns.map((column, index) => `p.${key.keys[index]} = c.${column}`).join(" and ");
    const found = await client.query<{ id: string }>(
      `select concat_ws(' ', ${columns.map((column) => `${column}::text`).join(", ")}) as id from ${key.child} c
      where ${columns.map((column) => `${column} is not null`).join(" and ")} and not exists (select from ${key.parent} p where ${joined}) limit 1`,
    );
    if (found.rows[0]) breaches.push({ rule: key.name, example: found.rows[0].id });
  }
  for (const [rule, statement] of Object.entries(rules)) {
    const found = await client.query<{ id: string }>(`${statement} limit 1`);
    if (found.rows[0]) breaches.push({ rule, example: found.rows[0].id });
  }
  return breaches;
}
