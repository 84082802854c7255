import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { databaseUrl, onServer } from "./template-database";

/**
 * Runs before each test file is imported: gives it a database of its own, copied from the template, so that files
 * never see each other's rows and run side by side.
 */
const server = inject("testServer");
const name = `${inject("testRun")}_${randomBytes(4).toString("hex")}`;
await onServer(server, (client) => client.query(`create database ${name} template ${inject("testTemplate")}`));
process.env.DATABASE_URL = databaseUrl(server, name);

afterAll(async () => {
  const { closeDatabase } = await import("../database");
  await closeDatabase();
  await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
});
