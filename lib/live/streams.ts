import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { loadSession } from "@/lib/access/queries/load-session";
import type { Failure } from "@/lib/core/result";
import { logError } from "@/lib/platform/log";
import type { AreaReach } from "./area-reach";
import { closeHub } from "./hub";

/** Open streams of this server: how many there may be, that they breathe, and that nobody keeps one who may no longer look. */
export const limits = { perPosition: 60, perServer: 2_000 } as const;
/** Below the idle limits of common proxies (nginx: 60 s). */
const breatheEveryMs = 20_000;
const checkEveryMs = 30_000;

export type OpenStream = {
  readonly actor: Actor;
  readonly reach: AreaReach;
  readonly breathe: () => void;
  /** "signed_out": the session or the scope is gone; "stopping": the server ends, another will answer. */
  readonly end: (reason: "signed_out" | "stopping") => void;
};

type Held = { readonly streams: Set<OpenStream>; timers: readonly NodeJS.Timeout[] };
const held = globalThis as typeof globalThis & { __liveStreams?: Held };
held.__liveStreams ??= { streams: new Set(), timers: [] };
const open = held.__liveStreams;

export const openStreams = (): number => open.streams.size;

/** Why no further stream may be opened for an actor. Asked again right before one is: many may have come together. */
export function fullFor(actor: Actor): Failure | null {
  if (open.streams.size >= limits.perServer) return { code: "live.server_full", kind: "unavailable", params: { seconds: 60 } };
  let own = 0;
  for (const { actor: each } of open.streams) if (each.positionId === actor.positionId) own += 1;
  return own >= limits.perPosition
    ? { code: "live.too_many_streams", kind: "limited", params: { most: limits.perPosition, seconds: 60 } }
    : null;
}

export function keepStream(stream: OpenStream): () => void {
  open.streams.add(stream);
  if (open.timers.length === 0) start();
  return () => {
    open.streams.delete(stream);
    if (open.streams.size === 0) stop();
  };
}

function start(): void {
  open.timers = [
    setInterval(() => {
      for (const { breathe } of open.streams) breathe();
    }, breatheEveryMs).unref(),
    setInterval(() => void checkStreams(), checkEveryMs).unref(),
  ];
  process.once("SIGTERM", endAll);
  process.once("SIGINT", endAll);
}

function stop(): void {
  for (const timer of open.timers) clearInterval(timer);
  open.timers = [];
  process.off("SIGTERM", endAll);
  process.off("SIGINT", endAll);
}

/** A stopping server waits for its open answers; these would never end by themselves. */
function endAll(): void {
  for (const { end } of [...open.streams]) end("stopping");
  void closeHub();
}

/** Asks the database once for each session that has a stream open; ends those whose session, position or scope is gone. */
export async function checkStreams(): Promise<void> {
  const bySession = new Map<string | null, OpenStream[]>();
  for (const stream of open.streams) {
    const { sessionId } = stream.actor;
    bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), stream]);
  }
  for (const [sessionId, streams] of bySession) {
    try {
      const session = sessionId === null ? null : await loadSession(sessionId);
      const actor = session && !session.mustChange ? session.actor : null;
      for (const stream of streams) {
        const isSame = actor?.positionId === stream.actor.positionId;
        if (!actor || !isSame || !can(actor, "overview.read", stream.reach)) stream.end("signed_out");
      }
    } catch (error) {
      // A database that cannot be asked has taken nothing away; the next round asks again.
      logError("live.check_failed", error);
    }
  }
}
