import { readFileSync } from "node:fs";
import pg from "pg";
import { listenerName } from "@/lib/live/listener";
import { env } from "@/lib/platform/env";
import type { Timing } from "../measure";
import type { Result } from "../result";
import { year } from "./overview";

const screens = 200;
const changes = 12;
/** Changes further apart than the second in which a burst is told once. */
const apartMs = 1_300;
const heardWithinMs = 10_000;

/** A started production server over the same database, one session cookie ("name=value") for at most sixty screens, its process id. */
export type WallServer = { readonly baseUrl: string; readonly cookies: readonly string[]; readonly pid: number };

export type WallFigures = {
  readonly results: Result[];
  /** Connections of the server that listen, by pg_stat_activity, while all screens look. */
  readonly listeners: number;
  /** Growth of the server's resident memory from no screen to all, by screen. */
  readonly bytesPerScreen: number;
};

/**
 * 200 screens of the ministry on one server: from the commit of a change to the event at the last screen, beside one plain
 * connection that listens; how many connections listen; what a screen costs in memory.
 */
export async function measureWalls({ baseUrl, cookies, pid }: WallServer): Promise<WallFigures> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  const plain = new pg.Client({ connectionString: env().DATABASE_URL });
  const open: Screen[] = [];
  try {
    await Promise.all([client.connect(), plain.connect()]);
    await plain.query("listen figures");
    const before = residentBytes(pid);
    for (let n = 0; n < screens; n++) open.push(await openScreen(baseUrl, cookies[n % cookies.length] ?? ""));
    await pause(apartMs * 2);
    const bytesPerScreen = (residentBytes(pid) - before) / screens;
    const { rows } = await client.query<{ listeners: number }>(
      "select count(*)::int as listeners from pg_stat_activity where application_name = $1 and datname = current_database()",
      [listenerName],
    );
    const taken = await timeChanges(client, plain, open);
    return { results: [resultOf(taken)], listeners: rows[0]?.listeners ?? 0, bytesPerScreen };
  } finally {
    for (const screen of open) screen.close();
    await Promise.allSettled([client.end(), plain.end()]);
  }
}

type Taken = { readonly ours: number[]; readonly plain: number[] };

/** Milliseconds of each change from its commit to the last screen's event, and to the plain listener. */
async function timeChanges(client: pg.Client, plain: pg.Client, open: readonly Screen[]): Promise<Taken> {
  const taken: Taken = { ours: [], plain: [] };
  for (let n = 0; n < changes; n++) {
    const heard = soon(
      "the plain listener",
      new Promise<number>((resolve) => plain.once("notification", () => resolve(performance.now()))),
    );
    const seen = Promise.all(open.map((screen, at) => soon(`screen ${at + 1} of ${open.length}`, screen.next())));
    // Awaited below; until then a refusal of theirs is nobody's.
    for (const awaited of [heard, seen]) awaited.catch(() => undefined);
    // Nothing is changed by it, yet the rows are written and the trigger tells.
    await client.query(
      "update unit_month_rollup set budget_act = budget_act where area_id = '30' and fiscal_year = $1 and fiscal_month = 6",
      [year],
    );
    const committed = performance.now();
    taken.plain.push(Math.max(0, (await heard) - committed));
    taken.ours.push(Math.max(...(await seen)) - committed);
    await pause(apartMs);
  }
  return taken;
}

const resultOf = (taken: Taken): Result => ({
  name: `${screens} walls, commit to the last one's event`,
  ours: timingOf(taken.ours),
  baseline: timingOf(taken.plain),
  bar: null,
});

/** What must be heard before long, or the group fails and says who heard nothing. */
async function soon(who: string, heard: Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${who} heard nothing within ${heardWithinMs / 1000} s`)), heardWithinMs);
  });
  return Promise.race([heard, late]).finally(() => clearTimeout(timer));
}

type Screen = { readonly next: () => Promise<number>; readonly close: () => void };

async function openScreen(baseUrl: string, cookie: string): Promise<Screen> {
  const leaving = new AbortController();
  const unanswered = setTimeout(() => leaving.abort(new Error("a screen was not answered")), heardWithinMs);
  const response = await fetch(`${baseUrl}/api/v1/live/moi?year=${year}`, {
    headers: { accept: "text/event-stream", cookie },
    signal: leaving.signal,
  }).finally(() => clearTimeout(unanswered));
  if (response.status !== 200 || !response.body) throw new Error(`a screen was refused: ${response.status}`);
  let waiting: (at: number) => void = () => undefined;
  const listen = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (decoder.decode(part.value).includes("event: change")) waiting(performance.now());
    }
  };
  listen(response.body).catch(() => undefined);
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
    close: () => leaving.abort(),
  };
}

function residentBytes(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

function timingOf(milliseconds: number[]): Timing {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: 1_000 / at(0.5), calls: sorted.length };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
