import { parseArgs } from "node:util";
import { prepareBase } from "./base.mjs";
import { withDatabase } from "./command-program.mjs";

const help = `Usage: node scripts/cli.mjs migrate [--json]

Applies the migrations the database lacks, each in one transaction, then loads the official lists of this version.
Safe to repeat. Refuses a database that holds edited migrations or those of a newer version.
`;

/** @param {string[]} args @returns {Promise<number>} */
export async function migrateVerb(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } }));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  return withDatabase(async ({ url }) => {
    const { applied } = await prepareBase(url, { onApplied: (name) => process.stderr.write(`Applied ${name}\n`) });
    if (values.json) process.stdout.write(`${JSON.stringify({ applied })}\n`);
    else process.stderr.write(applied.length ? "" : "Nothing to apply.\n");
    return 0;
  });
}
