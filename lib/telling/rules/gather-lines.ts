import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import type { NoticeFacts } from "./notice";
import type { Topic } from "./topics";

export type InboxLine = {
  readonly id: string;
  readonly topic: Topic;
  readonly gatherKey: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly facts: NoticeFacts;
};

/** Lines of one kind, unit and month told on one day, read or unread alike: one line with everything it is about. */
export type InboxEntry = {
  readonly key: string;
  readonly ids: readonly string[];
  readonly topic: Topic;
  /** The newest first. */
  readonly at: Date;
  readonly day: string;
  readonly isRead: boolean;
  readonly items: readonly NoticeFacts[];
};

/** Fourteen projects certified together are one line, not fourteen. Order of the lines (newest first) is kept. */
export function gatherLines(lines: readonly InboxLine[]): InboxEntry[] {
  const entries = new Map<string, InboxEntry>();
  for (const line of lines) {
    const day = dayInBangkok(line.createdAt);
    const isRead = line.readAt !== null;
    const key = `${line.gatherKey}@${day}${isRead ? "" : "!"}`;
    const entry = entries.get(key);
    entries.set(
      key,
      entry
        ? { ...entry, ids: [...entry.ids, line.id], items: [...entry.items, line.facts] }
        : { key, ids: [line.id], topic: line.topic, at: line.createdAt, day, isRead, items: [line.facts] },
    );
  }
  return [...entries.values()];
}

/** Entries by their day in Bangkok, newest day first. */
export function byDay(entries: readonly InboxEntry[]): { readonly day: string; readonly entries: readonly InboxEntry[] }[] {
  const days = [...new Set(entries.map((entry) => entry.day))].sort().reverse();
  return days.map((day) => ({ day, entries: entries.filter((entry) => entry.day === day) }));
}
