import { actorAt } from "@/lib/performance/testing/actors";
import { pool } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { readRegister } from "@/lib/register/queries/read-register";
import { registerQueryFrom } from "@/lib/register/schema";
import { timeBeside } from "../measure";
import { actorOf } from "../people";
import type { Result } from "../result";
import { year } from "./overview";

const month = 6;

const cells = `a.full_code, a.name_th, a.area_id, a.budget_net::text, m.committed::text, m.disbursed::text,
  round(100 * m.disbursed / nullif(a.budget_net, 0), 2)::text, round(100 * (m.disbursed + m.committed) / nullif(a.budget_net, 0), 2)::text,
  round(100 * m.planned_disbursed / nullif(a.budget_net, 0), 2)::text, round(100 * (m.disbursed - m.planned_disbursed) / nullif(a.budget_net, 0), 2)::text,
  m.status, m.confidence`;
const rows =
  "from activity a join activity_month m on m.activity_id = a.id where a.fiscal_year = $1 and a.in_frame and m.fiscal_year = $1 and m.fiscal_month = $2";
const sums = `select m.confidence, m.status, count(*), sum(a.budget_act), sum(a.budget_net), sum(a.budget_allocated), sum(m.disbursed), sum(m.committed),
  sum(m.official_disbursed), sum(m.planned_disbursed), sum(a.budget_net * m.physical), sum(a.budget_net * m.planned_physical) ${rows}`;

/** The least that answers a page: its rows, and count and sums over all, without scope, names, cursor or a check. */
type Plain = { readonly where?: string; readonly order: string; readonly values?: readonly unknown[]; readonly total: boolean };

async function plainPage({ where = "true", order, values = [], total }: Plain): Promise<void> {
  const all = [year, month, ...values];
  await Promise.all([
    pool().query(`select a.id, a.project_id, ${cells} ${rows} and ${where} order by ${order}, a.id limit 51`, all),
    total && pool().query(`${sums} and ${where} group by 1, 2`, all),
  ]);
}

const found = (words: number): string =>
  `a.id in (select id from activity a where a.fiscal_year = $1 ${Array.from({ length: words }, (_, index) => `and a.search_text like $${index + 3}`).join(" ")})`;

/** The address of the hundredth page, walked to once. */
async function hundredth(address: string): Promise<string> {
  let cursor = "";
  for (let page = 1; page < 100; page++) {
    const query = registerQueryFrom(new URLSearchParams(`${address}&parts=rows${cursor && `&cursor=${cursor}`}`));
    const answer = query.ok ? await readRegister(actorAt("executive", "moi"), query.value) : null;
    if (!answer?.ok || answer.value.nextCursor === null) break;
    cursor = answer.value.nextCursor;
  }
  return `${address}&parts=rows&cursor=${cursor}`;
}

export type RegisterCase = { readonly name: string; readonly address: string; readonly plain: () => Promise<void> };

/** What is asked of the register: its address and the least that answers it. */
export async function registerPages(): Promise<RegisterCase[]> {
  const at = `year=${year}&month=${month}`;
  const gap = "round(100 * (m.disbursed - m.planned_disbursed) / nullif(a.budget_net, 0), 2)";
  const late = "m.status in ('late', 'critical')";
  const deep = await hundredth(`${at}&sort=code`);
  const lastCode = JSON.parse(Buffer.from(new URLSearchParams(deep).get("cursor") ?? "", "base64url").toString("utf8"))[1] as string;
  const cases: readonly (readonly [name: string, address: string, plain: Plain])[] = [
    [
      "page of 50, filter, sort, count",
      `${at}&status=late,critical&sort=planPoints&parts=rows,total`,
      { where: late, order: `${gap} nulls last`, total: true },
    ],
    ["page 1 in order", `${at}&parts=rows`, { order: "a.full_code", total: false }],
    ["page 100 in order", deep, { where: "a.full_code > $3", values: [lastCode], order: "a.full_code", total: false }],
    [
      "search of two Thai words",
      `${at}&q=${encodeURIComponent("ฝาย บูรณาการ")}&parts=rows,total`,
      { where: found(2), values: ["%ฝาย%", "%บูรณาการ%"], order: "a.full_code", total: true },
    ],
    [
      "search of a rare word",
      `${at}&q=${encodeURIComponent("นครราชสีมา 99")}&parts=rows`,
      {
        // A province's name also means what belongs to it.
        where:
          "a.id in (select id from activity a where a.fiscal_year = $1 and (a.search_text like $3 or a.area_id = '30') and a.search_text like $4)",
        values: ["%นครราชสีมา%", "%99%"],
        order: "a.full_code",
        total: false,
      },
    ],
  ];
  return cases.map(([name, address, plain]) => ({ name, address, plain: () => plainPage(plain) }));
}

/** Pages of the register beside the plain driver doing the least SQL for the same answer. */
export async function registerCases(): Promise<Result[]> {
  const actor = await actorOf("moi", "executive");
  const results: Result[] = [];
  for (const { name, address, plain } of await registerPages()) {
    const query = registerQueryFrom(new URLSearchParams(address));
    if (!query.ok) throw new Error(`the register does not read ${address}`);
    const ours = () => readRegister(actor, query.value);
    const { statements } = await withRequestContext("bench", ours);
    for (const connections of [1, 16]) {
      const timing = await timeBeside(ours, plain, { connections, calls: connections === 1 ? 40 : 120 });
      results.push({ name: `register, ${name}, in process, ${connections} at once`, ...timing, statements, bar: 1.5 });
    }
  }
  return results;
}
