import "server-only";
import { read, type Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import type { OutboxEvent } from "./events/event";
import { eventBackoff, waitAfter } from "./rules/backoff";

/** Locks the next event that is due and not parked; events another server holds are passed over. */
export async function takeEvent(tx: Transaction, now: Date, attempts: number): Promise<OutboxEvent | null> {
  const [row] = await readIn(tx)<OutboxEvent>(
    `select id::text as id, topic, event_key as "eventKey", area_id as "areaId", payload from outbox_event
      where processed_at is null and due_at <= $1::timestamptz and attempts < $2::int
      order by due_at, outbox_event.id limit 1 for update skip locked`,
    [now, attempts],
  );
  return row ?? null;
}

export async function markProcessed(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.$executeRaw`update outbox_event set processed_at = ${now}, last_error = null where id = ${id}::bigint`;
}

/** Keeps the reason and moves the event on; after the last try it stays where it is. */
export async function markUntold(id: string, now: Date, reason: string): Promise<void> {
  const [row] = await read<{ attempts: number }>(
    "update outbox_event set attempts = attempts + 1, last_error = $2 where id = $1::bigint and processed_at is null returning attempts",
    [id, reason.slice(0, 1000)],
  );
  const wait = row && waitAfter(row.attempts, eventBackoff);
  if (wait)
    await read("update outbox_event set due_at = $2::timestamptz + make_interval(secs => $3) where id = $1::bigint", [id, now, wait]);
}
