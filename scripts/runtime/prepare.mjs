import { programEnvironment } from "./environment.mjs";
import { installPackages, packagesAreCurrent } from "./packages.mjs";
import { step } from "./steps.mjs";

/**
 * @typedef {object} Prepared
 * @property {NodeJS.ProcessEnv} env of the server
 * @property {import("./base.mjs").BaseFacts} facts
 * @property {boolean} embedded
 */

/**
 * Everything before serving, each step only when it is due: packages, Prisma client, database, migrations, official
 * lists, demonstration data, production build. What needs installed packages is imported after they are.
 * @param {object} options
 * @param {"start" | "dev"} options.mode
 * @param {string} options.host
 * @param {number} options.port
 * @param {{ requested: boolean }} options.stop
 * @param {(database: import("./postgres/embedded.mjs").Database) => void} options.opened
 * @returns {Promise<Prepared | undefined>} nothing when a stop was requested meanwhile
 */
export async function prepare({ mode, host, port, stop, opened }) {
  if (!packagesAreCurrent()) await step("Installing packages", () => installPackages());
  if (stop.requested) return undefined;
  const { buildApplication, generateClient } = await import("./build.mjs");
  await step("Database client", async (note) => {
    if (!(await generateClient())) note("up to date");
  });
  if (stop.requested) return undefined;

  const { openDatabase } = await import("./postgres/embedded.mjs");
  const database = await step("Database", async (note) => {
    const open = await openDatabase();
    opened(open);
    note(open.embedded ? "embedded PostgreSQL" : new URL(open.url).host);
    return open;
  });
  const { prepareBase } = await import("./base.mjs");
  const base = await step("Migrations, official lists", async (note) => {
    const done = await prepareBase(database.url);
    note(done.applied.length ? `${done.applied.length} applied` : "up to date");
    return done;
  });
  if (stop.requested) return undefined;
  const facts = await loadDemo(database, base.facts);
  if (stop.requested) return undefined;

  const address = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  const env = programEnvironment({ url: database.url, demo: facts.isDemo, address, production: mode === "start" });
  if (mode === "start") {
    await step("Production build", async (note) => {
      if (!(await buildApplication(env))) note("up to date");
    });
  }
  return stop.requested ? undefined : { env, facts, embedded: database.embedded };
}

/**
 * Demonstration data goes only into a base without any account: by default into the embedded one, into a database of
 * one's own only when DEMO=1 asks for it, nowhere with DEMO=0.
 * @param {import("./postgres/embedded.mjs").Database} database
 * @param {import("./base.mjs").BaseFacts} facts
 */
async function loadDemo(database, facts) {
  const wanted = process.env.DEMO ? process.env.DEMO === "1" : database.embedded;
  if (!wanted || facts.hasPeople) return facts;
  const { orThrow, runNode, typescript } = await import("./programs.mjs");
  await step("Demonstration data", async () => {
    const env = programEnvironment({ url: database.url, demo: true });
    await orThrow(
      "Loading the demonstration data",
      runNode([...typescript("scripts/runtime/run-command.ts"), "demo", "load"], { env, quiet: true }),
    );
  });
  const { readFacts } = await import("./base.mjs");
  return readFacts(database.url);
}
