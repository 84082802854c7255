import path from "node:path";
import { alone, giveUpLease, takeLease } from "../lease.mjs";
import { dataDir } from "../paths.mjs";
import { pause } from "../processes.mjs";
import { chooseAccount } from "./account.mjs";
import { findBinaries } from "./binaries.mjs";
import { initialise, readState } from "./cluster.mjs";
import { startServer, stopServer } from "./server.mjs";

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {boolean} embedded false when DATABASE_URL names a server of one's own
 * @property {() => Promise<void>} release ends this program's use; the last one out stops an embedded server
 */

/**
 * The database of this installation: DATABASE_URL when it is set, otherwise the embedded PostgreSQL, made on first use.
 * @param {{ directory?: string, name?: string, durable?: boolean }} [options] directory defaults to DATA_DIR
 * @returns {Promise<Database>}
 */
export async function openDatabase({ directory, name = "app", durable = true } = {}) {
  if (process.env.DATABASE_URL && !directory) {
    return { url: process.env.DATABASE_URL, embedded: false, release: async () => {} };
  }
  const account = chooseAccount(findBinaries(), path.join(directory ?? dataDir(), "pg"));
  const { home } = account;
  const port = await alone(home, async () => {
    await initialise(account);
    takeLease(home);
    return startServer(account, { durable });
  });
  const { password } = readState(home);
  const url = (/** @type {string} */ database) => `postgresql://app:${password}@127.0.0.1:${port}/${database}`;
  await ensureDatabase(url("postgres"), name);
  let released = false;
  const release = async () => {
    if (released) return;
    released = true;
    await alone(home, async () => {
      if (giveUpLease(home)) await stopServer(home);
    });
  };
  return { url: url(name), embedded: true, release };
}

/** @param {string} maintenance @param {string} name */
async function ensureDatabase(maintenance, name) {
  const { default: pg } = await import("pg");
  const until = Date.now() + 600_000;
  for (;;) {
    const client = new pg.Client({ connectionString: maintenance });
    try {
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
      if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
      return;
    } catch (error) {
      // 57P03: recovering after a crash. 42P04: another program made it in the same moment.
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "42P04") return;
      if (code !== "57P03" || Date.now() > until) throw error;
      await pause(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
