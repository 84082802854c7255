import { randomBytes } from "node:crypto";
import path from "node:path";
import { root } from "./paths.mjs";
import { openDatabase } from "./postgres/embedded.mjs";

/** Where the tests keep their server, which may lose data in a power cut. */
export const testDirectory = path.join(root, ".data", "test");

/**
 * Gives `work` an empty database that is dropped afterwards.
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratchDatabase(work) {
  const { default: pg } = await import("pg");
  const given = process.env.TEST_DATABASE_URL;
  const opened = given ? undefined : await openDatabase({ directory: testDirectory, durable: false });
  const server = given ?? opened?.url ?? "";
  const name = `test_scratch_${randomBytes(4).toString("hex")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return await work(url.toString());
  } finally {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
    await opened?.release();
  }
}
