import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getFigures } from "@/app/api/v1/live/[areaId]/figures/route";
import { GET as getLive } from "@/app/api/v1/live/[areaId]/route";
import type { Actor } from "@/lib/access/actor";
import { loadSession } from "@/lib/access/queries/load-session";
import type { Role } from "@/lib/access/roles";
import { openSession } from "@/lib/access/store";
import { makeAccount } from "@/lib/access/testing/accounts";
import { read, transaction } from "@/lib/platform/database";
import { type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { closeHub } from "./hub";
import { listenerName } from "./listener";
import type { WallAnswer } from "./queries/read-wall";
import { checkStreams, limits, openStreams } from "./streams";

/** The endpoints as screens meet them; only who is signed in is given, because no server of pages runs here. */
let signedIn: Actor | null = null;
vi.mock("@/lib/access/session", () => ({ currentActor: async () => signedIn }));

/** How often an overview was computed. */
let computed = 0;
vi.mock("@/lib/performance/queries/read-overview", async (original) => {
  const real = await original<typeof import("@/lib/performance/queries/read-overview")>();
  return {
    ...real,
    readOverview: (...input: Parameters<typeof real.readOverview>) => {
      computed += 1;
      return real.readOverview(...input);
    },
  };
});

let officer: Actor;
let project: MadeProject;

async function accountAt(role: Role, areaId: string): Promise<Actor> {
  const account = await makeAccount({ role, areaIds: [areaId] });
  const { positionId, personId } = account;
  const id = await transaction((tx) => openSession(tx, { positionId, personId, address: "10.0.0.1", userAgent: null }));
  const session = await loadSession(id);
  if (!session) throw new Error("the session does not count");
  return session.actor;
}

type Event = { readonly name: string; readonly data: Record<string, unknown> };
/** The request is kept, because one that is collected takes the signal of its leaving along. */
type Screen = { readonly events: Event[]; readonly request: Request; readonly leave: () => void; readonly over: Promise<void> };

async function openScreen(areaId = "moi", year = 2570): Promise<Screen> {
  const leaving = new AbortController();
  const request = new Request(`http://127.0.0.1:3000/api/v1/live/${areaId}?year=${year}`, {
    headers: { accept: "text/event-stream" },
    signal: leaving.signal,
  });
  const response = await getLive(request, { params: Promise.resolve({ areaId }) });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toContain("no-transform");
  const events: Event[] = [];
  return { events, request, leave: () => leaving.abort(), over: gather(response, events) };
}

async function gather(response: Response, events: Event[]): Promise<void> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (name && data) events.push({ name, data: JSON.parse(data) });
    }
  }
}

const heard = (screen: Screen, name: string): number => screen.events.filter((event) => event.name === name).length;
const until = (done: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 15_000, interval: 25 });

/** Hears changes, and what it was told when hearing began has come. */
async function settled(...screens: Screen[]): Promise<void> {
  await until(() => screens.every(({ events }) => events.some(({ name, data }) => name !== "change" && data.listening === true)));
  await new Promise((resolve) => setTimeout(resolve, 1_200));
}

const listeners = async (): Promise<number[]> =>
  (
    await read<{ pid: number }>("select pid from pg_stat_activity where application_name = $1 and datname = current_database()", [
      listenerName,
    ])
  ).map(({ pid }) => pid);

async function figures(areaId = "moi", tag?: string): Promise<{ status: number; tag: string | null; body: WallAnswer | null }> {
  const headers = tag ? { "if-none-match": tag } : undefined;
  const request = new Request(`http://127.0.0.1:3000/api/v1/live/${areaId}/figures?year=2570&month=1`, { headers });
  const response = await getFigures(request, { params: Promise.resolve({ areaId }) });
  const body = response.status === 200 ? ((await response.json()) as WallAnswer) : null;
  return { status: response.status, tag: response.headers.get("etag"), body };
}

beforeAll(async () => {
  officer = await makeActor("officer", "49");
  await makeRound(1);
});

beforeEach(async () => {
  signedIn = await accountAt("executive", "moi");
  project = (await makePlan({ areaId: "49" }))[0] as MadeProject;
});

afterAll(closeHub);

describe("twenty screens of one area", () => {
  it("share one listening connection, hear a report once, and leave nothing behind", async () => {
    const screens = await Promise.all(Array.from({ length: 20 }, () => openScreen()));
    const elsewhere = await openScreen("50");
    const lastYear = await openScreen("moi", 2569);
    await settled(...screens, elsewhere, lastYear);
    expect(await listeners()).toHaveLength(1);
    const before = [...screens, elsewhere, lastYear].map((screen) => heard(screen, "change"));

    valueOfResult(await submitMonth(project, { month: 1, percent: 25, officer }));
    await until(() => screens.every((screen, at) => heard(screen, "change") > (before[at] ?? 0)));
    const told = screens[0]?.events.at(-1);
    expect(told).toMatchObject({ name: "change", data: { areaId: "moi", year: 2570, month: 1, asOf: expect.any(String) } });
    expect(Object.keys(told?.data ?? {})).toEqual(["areaId", "year", "month", "asOf"]);
    expect(heard(elsewhere, "change")).toBe(before[20]);
    expect(heard(lastYear, "change")).toBe(before[21]);

    for (const screen of [...screens, elsewhere, lastYear]) screen.leave();
    await Promise.all([...screens, elsewhere, lastYear].map(({ over }) => over));
    expect(openStreams()).toBe(0);
  });

  it("are told of ten reports in a burst at most once a second", async () => {
    const screen = await openScreen();
    await settled(screen);
    const before = heard(screen, "change");
    const began = performance.now();
    for (let n = 1; n <= 10; n++)
      await read("select pg_notify('figures', json_build_object('areaId', '49', 'fiscalYear', 2570, 'month', $1::int)::text)", [n]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const seconds = Math.ceil((performance.now() - began) / 1_000);
    expect(heard(screen, "change") - before).toBeLessThanOrEqual(seconds + 1);
    expect(heard(screen, "change") - before).toBeGreaterThan(0);
    screen.leave();
    await screen.over;
  });

  it("hear again after the listening connection was cut, and are told to look at what they missed", async () => {
    const screen = await openScreen();
    await settled(screen);
    const [pid] = await listeners();
    const before = heard(screen, "change");
    await read("select pg_terminate_backend($1)", [pid]);
    await until(() => heard(screen, "change") > before);
    expect(screen.events.filter(({ name }) => name === "state").map(({ data }) => data.listening)).toContain(false);
    const again = await listeners();
    expect(again).toHaveLength(1);
    expect(again[0]).not.toBe(pid);
    const cut = heard(screen, "change");
    valueOfResult(await submitMonth(project, { month: 1, percent: 30, officer }));
    await until(() => heard(screen, "change") > cut);
    screen.leave();
    await screen.over;
  });
});

describe("who may look", () => {
  it("ends the stream of a session that was ended, and of a position that lost the area", async () => {
    const ended = await openScreen();
    await read("update session set ended_at = now() where id = $1", [signedIn?.sessionId]);
    signedIn = await accountAt("executive", "moi");
    const moved = await openScreen();
    await read("update position_area set area_id = '50' where position_id = $1", [signedIn?.positionId]);
    signedIn = await accountAt("executive", "moi");
    const stays = await openScreen();
    await checkStreams();
    await Promise.all([ended.over, moved.over]);
    for (const screen of [ended, moved]) expect(screen.events.at(-1)).toEqual({ name: "end", data: { reason: "signed_out" } });
    expect(openStreams()).toBe(1);
    stays.leave();
    await stays.over;
  });

  it("refuses the signed-out, areas elsewhere, and one screen too many of a position", async () => {
    const status = async (areaId: string) => {
      const request = new Request(`http://127.0.0.1:3000/api/v1/live/${areaId}?year=2570`, { headers: { accept: "text/event-stream" } });
      return (await getLive(request, { params: Promise.resolve({ areaId }) })).status;
    };
    signedIn = await accountAt("officer", "49");
    expect([await status("50"), await status("moi"), await status("nowhere"), (await figures("50")).status]).toEqual([404, 404, 404, 404]);
    const screens = await Promise.all(Array.from({ length: limits.perPosition }, () => openScreen("49")));
    expect(await status("49")).toBe(429);
    for (const screen of screens) screen.leave();
    await Promise.all(screens.map(({ over }) => over));
    signedIn = null;
    expect([await status("49"), (await figures("49")).status]).toEqual([401, 401]);
  });
});

describe("the figures of a wall", () => {
  it("are computed once for all who ask, unchanged 304, and new after a report", async () => {
    const screen = await openScreen();
    await settled(screen);
    const first = await figures();
    expect(first.body?.wall).toMatchObject({ place: { id: "moi" }, year: 2570, month: 1 });
    expect((await figures("moi", first.tag ?? "")).status).toBe(304);

    const cut = heard(screen, "change");
    valueOfResult(await submitMonth(project, { month: 1, percent: 40, officer }));
    await until(() => heard(screen, "change") > cut);
    const before = computed;
    const answers = await Promise.all(Array.from({ length: 50 }, () => figures()));
    expect(new Set(answers.map(({ tag }) => tag)).size).toBe(1);
    expect(answers[0]?.tag).not.toBe(first.tag);
    expect(computed - before).toBeLessThanOrEqual(1);
    screen.leave();
    await screen.over;
  });

  it("answer without a stream what one would be about", async () => {
    const response = await getLive(new Request("http://127.0.0.1:3000/api/v1/live/49?year=2570"), {
      params: Promise.resolve({ areaId: "49" }),
    });
    expect(await response.json()).toMatchObject({ areaId: "49", year: 2570 });
    expect(openStreams()).toBe(0);
  });
});
