import { execFileSync } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { chooseAccount } from "../runtime/postgres/account.mjs";
import { findBinaries } from "../runtime/postgres/binaries.mjs";
import { readState, runningServer } from "../runtime/postgres/cluster.mjs";

/** The embedded PostgreSQL of an installation under test, looked at from outside. */
const homeOf = (folder: string): string => chooseAccount(findBinaries(), path.join(folder, ".data", "pg")).home;

/** Its processes now: the server and everything it started; none when it does not run. */
export function databaseProcesses(folder: string): number[] {
  const server = runningServer(homeOf(folder));
  if (!server) return [];
  const all = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const children = all.map((line) => line.trim().split(/\s+/).map(Number)).filter(([, parent]) => parent === server.pid);
  return [server.pid, ...children.flatMap(([pid]) => pid ?? [])];
}

export type Rows = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Runs `work` with a connection of its own. */
export async function withDatabase<T>(folder: string, work: (rows: Rows) => Promise<T>): Promise<T> {
  const home = homeOf(folder);
  const { password } = readState(home);
  const connectionString = `postgresql://app:${password}@127.0.0.1:${runningServer(home)?.port}/app`;
  const client = new pg.Client({ connectionString, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    return await work(async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query<Row & pg.QueryResultRow>(text, [...values]);
      return rows;
    });
  } finally {
    await client.end();
  }
}
