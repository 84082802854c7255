import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrate, readMigrations } from "../../../scripts/runtime/migrate.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const referenceFolder = path.join(root, "prisma", "reference");
const loader = path.join(referenceFolder, "load.ts");
const kept = 3;

/** A connection string to another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Runs statements on the server itself and closes the connection. */
export async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server, application_name: "plan-monitor tests" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Changes with anything the template is made of; a template of an earlier content is simply another database. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const { name, checksum } of readMigrations()) hash.update(`${name} ${checksum}\n`);
  const files = existsSync(referenceFolder) ? readdirSync(referenceFolder, { recursive: true, withFileTypes: true }) : [];
  for (const file of files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort())
    hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/**
 * The database every test database is a copy of: migrated, with the official lists loaded. Made once for each content,
 * also when several runs begin together.
 */
export async function ensureTemplate(server: string): Promise<string> {
  const name = `test_template_${fingerprint()}`;
  await onServer(server, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('test_template'))");
    if ((await client.query("select from pg_database where datname = $1", [name])).rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await fill(databaseUrl(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
    await dropOld(client);
  });
  return name;
}

async function fill(url: string): Promise<void> {
  await migrate(url);
  if (!existsSync(loader)) return;
  const { loadReference } = (await import(loader)) as { loadReference: (client: pg.ClientBase) => Promise<void> };
  await onServer(url, loadReference);
}

/** Keeps the newest few: a run that began a moment ago may still copy the one before. */
async function dropOld(client: pg.Client): Promise<void> {
  const old = await client.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^test_template_[0-9a-f]+$' order by oid desc offset $1",
    [kept],
  );
  for (const { datname } of old.rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
}
