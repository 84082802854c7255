import "server-only";
import { read } from "./database";

/**
 * How long the answer to a write's idempotency key is remembered. A browser keeps typed figures for 30 days without a line and
 * then repeats its last sending; three times that is safe, and the table stays as large as a season of work.
 */
const keptDays = 90;
/** A turn deletes at most this many, so that it never holds the table for long. */
const most = 5_000;

/** Forgets answers nobody can ask for again. Returns how many. */
export async function pruneReceipts(now: Date): Promise<number> {
  const gone = await read<{ key: string }>(
    `delete from command_receipt where key in (
      select key from command_receipt where created_at < $1::timestamptz - make_interval(days => $2) order by created_at limit $3
      for update skip locked) returning key::text`,
    [now, keptDays, most],
  );
  return gone.length;
}
