import { log } from "@/lib/platform/log";
import type { Reader } from "@/lib/platform/reader";
import type { Notice } from "../rules/notice";

/** An event as the outbox holds it; `payload` is what its command wrote. */
export type OutboxEvent = {
  readonly id: string;
  readonly topic: string;
  readonly eventKey: string | null;
  readonly areaId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Turns an event into the notices of everyone it concerns. Reads inside the transaction that marks the event as done. */
export type EventHandler = (read: Reader, event: OutboxEvent, now: Date) => Promise<Notice[]>;

/** A text of the payload; a missing one is a fault of whoever wrote the event, and parks it with this name. */
export function textOf({ topic, payload }: OutboxEvent, name: string): string {
  const value = payload[name];
  if (typeof value !== "string" || value === "") throw new Error(`${topic}: payload.${name} is missing`);
  return value;
}

export function numberOf({ topic, payload }: OutboxEvent, name: string): number {
  const value = payload[name];
  if (typeof value !== "number") throw new Error(`${topic}: payload.${name} is missing`);
  return value;
}

/** What the event is about was removed before it could be told (the demonstration, a discarded draft): nobody misses it. */
export function goneOf({ id, topic }: OutboxEvent): [] {
  log("warn", "telling.subject_gone", { outboxEvent: id, topic });
  return [];
}
