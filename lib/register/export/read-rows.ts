import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import { pool } from "@/lib/platform/database";

/** Cells of a row as text, in the order of the statement. */
export type TextRow = readonly (string | null)[];

/** Small enough that others wait some milliseconds at most while a batch is written. */
export const batchSize = 250;
const longest = "10min";

/**
 * Rows of a statement from a cursor of the database, a batch at a time and only as fast as they are taken, on a connection of their
 * own in a transaction that may only read. Between batches others get their turn. Whoever stops early gives the connection back too;
 * one that is still at work then is cut off, so that the server stops with it.
 */
export async function* readRows(text: string, values: readonly unknown[], stop: AbortSignal): AsyncGenerator<readonly TextRow[], void> {
  stop.throwIfAborted();
  const client = await pool().connect();
  let held = true;
  const release = (broken: boolean): void => {
    if (held) client.release(broken);
    held = false;
  };
  const cut = (): void => release(true);
  stop.addEventListener("abort", cut, { once: true });
  let done = false;
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    // All rows will be taken: the plan is the one that ends soonest, not the one that begins soonest.
    await client.query(`set local statement_timeout = '${longest}'; set local cursor_tuple_fraction = 1`);
    await client.query(`declare export_rows no scroll cursor for ${text}`, [...values]);
    const fetched = () => client.query<(string | null)[]>({ text: `fetch ${batchSize} from export_rows`, rowMode: "array" });
    let next = fetched();
    for (;;) {
      const { rows } = await next;
      const last = rows.length < batchSize;
      // The database reads on while these rows are written.
      if (!last) {
        next = fetched();
        next.catch(() => undefined);
      }
      if (rows.length > 0) yield rows;
      if (last) break;
      await turn();
    }
    await client.query("commit");
    done = true;
  } finally {
    stop.removeEventListener("abort", cut);
    release(!done);
  }
}
