import "server-only";
import type { AreaReach } from "./area-reach";
import { type Listener, openListener } from "./listener";
import { type FigureChange, type FigureNotice, waitBeforeTelling } from "./rules/notice";

/** A burst of reports is told once a second. */
const tellEveryMs = 1_000;
/** The listening connection outlives the last screen a little, so that a page opened again does not open it again. */
const lingerMs = 30_000;

/** Who hears of an area and year. */
export type Subscriber = {
  readonly changed: (change: FigureChange) => void;
  readonly listening: (isListening: boolean) => void;
};

type Topic = {
  readonly reach: AreaReach;
  readonly year: number;
  readonly subscribers: Set<Subscriber>;
  month: number;
  toldAt: number;
  timer: NodeJS.Timeout | null;
};

type Hub = {
  readonly topics: Map<string, Topic>;
  readonly watchers: Set<(notice: FigureNotice | null) => void>;
  listener: Listener | null;
  isListening: boolean;
  closing: NodeJS.Timeout | null;
};

/** On the process, because route handlers may be bundled apart and a reloaded module must not listen twice. */
const held = globalThis as typeof globalThis & { __liveHub?: Hub };
held.__liveHub ??= { topics: new Map(), watchers: new Set(), listener: null, isListening: false, closing: null };
const hub = held.__liveHub;

/** Whether changes are being heard right now. */
export const isListening = (): boolean => hub.isListening;

/** Hears every notice before any screen is told; null when notices may have been missed. For what is kept in memory. */
export function watchNotices(watcher: (notice: FigureNotice | null) => void): void {
  hub.watchers.add(watcher);
}

/** Tells of changes at or below an area in a year, at most once a second, until the returned function is called. */
export function subscribe(reach: AreaReach, year: number, subscriber: Subscriber): () => void {
  listen();
  const key = `${reach.areaId} ${year}`;
  const topic = hub.topics.get(key) ?? { reach, year, subscribers: new Set<Subscriber>(), month: 12, toldAt: -Infinity, timer: null };
  hub.topics.set(key, topic);
  topic.subscribers.add(subscriber);
  return () => {
    topic.subscribers.delete(subscriber);
    if (topic.subscribers.size > 0 || hub.topics.get(key) !== topic) return;
    if (topic.timer) clearTimeout(topic.timer);
    hub.topics.delete(key);
    if (hub.topics.size === 0) rest();
  };
}

/** Ends listening at once: when the server stops, and between tests. */
export async function closeHub(): Promise<void> {
  const { listener } = hub;
  if (hub.closing) clearTimeout(hub.closing);
  hub.closing = null;
  hub.listener = null;
  hub.isListening = false;
  await listener?.close();
}

function listen(): void {
  if (hub.closing) clearTimeout(hub.closing);
  hub.closing = null;
  hub.listener ??= openListener({
    notice: (notice) => {
      for (const watcher of hub.watchers) watcher(notice);
      for (const topic of hub.topics.values()) {
        if (topic.year === notice.fiscalYear && topic.reach.unitIds.has(notice.areaId)) note(topic, notice.month);
      }
    },
    began: () => setListening(true),
    lost: () => setListening(false),
  });
}

/** What was changed while nobody listened may be anything: memory is emptied and every screen asks again. */
function setListening(isNow: boolean): void {
  hub.isListening = isNow;
  for (const watcher of hub.watchers) watcher(null);
  for (const topic of hub.topics.values()) {
    for (const subscriber of topic.subscribers) subscriber.listening(isNow);
    if (isNow) note(topic, 1);
  }
}

function rest(): void {
  hub.closing = setTimeout(() => void closeHub(), lingerMs).unref();
}

function note(topic: Topic, month: number): void {
  topic.month = Math.min(topic.month, month);
  topic.timer ??= setTimeout(() => tell(topic), waitBeforeTelling(performance.now() - topic.toldAt, tellEveryMs));
}

function tell(topic: Topic): void {
  const change: FigureChange = { areaId: topic.reach.areaId, year: topic.year, month: topic.month, asOf: new Date().toISOString() };
  topic.month = 12;
  topic.toldAt = performance.now();
  topic.timer = null;
  for (const subscriber of topic.subscribers) subscriber.changed(change);
}
