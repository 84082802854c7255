import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../../scripts/runtime/postgres/embedded.mjs";
import { testDirectory } from "../../../scripts/runtime/scratch.mjs";
import { ensureTemplate, onServer } from "./template-database";

declare module "vitest" {
  interface ProvidedContext {
    testServer: string;
    testTemplate: string;
    /** Prefix of every database of this run. */
    testRun: string;
  }
}

/** One PostgreSQL for the run: TEST_DATABASE_URL or DATABASE_URL when set, otherwise an embedded one of the tests' own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const opened = given ? undefined : await openDatabase({ directory: testDirectory, durable: false });
  const server = given ?? opened?.url ?? "";
  const run = `test_${randomBytes(4).toString("hex")}`;
  project.provide("testServer", server);
  project.provide("testTemplate", await ensureTemplate(server));
  project.provide("testRun", run);
  return async () => {
    await onServer(server, async (client) => {
      const left = await client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [`${run}_`]);
      for (const { datname } of left.rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
    });
    await opened?.release();
  };
}
