import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { renewAllRollups } from "@/lib/performance/rollup/renew-rollup";
import { closeDatabase } from "@/lib/platform/database";
import { exportCases } from "./cases/export";
import { httpCases, wallCases } from "./cases/http";
import { importCases } from "./cases/import";
import { overviewCases } from "./cases/overview";
import { pageCases } from "./cases/pages";
import { registerCases } from "./cases/register";
import { startCases } from "./cases/start";
import { submitCases } from "./cases/submit";
import { dataVersion, makeData, type Shape, shapes } from "./data";
import { asJson, printed, type Result } from "./result";

const { values } = parseArgs({
  options: { scale: { type: "string", default: "1" }, json: { type: "string" }, only: { type: "string", default: "" } },
});
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

await prepare(values.scale);
const groups: readonly (readonly [name: string, cases: () => Promise<Result[]>])[] = [
  ["dashboards", overviewCases],
  ["register", registerCases],
  ["export", exportCases],
  ["submit", submitCases],
  ["import", importCases],
  ["http", httpCases],
  ["walls", wallCases],
  ["start", startCases],
  ["pages", pageCases],
];
const results: Result[] = [];
for (const [name, cases] of groups) {
  if (values.only !== "" && !values.only.split(",").includes(name)) continue;
  const began = performance.now();
  try {
    const found = await cases();
    results.push(...found);
    tell(`\n  ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s\n${printed(found)}`);
  } catch (error) {
    // The other groups' figures stand.
    tell(`\n  ${name} could not be measured: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}
process.stdout.write(`\n${printed(results)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ scale: values.scale, results: asJson(results) }, null, 2)}\n`);
await closeDatabase();

/** Makes the data of a scale once; a base that holds it already is used as it is. */
async function prepare(scale: string): Promise<void> {
  const shape: Shape | undefined = shapes[scale as keyof typeof shapes];
  if (!shape) throw new Error(`no scale ${scale}: ${Object.keys(shapes).join(", ")}`);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: "-c TimeZone=UTC" });
  await client.connect();
  await client.query("create table if not exists bench_shape (shape jsonb)");
  const { rows } = await client.query<{ shape: object }>("select shape from bench_shape");
  const wanted = { ...shape, dataVersion };
  if (JSON.stringify(Object.entries(rows[0]?.shape ?? {}).sort()) !== JSON.stringify(Object.entries(wanted).sort())) {
    await client.query("delete from bench_shape");
    await makeData(client, shape, (title, seconds) => tell(`  ${title.padEnd(24)}${seconds.toFixed(1)} s`));
    // Without statistics each year's roll-up would be planned for empty tables.
    await client.query("analyze");
    await client.query("set session_replication_role = replica");
    for (let year = shape.firstYear; year < shape.firstYear + shape.years; year++) {
      const began = performance.now();
      await client.query("begin");
      const written = await renewAllRollups(client, { fiscalYear: year });
      await client.query("commit");
      tell(`  roll-up ${year}: ${written} rows ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    await client.query("set session_replication_role = origin");
    await client.query("analyze");
    await client.query("insert into bench_shape values ($1)", [JSON.stringify(wanted)]);
  }
  await client.end();
}
