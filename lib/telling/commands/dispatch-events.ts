import "server-only";
import { type Transaction, transaction } from "@/lib/platform/database";
import { log, logError } from "@/lib/platform/log";
import { readIn } from "@/lib/platform/reader";
import type { OutboxEvent } from "../events/event";
import { handlerOf } from "../events/handlers";
import { mailDesk } from "../mail-desk";
import { eventBackoff } from "../rules/backoff";
import { type Told, writeNotices } from "../store-notices";
import { markProcessed, markUntold, takeEvent } from "../store-outbox";

export type Dispatched = { readonly events: number; readonly notices: number; readonly emails: number; readonly failed: number };

/** One call handles at most this many, so that a worker's turn stays short after a long stop. */
const most = 500;

/**
 * Tells what the outbox holds. Each event is handled in one transaction that also marks it, with its row locked and locked
 * rows skipped: several servers share the work, and a crash in between has told nothing. An event that fails waits longer each
 * time; after the last try it is parked with its reason (`work --status` shows it, `work --retry` tries again).
 */
export async function dispatchEvents(now: Date): Promise<Dispatched> {
  const sum = { events: 0, notices: 0, emails: 0, failed: 0 };
  while (sum.events + sum.failed < most) {
    const done = await dispatchNext(now);
    if (done === "none") return sum;
    if (done === "failed") sum.failed += 1;
    else {
      sum.events += 1;
      sum.notices += done.notices;
      sum.emails += done.emails;
    }
  }
  return sum;
}

async function dispatchNext(now: Date): Promise<Told | "none" | "failed"> {
  const taken: { event?: OutboxEvent } = {};
  try {
    return await transaction(async (tx) => {
      const event = await takeEvent(tx, now, eventBackoff.attempts);
      if (!event) return "none";
      taken.event = event;
      return tell(tx, event, now);
    });
  } catch (error) {
    const { event } = taken;
    if (!event) throw error;
    logError("telling.event_failed", error, { outboxEvent: event.id, topic: event.topic });
    await markUntold(event.id, now, error instanceof Error ? error.message : String(error));
    return "failed";
  }
}

async function tell(tx: Transaction, event: OutboxEvent, now: Date): Promise<Told> {
  const handler = handlerOf(event.topic);
  if (!handler) noteUnknown(event.topic);
  const notices = handler ? await handler(readIn(tx), event, now) : [];
  const eventKey = event.eventKey ?? `event:${event.id}`;
  const told = await writeNotices(tx, { notices, eventKey, now, mail: mailDesk() });
  await markProcessed(tx, event.id, now);
  return told;
}

const noted = new Set<string>();

/** A topic of a newer part: done, and said once, because an event nobody knows must not stop the others. */
function noteUnknown(topic: string): void {
  if (noted.has(topic)) return;
  noted.add(topic);
  log("warn", "telling.topic_unknown", { topic });
}
