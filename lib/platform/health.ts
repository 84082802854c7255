import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import packageFile from "@/package.json";
import { read } from "./database";
import { type WorkerState, workerState } from "./worker";

export type Health = {
  readonly status: "ok" | "unavailable";
  readonly version: string;
  readonly database: "ok" | "unreachable";
  readonly migrations: { readonly applied: number; readonly pending: number };
  /** The worker of this server; null where none runs. */
  readonly worker: WorkerState | null;
  /** What nobody could be told, waiting for a person: `work --status` names it. */
  readonly untold: { readonly events: number; readonly emails: number };
};

/** Whether this server can do its work: it reaches the database, and the database is of this version. */
export async function readHealth(): Promise<Health> {
  const { version } = packageFile;
  try {
    const [known, rows, [untold]] = await Promise.all([
      migrationNames(),
      read<{ name: string }>(
        'select migration_name as name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
      ),
      read<Health["untold"]>(untoldCounts),
    ]);
    const applied = new Set(rows.map(({ name }) => name));
    const pending = known.filter((name) => !applied.has(name)).length;
    return {
      status: pending === 0 ? "ok" : "unavailable",
      version,
      database: "ok",
      migrations: { applied: applied.size, pending },
      worker: workerState(),
      untold: untold ?? none,
    };
  } catch {
    const migrations = { applied: 0, pending: 0 };
    return { status: "unavailable", version, database: "unreachable", migrations, worker: workerState(), untold: none };
  }
}

const none: Health["untold"] = { events: 0, emails: 0 };

/** Small by nature. An event is parked after the eight tries of lib/telling/rules/backoff, which this folder may not know. */
const untoldCounts = `
  select (select count(*)::int from outbox_event where processed_at is null and attempts >= 8) as events,
         (select count(*)::int from email_message where state = 'failed') as emails`;

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
