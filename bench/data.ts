import type pg from "pg";

/**
 * A base of national size over ten fiscal years, made by the database itself: 94 budget owners, their plans, projects, activities,
 * confirmed monthly plans and twelve certified reports each. Names are put together from words of the field, so that a search
 * finds many and few. Deterministic: the same shape always gives the same rows.
 */
export type Shape = {
  /** Projects in all years together. */
  readonly projects: number;
  readonly activitiesPerProject: number;
  readonly firstYear: number;
  readonly years: number;
};

export const shapes = {
  "1": { projects: 100_000, activitiesPerProject: 1, firstYear: 2561, years: 10 },
  "10": { projects: 100_000, activitiesPerProject: 10, firstYear: 2561, years: 10 },
  small: { projects: 10_000, activitiesPerProject: 1, firstYear: 2561, years: 10 },
} as const satisfies Readonly<Record<string, Shape>>;

/** Counted up whenever the same shape makes other rows; a base of another number is made anew. */
export const dataVersion = 2;

export type Step = { readonly title: string; readonly sql: string };

const words = {
  work: [
    "ก่อสร้างถนนคอนกรีตเสริมเหล็ก",
    "ขุดลอกแหล่งน้ำ",
    "ปรับปรุงภูมิทัศน์",
    "ติดตั้งไฟฟ้าส่องสว่าง",
    "อบรมเกษตรกร",
    "ก่อสร้างฝายน้ำล้น",
    "พัฒนาแหล่งท่องเที่ยว",
    "จัดซื้อครุภัณฑ์การแพทย์",
  ],
  kind: ["ระยะที่ 1", "ระยะที่ 2", "พร้อมอุปกรณ์", "เพื่อการเกษตร", "เชิงวัฒนธรรม", "สายหลัก", "แบบบูรณาการ"],
};
const list = (all: readonly string[]): string => `array[${all.map((word) => `'${word}'`).join(", ")}]::text[]`;

/** The steps in order. Foreign keys and row triggers rest meanwhile (the caller sets session_replication_role). */
export function stepsOf({ projects, activitiesPerProject, firstYear, years }: Shape): Step[] {
  // Spread evenly: plan k of n gets what brings the sum up to its share.
  const upTo = (plan: string): string => `(${projects}::bigint * (${plan}) / (select count(*) from plan))`;
  return [
    {
      title: "years, rounds, plans",
      sql: `
        insert into fiscal_year (year, starts_on, ends_on, status, act_in_force_on)
        select y, make_date(y - 544, 10, 1), make_date(y - 543, 9, 30), 'in_force', make_date(y - 544, 10, 1) from generate_series(${firstYear}, ${firstYear + years - 1}) y
        on conflict (year) do nothing;
        insert into round (id, fiscal_year, fiscal_month, opens_at, closes_at)
        select md5('round' || y || m)::uuid, y, m, (make_date(y - 544, 10, 25) + make_interval(months => m - 1))::timestamptz,
          case when y = ${firstYear + years - 1} and m = 12 then timestamptz '2100-01-01' else (make_date(y - 544, 11, 5) + make_interval(months => m - 1))::timestamptz end
        from generate_series(${firstYear}, ${firstYear + years - 1}) y, generate_series(1, 12) m on conflict (fiscal_year, fiscal_month) do nothing;
        insert into plan (id, area_id, fiscal_year) select md5('plan' || a.id || y)::uuid, a.id, y
        from area a, generate_series(${firstYear}, ${firstYear + years - 1}) y where a.owns_budget on conflict do nothing;`,
    },
    {
      title: "projects",
      sql: `
        insert into project (id, plan_id, area_id, fiscal_year, seq, code, name_th, fund_source)
        select md5('project' || p.id || n)::uuid, p.id, p.area_id, p.fiscal_year, n, lpad(n::text, 4, '0'),
          'โครงการ' || (${list(words.work)})[1 + (h.v % 8)] || ' ' || (${list(words.kind)})[1 + (h.v / 8 % 7)] || ' ' || a.name_th || ' ' || n,
          case when a.level = 'cluster' then 'cluster' else 'province' end
        from (select *, row_number() over (order by fiscal_year, area_id) as plan_no from plan) p join area a on a.id = p.area_id
        cross join lateral generate_series(1, (${upTo("plan_no")} - ${upTo("plan_no - 1")})::int) n
        cross join lateral (select abs(hashint4((plan_no * 1000 + n)::int)) as v) h;`,
    },
    {
      title: "themes",
      sql: `
        insert into project_alignment (project_id, item_id)
        select p.id, item.ids[1 + abs(hashtext(p.id::text)) % cardinality(item.ids)]
        from project p, (select array_agg(id order by id) as ids from alignment_item where list_id = 'master_plan') item;`,
    },
    {
      title: "activities",
      sql: `
        insert into activity (id, project_id, area_id, fiscal_year, seq, code, name_th, expense_category, expense_class, budget_act, budget_net, weight)
        select md5('activity' || p.id || n)::uuid, p.id, p.area_id, p.fiscal_year, n, lpad(n::text, 3, '0'),
          (${list(words.work)})[1 + (h.v % 8)] || ' ' || (${list(words.kind)})[1 + (h.v / 8 % 7)] || ' หมู่ที่ ' || (1 + h.v % 20) || ' ' || p.seq,
          case when h.v % 4 = 0 then '2' else '3' end, case when h.v % 4 = 0 then 'recurrent' else 'capital' end, b.baht, b.baht, 100.0 / ${activitiesPerProject}
        from project p cross join generate_series(1, ${activitiesPerProject}) n
        cross join lateral (select abs(hashtext(p.id::text || n)) as v) h cross join lateral (select (100000 + h.v % 40000000)::numeric(16, 2) as baht) b;`,
    },
    {
      title: "monthly plans",
      sql: `
        insert into activity_plan (id, activity_id, version, state, is_current, effective_month, confirmed_at)
        select md5('ap' || id)::uuid, id, 1, 'confirmed', true, 1, timestamptz '2017-10-01' from activity;
        insert into monthly_plan (activity_plan_id, fiscal_month, physical, disbursed)
        select ap.id, m, round(m * m * 100.0 / 144, 2), round(a.budget_net * m * m / 144, 2)
        from activity_plan ap join activity a on a.id = ap.activity_id cross join generate_series(1, 12) m;`,
    },
    {
      title: "reports",
      sql: `
        insert into report (id, project_id, area_id, fiscal_year, fiscal_month, round_id, first_submitted_at)
        select md5('report' || p.id || r.fiscal_month)::uuid, p.id, p.area_id, p.fiscal_year, r.fiscal_month, r.id, r.opens_at + interval '3 days'
        from project p join round r on r.fiscal_year = p.fiscal_year where not (p.fiscal_year = ${firstYear + years - 1} and r.fiscal_month = 12);
        insert into report_version (id, report_id, version, state, is_current, is_official, recorded_by_position_id, recorded_by_person_id, recorded_at,
          submitted_by_position_id, submitted_by_person_id, submitted_at, certified_by_position_id, certified_by_person_id, certified_at, official_at)
        select md5('v' || r.id)::uuid, r.id, 1, 'certified', true, true, o.position_id, o.person_id, r.first_submitted_at, o.position_id, o.person_id, r.first_submitted_at,
          c.position_id, c.person_id, r.first_submitted_at + interval '1 day', r.first_submitted_at + interval '1 day'
        from report r join holder o on o.area_id = r.area_id and o.role = 'officer' join holder c on c.area_id = r.area_id and c.role = 'certifier';`,
    },
    {
      title: "report lines",
      sql: `
        insert into report_line (report_version_id, activity_id, physical, committed, disbursed, work_done)
        select v.id, a.id, least(100, round(x.pace * r.fiscal_month * r.fiscal_month * 100.0 / 144, 2)),
          round(a.budget_net * 0.1, 2), round(a.budget_net * 0.9 * least(1, x.pace * r.fiscal_month * r.fiscal_month / 144), 2), 'ดำเนินการตามแผน'
        from report r join report_version v on v.report_id = r.id join activity a on a.project_id = r.project_id
        cross join lateral (select 0.7 + (abs(hashtext(a.id::text)) % 50) / 100.0 as pace) x;`,
    },
  ];
}

/** An officer and a certifier for every unit, and one reader of the ministry; the reports are theirs. */
export const peopleSql = `
  create temporary table holder as
  select a.id as area_id, role, gen_random_uuid() as position_id, gen_random_uuid() as person_id
  from area a cross join unnest(array['officer', 'certifier']) role where a.owns_budget
  union all select 'moi', 'executive', gen_random_uuid(), gen_random_uuid();
  insert into person (id, name_th) select person_id, 'ผู้ถือตำแหน่ง ' || area_id || ' ' || role from holder;
  insert into position (id, username, title_th, title_en, office_th, office_en, role)
  select position_id, 'bench.' || area_id || '.' || role, 'ตำแหน่ง', 'Position', 'สำนักงาน', 'Office', role from holder;
  insert into position_area (position_id, area_id) select position_id, area_id from holder;
  insert into position_assignment (position_id, person_id, starts_on) select position_id, person_id, date '2017-10-01' from holder;`;

/** Empties what a former shape left and makes the new one. `tell` gets each step with its seconds. */
export async function makeData(client: pg.ClientBase, shape: Shape, tell: (title: string, seconds: number) => void): Promise<void> {
  await client.query(`truncate report_line, report_version, report, monthly_plan, activity_plan, activity_month, activity, project, plan,
    unit_month_rollup, unit_month_theme, unit_month_issue, project_month, position_assignment, position_area, session, credential, position, person, round cascade`);
  await client.query("set session_replication_role = replica");
  await client.query("set synchronous_commit = off");
  await client.query("set work_mem = '256MB'");
  await client.query("set maintenance_work_mem = '512MB'");
  const timed = async (title: string, sql: string) => {
    const began = performance.now();
    await client.query(sql);
    tell(title, (performance.now() - began) / 1000);
  };
  // The base is the bench's own: room for the log of a bulk load, so that checkpoints do not follow each other.
  await client.query("alter system set max_wal_size = '8GB'");
  await client.query("select pg_reload_conf()");
  const indexes = await dropIndexes(client);
  await timed("people", peopleSql);
  for (const { title, sql } of stepsOf(shape)) await timed(title, sql);
  await timed("indexes", indexes.join(";\n"));
  await client.query("set session_replication_role = origin");
}

/**
 * Indexes that hold no rule are built faster once than kept row by row. Answers the statements that make them again; they are kept
 * in the base too, so that a run after an interrupted one still knows them.
 */
async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  await client.query("create table if not exists bench_index (definition text primary key)");
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisunique and i.indrelid = any(array['project', 'activity', 'monthly_plan', 'activity_plan', 'report', 'report_version',
      'report_line']::regclass[])`,
  );
  for (const { name, definition } of rows) {
    await client.query("insert into bench_index values ($1) on conflict do nothing", [definition]);
    await client.query(`drop index "${name}"`);
  }
  const kept = await client.query<{ definition: string }>("select definition from bench_index");
  return kept.rows.map(({ definition }) => definition.replace("CREATE INDEX", "CREATE INDEX IF NOT EXISTS"));
}
