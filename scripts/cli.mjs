#!/usr/bin/env node
import { existsSync } from "node:fs";
import path from "node:path";
import { runProgram } from "./runtime/command-program.mjs";
import { migrateVerb } from "./runtime/migrate-verb.mjs";
import { root } from "./runtime/paths.mjs";
import { resetVerb } from "./runtime/reset-verb.mjs";

/** @type {Record<string, { about: string, run: (args: string[]) => Promise<number> }>} */
const verbs = {
  migrate: { about: "bring the database to this version (migrations, official lists)", run: migrateVerb },
  reset: { about: "delete everything in the database and begin anew", run: resetVerb },
  demo: program("demo", "load the demonstration data, or take it out"),
  admin: program("admin", "create the first administrator"),
  import: program("import", "read a plan workbook: check it, show what changes, apply it"),
  export: program("export", "write figures to a file"),
  work: program("work", "do once what the server does by itself: settle, remind, tell, send"),
  "verify-rollups": program("verify-rollups", "recompute every total from its source and compare"),
  "verify-audit": program("verify-audit", "recompute the audit trail's hash chains"),
};

/** @param {string} verb @param {string} about */
function program(verb, about) {
  return { about, run: (/** @type {string[]} */ args) => runProgram(verb, args) };
}

const available = Object.entries(verbs).filter(
  ([verb]) => ["migrate", "reset"].includes(verb) || existsSync(path.join(root, "scripts", "commands", `${verb}.ts`)),
);
const overview = `Usage: node scripts/cli.mjs VERB [options]

${available.map(([verb, { about }]) => `  ${verb.padEnd(16)}${about}`).join("\n")}

Every verb explains itself with --help. Exit codes: 0 done, 1 the input or the data is refused, 2 wrong usage.
The database is DATABASE_URL, or the embedded PostgreSQL in DATA_DIR (default .data).
`;

const [verb, ...args] = process.argv.slice(2);
if (verb === "--help" || verb === "-h" || verb === "help") {
  process.stdout.write(overview);
} else {
  const known = available.find(([name]) => name === verb)?.[1];
  if (known) process.exitCode = await known.run(args);
  else {
    process.stderr.write(`${verb ? `Unknown verb: ${verb}` : "A verb is missing."}\n\n${overview}`);
    process.exitCode = 2;
  }
}
