import { writeXlsxStream } from "hucre/xlsx";
import { to as copyTo } from "pg-copy-streams";
import { pool } from "@/lib/platform/database";
import { registerExport } from "@/lib/register/export/export-response";
import { readRegister } from "@/lib/register/queries/read-register";
import { registerQueryFrom } from "@/lib/register/schema";
import { middleOf, type Timing, timeBeside, timeCalls } from "../measure";
import { actorOf } from "../people";
import { type Result, withinLimit } from "../result";
import { year } from "./overview";

const month = 6;
const gap = "round(100 * (m.disbursed - m.planned_disbursed) / nullif(a.budget_net, 0), 2)";
const all = `select a.full_code, a.name_th, a.area_id, a.budget_net, m.committed, m.disbursed, round(100 * m.disbursed / nullif(a.budget_net, 0), 2),
  round(100 * (m.disbursed + m.committed) / nullif(a.budget_net, 0), 2), round(100 * m.planned_disbursed / nullif(a.budget_net, 0), 2), ${gap}, m.status, m.confidence
  from activity a join activity_month m on m.activity_id = a.id
  where a.fiscal_year = ${year} and a.in_frame and m.fiscal_year = ${year} and m.fiscal_month = ${month} order by a.full_code, a.id`;
const figures = new Set([3, 4, 5, 6, 7, 8, 9]);

/** The same rows as PostgreSQL itself writes CSV. */
async function plainCsv(): Promise<void> {
  const client = await pool().connect();
  for await (const _ of client.query(copyTo(`copy (${all}) to stdout (format csv)`))) void _;
  client.release();
}

async function* plainRows(): AsyncGenerator<(string | number | null)[], void> {
  const client = await pool().connect();
  await client.query("begin read only");
  await client.query("set local cursor_tuple_fraction = 1");
  await client.query(`declare plain no scroll cursor for ${all}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: "fetch 1000 from plain", rowMode: "array" });
    for (const row of rows) yield row.map((cell, index) => (cell !== null && figures.has(index) ? Number(cell) : cell));
    if (rows.length < 1000) break;
  }
  await client.query("commit");
  client.release();
}

/** The same library fed by a plain cursor, with the same formats. */
async function plainXlsx(): Promise<void> {
  const columns = Array.from({ length: 12 }, (_, index) => ({ numFmt: figures.has(index) ? "#,##0.00" : undefined }));
  for await (const _ of writeXlsxStream(plainRows(), { name: "plain", columns })) void _;
}

/** Files of all rows of the year's month beside what the database and the writer do alone, and what others feel of it. */
export async function exportCases(): Promise<Result[]> {
  const actor = await actorOf("moi", "executive");
  const address = `year=${year}&month=${month}`;
  const file = async (asked: string): Promise<ReadableStream<Uint8Array>> => {
    const answer = await registerExport(actor, new Request(`http://127.0.0.1/api/v1/register/export?${asked}&lang=th`));
    if (!(answer instanceof Response) || !answer.body) throw new Error("the register was not exported");
    return answer.body;
  };
  const ours = (format: string) => async () => {
    for await (const _ of await file(`${address}&format=${format}`)) void _;
  };
  const [counted] = (await pool().query<{ rows: number }>(`select count(*)::int as rows from (${all}) x`)).rows;
  const name = (format: string): string => `register, ${format} of ${counted?.rows.toLocaleString("en")} rows`;
  const load = { connections: 1, calls: 4, warmUp: 1 };
  const csv = await timeBeside(ours("csv"), plainCsv, load);
  const xlsx = await timeBeside(ours("xlsx"), plainXlsx, load);
  return [
    { name: name("CSV"), ...csv, bar: 4 },
    { name: name("XLSX"), ...xlsx, bar: 1.5 },
    withinLimit(`${name("CSV")}, first byte, ms`, await firstBytes(() => file(`${address}&format=csv`)), 200),
    ...(await memoryOf(`year=${year}&month=12&months=all&format=csv`, file)),
    await besides(ours("csv"), async () => {
      const query = registerQueryFrom(new URLSearchParams(`${address}&parts=rows`));
      if (query.ok) await readRegister(actor, query.value);
    }),
  ];
}

/** Milliseconds from the question to the first piece that came, of files their reader then leaves. */
async function firstBytes(file: () => Promise<ReadableStream<Uint8Array>>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < 11; round++) {
    const began = performance.now();
    const reader = (await file()).getReader();
    await reader.read();
    taken.push(performance.now() - began);
    await reader.cancel();
  }
  return taken.slice(1);
}

/** The most this process grew by while it wrote the longest file there is: every activity of the country, every month of a year. */
async function memoryOf(address: string, file: (asked: string) => Promise<ReadableStream<Uint8Array>>): Promise<Result[]> {
  const held = (): number => process.memoryUsage().rss / 1e6;
  const [before, began] = [held(), performance.now()];
  let [rows, most] = [0, before];
  for await (const piece of await file(address)) {
    for (const byte of piece) if (byte === lineEnd) rows++;
    most = Math.max(most, held());
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return [withinLimit(`register, CSV of ${rows.toLocaleString("en")} lines in ${seconds} s, memory growth, MB`, [most - before], 100)];
}
const lineEnd = 10;

/** A page of the register while files are made without a pause, and the same page alone, in turns. */
async function besides(file: () => Promise<void>, page: () => Promise<void>): Promise<Result> {
  const load = { connections: 1, calls: 100 };
  const [alone, meanwhile]: [Timing[], Timing[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    alone.push(await timeCalls(page, load));
    let going = true;
    const making = (async () => {
      while (going) await file();
    })();
    meanwhile.push(await timeCalls(page, load));
    going = false;
    await making;
  }
  return { name: "register, a page while a CSV is made", ours: middleOf(meanwhile), baseline: middleOf(alone), bar: 2 };
}
