import "server-only";
import type pg from "pg";
import { pool } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";

/**
 * A running or waiting job holds an advisory lock. A batch that says it is being worked on while nobody holds its lock was
 * interrupted (the server stopped): true on one server or many, with no clock and no heartbeat.
 *
 * All locks of a process lie on one connection, and only a few jobs work at a time: a job needs connections of its own, and
 * as many jobs as the pool has connections would each wait for another one's for ever.
 */
const keySql = "hashtextextended('import-batch:' || $1::text, 0)";

type Keeper = {
  connection: Promise<pg.PoolClient> | null;
  /** The last question on the connection; one at a time. */
  asked: Promise<unknown>;
  readonly held: Set<string>;
  working: number;
  readonly waiting: (() => void)[];
};
const shared = globalThis as typeof globalThis & { __importJobs?: Keeper };

/** Kept on the process, because pages and endpoints are bundled apart and each has its own copy of this module. */
function keeper(): Keeper {
  shared.__importJobs ??= { connection: null, asked: Promise.resolve(), held: new Set(), working: 0, waiting: [] };
  return shared.__importJobs;
}

/** A job's transaction and its progress take two connections; half the pool stays with the pages. */
const jobsAtOnce = (): number => Math.max(1, Math.floor(env().DATABASE_POOL_SIZE / 4));

/** Runs `work` holding the batch's lock; null when another job holds it. */
export async function withBatchLock<T>(batchId: string, work: () => Promise<T>): Promise<T | null> {
  const { held } = keeper();
  // A session may take its own lock again, so what this process holds is asked first.
  if (held.has(batchId)) return null;
  held.add(batchId);
  try {
    if (!(await ask(`pg_try_advisory_lock(${keySql})`, batchId))) return null;
    try {
      return await work();
    } finally {
      // What was written stays written: a lock that cannot be given back went with its connection.
      await ask(`pg_advisory_unlock(${keySql})`, batchId).catch((error: unknown) => logError("import.lock_lost", error));
    }
  } finally {
    held.delete(batchId);
    await releaseWhenIdle();
  }
}

/** The same for a long job, which waits for its turn with the lock already held: waiting counts as being worked on. */
export const withJobLock = <T>(batchId: string, work: () => Promise<T>): Promise<T | null> =>
  withBatchLock(batchId, async () => {
    await takeTurn();
    try {
      return await work();
    } finally {
      passTurn();
    }
  });

function takeTurn(): Promise<void> {
  const jobs = keeper();
  if (jobs.working < jobsAtOnce()) {
    jobs.working += 1;
    return Promise.resolve();
  }
  return new Promise((resolve) => jobs.waiting.push(resolve));
}

/** The turn goes to the one who waited longest. */
function passTurn(): void {
  const jobs = keeper();
  const next = jobs.waiting.shift();
  if (next) next();
  else jobs.working -= 1;
}

function ask(call: string, batchId: string): Promise<boolean> {
  const jobs = keeper();
  const answer = jobs.asked.then(async () => {
    const connection = jobs.connection ?? connect(jobs);
    const client = await connection;
    try {
      const result = await client.query<{ yes: boolean }>(`select ${call} as yes`, [batchId]);
      return result.rows[0]?.yes === true;
    } catch (error) {
      drop(jobs, connection, client);
      throw error;
    }
  });
  jobs.asked = answer.catch(() => null);
  return answer;
}

function connect(jobs: Keeper): Promise<pg.PoolClient> {
  const connection = pool().connect();
  jobs.connection = connection;
  connection.then(
    (client) => {
      client.on("error", () => drop(jobs, connection, client));
    },
    () => {
      jobs.connection = null;
    },
  );
  return connection;
}

/** A connection that broke took its locks along; the next question opens another one. */
function drop(jobs: Keeper, connection: Promise<pg.PoolClient>, client: pg.PoolClient): void {
  if (jobs.connection !== connection) return;
  jobs.connection = null;
  client.release(true);
}

async function releaseWhenIdle(): Promise<void> {
  const jobs = keeper();
  if (jobs.held.size > 0 || !jobs.connection) return;
  const { connection } = jobs;
  jobs.connection = null;
  const client = await connection;
  client.removeAllListeners("error");
  client.release();
}
