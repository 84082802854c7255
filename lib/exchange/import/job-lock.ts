import "server-only";
import { pool } from "@/lib/platform/database";

/**
 * A running job holds an advisory lock on a connection of its own. A batch that says it is being worked on while nobody holds
 * its lock was interrupted (the server stopped): true on one server or many, with no clock and no heartbeat.
 */
const keySql = "hashtextextended('import-batch:' || $1::text, 0)";

/** Runs `work` holding the batch's lock; null when another job holds it. */
export async function withJobLock<T>(batchId: string, work: () => Promise<T>): Promise<T | null> {
  const client = await pool().connect();
  try {
    const taken = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${keySql}) as taken`, [batchId]);
    if (!taken.rows[0]?.taken) return null;
    try {
      return await work();
    } finally {
      await client.query(`select pg_advisory_unlock(${keySql})`, [batchId]);
    }
  } finally {
    client.release();
  }
}
