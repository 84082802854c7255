import path from "node:path";
import { parseArgs } from "node:util";
import { prepareBase } from "../scripts/runtime/base.mjs";
import { buildApplication, generateClient, memoryOptions } from "../scripts/runtime/build.mjs";
import { programEnvironment } from "../scripts/runtime/environment.mjs";
import { dataDir } from "../scripts/runtime/paths.mjs";
import { openDatabase } from "../scripts/runtime/postgres/embedded.mjs";
import { runNode, signalPrograms, typescript } from "../scripts/runtime/programs.mjs";
import { onStop } from "../scripts/runtime/stop.mjs";

const usual = ["dashboards", "register", "export", "submit", "import", "http", "walls", "start", "pages", "typing"];
const groups = [...usual, "growth", "data"];
/** These ask the production build. */
const overHttp = ["http", "walls", "start", "pages", "typing"];
const help = `Usage: npm run bench [-- --scale 1|10|small] [--only GROUP,…] [--json FILE] [--minutes N]

Measures the application's queries and commands beside the plain driver doing the least for the same answer, on made data of national
size: 1 = 100,000 projects and 1.2 million report lines over ten fiscal years, 10 = ten times the lines. The data is made once and
kept in DATA_DIR/bench. Every ratio is of two figures taken in turns in the same run; a figure with a limit in its name's unit has the
limit as its baseline.

  --only GROUP,…   some of: ${usual.join(", ")};
                   growth: the dashboards over this scale beside those over scale 1; data: nothing but the data
  --json FILE      the figures as JSON too, written anew after every group
  --minutes N      no group begins or goes on after so long, the data apart (60)
`;

let values;
try {
  ({ values } = parseArgs({
    options: {
      scale: { type: "string", default: "1" },
      json: { type: "string" },
      only: { type: "string" },
      minutes: { type: "string", default: "60" },
      help: { type: "boolean", short: "h" },
    },
  }));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`);
  process.exit(2);
}
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}

const only = values.only?.split(",") ?? usual;
const unknown = only.find((group) => !groups.includes(group));
if (unknown || !(Number(values.minutes) > 0)) {
  process.stderr.write(`${unknown ? `No group ${unknown}.` : "--minutes must be a number above 0."}\n\n${help}`);
  process.exit(2);
}

if (only.includes("growth") && values.scale === "1") {
  process.stderr.write(`Scale 1 is what growth is measured beside: --scale 10 --only growth.\n\n${help}`);
  process.exit(2);
}

onStop(() => signalPrograms("SIGTERM"));
await generateClient();
const open = (/** @type {string} */ scale) =>
  openDatabase({ directory: path.join(dataDir(), "bench"), name: `scale_${scale}`, durable: true });
const environmentOver = async (/** @type {string} */ url) => {
  await prepareBase(url, { reference: "when-empty" });
  return { ...programEnvironment({ url }), DATABASE_POOL_SIZE: "20" };
};
const database = await open(values.scale);
try {
  /** @type {NodeJS.ProcessEnv} */
  const env = await environmentOver(database.url);
  if (only.includes("growth")) {
    const smaller = await open("1");
    env.BENCH_SMALLER_URL = smaller.url;
    const made = await runNode([...typescript("bench/run.ts"), "--scale", "1", "--only", "data"], {
      env: await environmentOver(smaller.url),
    });
    if (made.code !== 0) throw new Error("the data of scale 1 could not be made");
  }
  if (only.some((group) => overHttp.includes(group)) && (await buildApplication(env))) process.stderr.write("  production build made\n");
  const args = [
    "--scale",
    values.scale,
    "--only",
    only.join(","),
    "--minutes",
    values.minutes,
    ...(values.json ? ["--json", path.resolve(values.json)] : []),
  ];
  // With the room a server has: memory that nobody bounds grows before it is tidied.
  process.exitCode = (await runNode([...memoryOptions(), ...typescript("bench/run.ts"), ...args], { env })).code;
} finally {
  await database.release();
}
