import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { renewAllRollups } from "@/lib/performance/rollup/renew-rollup";
import { closeDatabase } from "@/lib/platform/database";
import { dataVersion, makeData, type Shape, shapes } from "./data";
import { groups, within } from "./groups";
import { asJson, printed, type Result } from "./result";

/** No group needs longer at scale 1; one that does is broken. */
const groupMinutes = 12;

const { values } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    json: { type: "string" },
    only: { type: "string", default: "" },
    minutes: { type: "string", default: "60" },
  },
});
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

await prepare(values.scale);
const machine = {
  scale: values.scale,
  commit: commit(),
  cores: availableParallelism(),
  load: loadavg().map((each) => each.toFixed(2)),
};
const head = `scale ${machine.scale}, commit ${machine.commit}, ${machine.cores} cores, load average ${machine.load.join(" ")}`;
tell(`\n  ${head}`);
const until = performance.now() + Number(values.minutes) * 60_000;
const results: Result[] = [];
const failed: string[] = [];
for (const group of groups) {
  if (values.only !== "" && !values.only.split(",").includes(group.name)) continue;
  const began = performance.now();
  try {
    if (began >= until) throw new Error(`the ${values.minutes} minutes are over`);
    const found = await within(Math.min(groupMinutes * 60_000, until - began), group);
    results.push(...found);
    tell(`\n  ${group.name}, ${((performance.now() - began) / 1000).toFixed(1)} s\n${printed(found)}`);
  } catch (error) {
    // The other groups' figures stand.
    failed.push(group.name);
    tell(`\n  ${group.name} could not be measured: ${error instanceof Error ? error.stack : error}`);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...machine, failed, results: asJson(results) }, null, 2)}\n`);
}
process.stdout.write(`\n${head}\n\n${printed(results)}\n`);
if (failed.length > 0) tell(`\n  not measured: ${failed.join(", ")}`);
// What a failed group left open must hold nobody up.
const ending = setTimeout(() => process.exit(), 10_000);
process.exitCode = failed.length > 0 ? 1 : 0;
await closeDatabase();
ending.unref();

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "unknown";
  }
}

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
