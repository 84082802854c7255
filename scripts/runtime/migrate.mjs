import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Applies prisma/migrations without Prisma's schema engine, which is a download that closed networks cannot make. The
 * bookkeeping is Prisma's own (table _prisma_migrations, advisory lock 72707369, SHA-256 checksums), so its commands
 * read the same history. Unlike Prisma, each migration is one transaction: a failed one leaves nothing behind.
 */
const lockId = 72707369;
const bookkeeping = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null, "checksum" varchar(64) not null, "finished_at" timestamptz,
  "migration_name" varchar(255) not null, "logs" text, "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @returns {Migration[]} in the order they apply */
export function readMigrations(folder = path.join(root, "prisma", "migrations")) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * @param {string} url
 * @param {{ migrations?: Migration[], onApplied?: (name: string) => void }} [options]
 * @returns {Promise<string[]>} names applied now
 * @throws when a past migration was edited, failed, or is unknown to this version of the program
 */
export async function migrate(url, { migrations = readMigrations(), onApplied = () => {} } = {}) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, application_name: "plan-monitor migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockId]);
    await client.query(bookkeeping);
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null',
    );
    const pending = planMigrations(migrations, rows);
    for (const migration of pending) {
      await apply(client, migration);
      onApplied(migration.name);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * What remains to be applied, after checking that the past is as written.
 * @param {Migration[]} migrations
 * @param {{ migration_name: string, checksum: string, finished_at: Date | null }[]} history
 */
export function planMigrations(migrations, history) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const applied = new Set();
  for (const { migration_name: name, checksum, finished_at: finishedAt } of history) {
    if (!finishedAt) throw new Error(`Migration ${name} was begun by another tool and never finished: see \`prisma migrate resolve\`.`);
    const migration = known.get(name);
    if (!migration) throw new Error(`The database holds migration ${name}, which this version does not know. Run the newer version.`);
    if (migration.checksum !== checksum)
      throw new Error(
        `Migration ${name} was edited after it was applied. Restore the file and add a new migration; a base without worth can be reset.`,
      );
    applied.add(name);
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** @param {import("pg").Client} client @param {Migration} migration */
async function apply(client, { name, sql, checksum }) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    const { position, message } = /** @type {{ position?: string, message: string }} */ (error);
    const line = position ? `, line ${sql.slice(0, Number(position)).split("\n").length}` : "";
    throw new Error(`Migration ${name} failed${line} and was rolled back: ${message}`, { cause: error });
  }
}
