import { migrate, readMigrations } from "./migrate.mjs";
import { missingFromSchema } from "./schema-engine.mjs";
import { withScratchDatabase } from "./scratch.mjs";

/**
 * What prisma/schema.prisma says beyond the migrations, as SQL: the next migration, or nothing.
 * @returns {Promise<string>}
 */
export async function readDrift() {
  const migrations = readMigrations();
  const sql = await withScratchDatabase(async (url) => {
    await migrate(url, { migrations });
    return missingFromSchema(url);
  });
  return withoutRules(sql, migrations);
}

/**
 * The schema language cannot say every constraint; those are written by hand in migrations named *_rules. The engine
 * sees them as superfluous and would drop them.
 * @param {string} sql blocks of a comment and a statement, apart by an empty line
 * @param {import("./migrate.mjs").Migration[]} migrations
 */
export function withoutRules(sql, migrations) {
  const rules = migrations.filter(({ name }) => name.endsWith("_rules")).map((migration) => migration.sql);
  const handWritten = new Set(
    rules.flatMap((text) => [...text.matchAll(/\b(?:add constraint|create (?:unique )?index)\s+"?(\w+)"?/gi)]).map(([, name]) => name),
  );
  const isRule = (/** @type {string} */ block) => {
    const dropped = /\bDROP (?:CONSTRAINT|INDEX) "(\w+)";$/.exec(block);
    return dropped !== null && handWritten.has(dropped[1]);
  };
  return sql
    .split(/\n\n+/)
    .filter((block) => block.trim() && !isRule(block.trim()))
    .join("\n\n");
}
