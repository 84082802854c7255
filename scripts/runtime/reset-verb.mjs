import { parseArgs } from "node:util";
import { prepareBase } from "./base.mjs";
import { withDatabase } from "./command-program.mjs";
import { ask } from "./terminal.mjs";

const help = `Usage: node scripts/cli.mjs reset [--yes]

Deletes everything in the database, then applies all migrations and loads the official lists. Asks first; --yes answers.
A database of one's own (DATABASE_URL) is only reset with --yes. Stop the application before.
`;

/** @param {string[]} args @returns {Promise<number>} */
export async function resetVerb(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { yes: { type: "boolean" }, help: { type: "boolean", short: "h" } } }));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  return withDatabase(async ({ url, embedded }) => {
    const { hostname, pathname } = new URL(url);
    const target = `the database ${pathname.slice(1)} on ${hostname}${embedded ? " (embedded)" : ""}`;
    if (!values.yes && (!embedded || !process.stdin.isTTY)) {
      process.stderr.write(`This deletes everything in ${target}. Add --yes to do it.\n`);
      return 2;
    }
    if (!values.yes && (await ask(`This deletes everything in ${target}. Type "reset" to do it: `)).trim() !== "reset") {
      process.stderr.write("Nothing was changed.\n");
      return 1;
    }
    const users = await empty(url);
    if (users.length > 0) {
      process.stderr.write(`In use by ${users.join(", ")}. Stop that first. Nothing was changed.\n`);
      return 1;
    }
    await prepareBase(url);
    process.stderr.write(`Reset ${target}.\n`);
    return 0;
  });
}

/**
 * @param {string} url
 * @returns {Promise<string[]>} who else is connected; when anybody is, nothing was deleted
 */
async function empty(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, application_name: "plan-monitor reset" });
  await client.connect();
  try {
    const { rows } = await client.query(`select distinct coalesce(nullif(application_name, ''), 'another program') as name
      from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`);
    if (rows.length > 0) return rows.map(({ name }) => name);
    await client.query("drop schema public cascade; create schema public");
    return [];
  } finally {
    await client.end();
  }
}
