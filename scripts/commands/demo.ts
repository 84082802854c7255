import { parseArgs } from "node:util";
import type pg from "pg";
import { pool } from "../../lib/platform/database";
import { clockAt, todayInBangkok } from "../../prisma/demo/clock";
import { demoYears } from "../../prisma/demo/frame";
import { clearDemo, type DemoLoad, loadDemo, occupiedBy } from "../../prisma/demo/load";
import { units } from "../../prisma/demo/units";

const help = `Usage: npm run demo -- load [--scale N] [--years 2568,2569,2570] [--units 30,c-east-1] [--today YYYY-MM-DD] [--json]
       npm run demo -- clear [--json]

load   puts made plans, reports and accounts of the 94 budget owners into the database, in place of an earlier demonstration
  --scale N    N times as many projects in every unit (1 to 200)
  --years      fiscal years (${demoYears.join(", ")})
  --units      ids of budget owners; all 94 unless given
  --today      the day to take for today; the month's round is open on it
clear  takes everything made out again; the audit trail keeps saying that it was there
--json prints the result on standard output.
Exit codes: 0 done, 1 refused, 2 wrong usage.
`;

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

export async function run(args: string[]): Promise<0 | 1 | 2> {
  const parsed = parse(args);
  if (parsed === "help") {
    process.stdout.write(help);
    return 0;
  }
  if (typeof parsed === "string") {
    say(`${parsed}\n\n${help}`);
    return 2;
  }
  const client = await pool().connect();
  try {
    return parsed.verb === "load" ? await load(client, parsed.load, parsed.json) : await clear(client, parsed.json);
  } finally {
    client.release();
  }
}

async function load(client: pg.PoolClient, wanted: DemoLoad, json: boolean): Promise<0 | 1> {
  const occupied = await occupiedBy(client, wanted);
  if (occupied.length > 0) {
    const named = occupied.slice(0, 5).map(({ areaId, fiscalYear }) => `${areaId} in ${fiscalYear}`);
    say(`The database holds real plans where demonstration plans would go (${named.join(", ")}${occupied.length > 5 ? " …" : ""}).`);
    say("Choose other --years or --units, or another database. Nothing was changed.");
    return 1;
  }
  const started = performance.now();
  const loaded = await loadDemo(client, wanted);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { rows } = loaded;
  say(
    `Demonstration loaded in ${seconds} s: ${rows.plan} plans, ${rows.project} projects, ${rows.activity} activities, ${rows.report} reports.`,
  );
  say(`Open round: month ${loaded.openRound.month} of fiscal year ${loaded.openRound.year}. Accounts: ${loaded.accounts}.`);
  if (json) process.stdout.write(`${JSON.stringify({ ...loaded, seconds: Number(seconds) })}\n`);
  return 0;
}

async function clear(client: pg.PoolClient, json: boolean): Promise<0> {
  const plans = await clearDemo(client);
  say(plans > 0 ? `Demonstration removed: ${plans} plans.` : "There was no demonstration plan to remove.");
  if (json) process.stdout.write(`${JSON.stringify({ plans })}\n`);
  return 0;
}

type Parsed = { verb: "load"; load: DemoLoad; json: boolean } | { verb: "clear"; json: boolean };

/** The parameters, "help", or a sentence that says what is wrong with them. */
function parse(args: string[]): Parsed | string {
  const options = {
    scale: { type: "string", default: "1" },
    years: { type: "string", default: demoYears.join(",") },
    units: { type: "string" },
    today: { type: "string", default: todayInBangkok() },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  } as const;
  let read: ReturnType<typeof parseArgs<{ args: string[]; options: typeof options; allowPositionals: true }>>;
  try {
    read = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = read;
  if (values.help) return "help";
  const [verb, ...rest] = positionals;
  if (rest.length > 0 || (verb !== "load" && verb !== "clear")) return "Say load or clear.";
  if (verb === "clear") return { verb, json: values.json };
  const scale = Number(values.scale);
  if (!/^\d{1,3}$/.test(values.scale) || scale < 1 || scale > 200) return `--scale is a whole number from 1 to 200, not ${values.scale}.`;
  const years = values.years.split(",").map(Number);
  const unknownYear = years.find((year) => !demoYears.includes(year));
  if (unknownYear !== undefined) return `--years: there is a demonstration for ${demoYears.join(", ")} only.`;
  const unitIds = values.units?.split(",") ?? units.map(({ id }) => id);
  const unknownUnit = unitIds.find((id) => !units.some((unit) => unit.id === id));
  if (unknownUnit !== undefined)
    return `--units: ${unknownUnit} is no budget owner (a province is its two-digit code, a cluster is like c-east-1).`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.today) || Number.isNaN(Date.parse(values.today)))
    return `--today is a day like ${todayInBangkok()}, not ${values.today}.`;
  return {
    verb,
    json: values.json,
    load: { scale, years: [...new Set(years)].sort(), unitIds: [...new Set(unitIds)], today: clockAt(values.today).today },
  };
}
