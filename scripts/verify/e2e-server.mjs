import { rmSync } from "node:fs";
import path from "node:path";
import { root } from "../runtime/paths.mjs";
import { mailPort } from "./mail-port.mjs";

/**
 * The server the journeys drive: the production build over a base made anew, apart from any other on this machine.
 * Settings of the person's own installation do not reach it.
 */
for (const name of ["DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "HOST", "PORT"]) delete process.env[name];
process.env.DATA_DIR = path.join(root, ".data", "e2e");
process.env.DEMO = "1";
process.env.IGNORE_ENV_FILE = "1";
process.env.SMTP_URL = `smtp://127.0.0.1:${mailPort}`;
process.env.MAIL_FROM = "Plan monitor <reports@demo.invalid>";
process.env.MAIL_GATHER_SECONDS = "1";

const { openDatabase } = await import("../runtime/postgres/embedded.mjs");
const { default: pg } = await import("pg");
const { launch } = await import("../runtime/launch.mjs");

const database = await openDatabase();
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query("drop schema public cascade; create schema public");
await client.end();
rmSync(path.join(root, "test-results", "e2e"), { recursive: true, force: true });
process.exitCode = await launch({ mode: "start", args: process.argv.slice(2) });
await database.release();
