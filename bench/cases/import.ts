import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Result as Answer } from "@/lib/core/result";
import { commandLineActor } from "@/lib/exchange/import/command-line-actor";
import { applyImport } from "@/lib/exchange/import/commands/apply-import";
import { checkImport } from "@/lib/exchange/import/commands/check-import";
import { startImport } from "@/lib/exchange/import/commands/start-import";
import { undoImport } from "@/lib/exchange/import/commands/undo-import";
import { pool, read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { timingOf } from "../measure";
import type { Result } from "../result";

const rows = 10_000;
const rounds = 3;
/** A year of the official lists in which the made data has no plan. */
const year = 2571;

/** A plan of the country as a budget table prints it: 76 provinces, projects of 25 items. */
async function planFile(): Promise<string> {
  const provinces = await read<{ name: string }>("select name_th as name from area where level = 'province' and owns_budget order by id");
  const lines = Array.from({ length: rows }, (_, at) => {
    const { name } = provinces[at % provinces.length] ?? { name: "" };
    const turn = Math.floor(at / provinces.length);
    const [project, item] = [Math.floor(turn / 25) + 1, (turn % 25) + 1];
    const category = item % 4 === 0 ? "งบดำเนินงาน" : "งบลงทุน";
    return `${year},province,${name},แผนงานพัฒนาจังหวัด,โครงการที่ ${project},${category},,รายการที่ ${item} ของโครงการ ${project},${item * 1000 + project}.25`;
  });
  return ["fiscal_year,unit_type,unit_name,plan,project_or_output,budget_category,category_path,item,amount_baht", ...lines].join("\n");
}

/** The rows copied in, their units and categories joined, and the same plans, projects, activities and proposed months stored. */
async function plainImport(content: string): Promise<number> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const began = performance.now();
    await client.query(`create temporary table line (fiscal_year int, unit_type text, unit_name text, plan text, project text, category text, path text,
      item text, amount numeric, n serial) on commit drop`);
    const columns = "fiscal_year, unit_type, unit_name, plan, project, category, path, item, amount";
    await pipeline(Readable.from([content]), client.query(copyFrom(`copy line (${columns}) from stdin with (format csv, header)`)));
    const checked =
      await client.query(`select count(*)::int as n from line l join area a on a.name_th = l.unit_name and a.level = 'province'
      where l.category in ('งบลงทุน', 'งบดำเนินงาน') and l.amount > 0`);
    if (checked.rows[0].n !== rows) throw new Error("the join check found strangers");
    await client.query(
      "insert into plan (id, area_id, fiscal_year) select gen_random_uuid(), a.id, $1 from area a where a.level = 'province' and a.owns_budget",
      [year],
    );
    await client.query(`insert into project (id, plan_id, area_id, fiscal_year, seq, code, name_th, fund_source)
      select gen_random_uuid(), p.id, p.area_id, p.fiscal_year, min(l.n), min(l.n)::text, l.project, 'province'
      from line l join area a on a.name_th = l.unit_name and a.level = 'province' join plan p on p.area_id = a.id and p.fiscal_year = l.fiscal_year
      group by p.id, l.project`);
    await client.query(`insert into activity (id, project_id, area_id, fiscal_year, seq, code, name_th, expense_category, expense_class, budget_act, budget_net, weight)
      select gen_random_uuid(), p.id, p.area_id, p.fiscal_year, l.n, l.n::text, l.item, case l.category when 'งบลงทุน' then '3' else '2' end,
        case l.category when 'งบลงทุน' then 'capital' else 'recurrent' end, l.amount, l.amount, round(100 * l.amount / sum(l.amount) over (partition by p.id), 4)
      from line l join area a on a.name_th = l.unit_name and a.level = 'province'
      join project p on p.area_id = a.id and p.fiscal_year = l.fiscal_year and p.name_th = l.project`);
    await client.query(
      `with proposed as (insert into activity_plan (activity_id, version, state, is_current)
        select id, 1, 'proposed', true from activity where fiscal_year = $1 returning id, activity_id)
      insert into monthly_plan (activity_plan_id, fiscal_month, physical, disbursed)
      select p.id, m, round(m * 100 / 12.0, 2), round(a.budget_net * m / 12, 2)
      from proposed p join activity a on a.id = p.activity_id cross join generate_series(1, 12) m`,
      [year],
    );
    const taken = performance.now() - began;
    await client.query("rollback");
    return taken;
  } finally {
    client.release();
  }
}

/** A file sent, checked (the dry run) and applied: with its ledger, audit, roll-ups and events. Undone afterwards, which is not timed. */
async function ourImport(content: string): Promise<number> {
  const context = { actor: commandLineActor, requestId: "bench", now: new Date() };
  const began = performance.now();
  const { id } = settled(
    await startImport(context, { file: { name: "plan.csv", content: new TextEncoder().encode(content) }, control: null, choice: {} }),
  );
  settled(await checkImport(context, { id }));
  settled(await applyImport(context, { id, acceptPartial: false }));
  const taken = performance.now() - began;
  settled(await undoImport(context, { id }));
  return taken;
}

export async function importCases(): Promise<Result[]> {
  const content = await planFile();
  const { statements } = await withRequestContext("bench", () => ourImport(content));
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await ourImport(content));
    baseline.push(await plainImport(content));
  }
  return [{ name: "import of 10,000 rows, dry run and applied", ours: timingOf(ours), baseline: timingOf(baseline), statements, bar: 10 }];
}

function settled<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failures));
  return answer.value;
}
