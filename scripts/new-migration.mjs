import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readDrift } from "./runtime/drift.mjs";
import { root } from "./runtime/paths.mjs";

const help = `Usage: npm run db:new-migration -- NAME [--rules]

Writes prisma/migrations/<time>_<name>/migration.sql with what prisma/schema.prisma says beyond the migrations.
Name it in small letters and underscores. --rules makes a file for constraints and triggers that the schema cannot
say, to be written by hand; its name ends in _rules, by which the drift check knows it.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rules: { type: "boolean" }, help: { type: "boolean", short: "h" } },
});
const [name] = positionals;
if (values.help) {
  process.stdout.write(help);
} else if (!name || !/^[a-z][a-z0-9_]*$/.test(name) || positionals.length > 1) {
  process.stderr.write(help);
  process.exitCode = 2;
} else {
  await write(name);
}

/** @param {string} title */
async function write(title) {
  const sql = values.rules ? "-- What must never be false, whoever writes:" : await readDrift();
  if (!sql) {
    process.stderr.write("The migrations already say what the schema says.\n");
    return;
  }
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(root, "prisma", "migrations", `${time}_${title}${values.rules ? "_rules" : ""}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), `${sql}\n`);
  process.stdout.write(`${path.relative(root, path.join(folder, "migration.sql"))}\n`);
}
