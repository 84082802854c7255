import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import packageFile from "@/package.json";
import { read } from "./database";

export type Health = {
  readonly status: "ok" | "unavailable";
  readonly version: string;
  readonly database: "ok" | "unreachable";
  readonly migrations: { readonly applied: number; readonly pending: number };
};

/** Whether this server can do its work: it reaches the database, and the database is of this version. */
export async function readHealth(): Promise<Health> {
  const { version } = packageFile;
  try {
    const [known, rows] = await Promise.all([
      migrationNames(),
      read<{ name: string }>(
        'select migration_name as name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
      ),
    ]);
    const applied = new Set(rows.map(({ name }) => name));
    const pending = known.filter((name) => !applied.has(name)).length;
    return { status: pending === 0 ? "ok" : "unavailable", version, database: "ok", migrations: { applied: applied.size, pending } };
  } catch {
    return { status: "unavailable", version, database: "unreachable", migrations: { applied: 0, pending: 0 } };
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
