import { beforeEach, describe, expect, it, vi } from "vitest";
import { read } from "@/lib/platform/database";
import { contextOf, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { makeCalendarFeed } from "@/lib/telling/commands/make-calendar-feed";
import { GET } from "./[token]/route";

/** The endpoint as a calendar program meets it: nobody is signed in. */
vi.mock("@/lib/access/session", () => ({ currentActor: async () => null }));
const written = vi.spyOn(process.stdout, "write");

let file: string;
const get = (token: string, address = "10.0.0.1"): Promise<Response> =>
  GET(new Request(`http://127.0.0.1:3000/api/calendar/${token}`, { headers: { "x-client-address": address } }), {
    params: Promise.resolve({ token }),
  });

beforeEach(async () => {
  await read("delete from rate_limit");
  await makeRound(2, { closesAt: new Date("2199-01-01T00:00:00Z") });
  await makePlan({ areaId: "30" });
  const { url } = valueOfResult(await makeCalendarFeed(contextOf(await makeActor("officer", "30"))));
  file = new URL(url).pathname.split("/").at(-1) ?? "";
});

describe("GET /api/calendar/{secret}.ics", () => {
  it("answers with a calendar that nobody else keeps, and the log never holds the secret", async () => {
    const answer = await get(file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, max-age=300");
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    const lines = written.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('"event":"endpoint"'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join("")).not.toContain(file.slice(0, 20));
  });

  it("answers 404 to everything else, and 429 to whoever keeps guessing, without shutting out their house", async () => {
    for (const wrong of ["nothing.ics", file.replace(".ics", ""), `${"x".repeat(43)}.ics`]) expect((await get(wrong)).status).toBe(404);
    for (let guess = 0; guess < 27; guess++) await get(`${"y".repeat(43)}.ics`);
    const spent = await get(`${"z".repeat(43)}.ics`);
    expect(spent.status).toBe(429);
    expect(Number(spent.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await get(file)).status).toBe(200);
  });

  it("lets one calendar look once in ten seconds on average, from wherever", async () => {
    for (let look = 0; look < 60; look++) expect((await get(file, `10.0.1.${look}`)).status).toBe(200);
    expect((await get(file, "10.0.2.1")).status).toBe(429);
  });
});
