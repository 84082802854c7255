import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { contextOf, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { makeCalendarFeed } from "./commands/make-calendar-feed";
import { revokeCalendarFeed } from "./commands/revoke-calendar-feed";
import { readCalendar } from "./queries/read-calendar";

let officer: Actor;
let certifier: Actor;
let roundId: string;

beforeAll(async () => {
  roundId = await makeRound(2, { opensAt: new Date("2026-11-10T01:30:00Z"), closesAt: new Date("2026-12-05T09:30:00Z") });
  await prisma().round.update({ where: { id: roundId }, data: { reminderDays: [3, 1] } });
  const [project] = await makePlan({ areaId: "30" });
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  if (project) valueOfResult(await submitMonth(project, { month: 2, percent: 10, officer }));
});

async function feedOf(actor: Actor): Promise<string> {
  const { url } = valueOfResult(await makeCalendarFeed(contextOf(actor)));
  const token = /^http:\/\/127\.0\.0\.1:3000\/api\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1];
  if (!token) throw new Error(url);
  return token;
}

/** Read by another library than the one that wrote it. */
async function eventsOf(token: string, now = testNow): Promise<ICAL.Event[]> {
  const text = await readCalendar(token, now);
  if (text === null) throw new Error("no calendar");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}
const named = (events: ICAL.Event[], part: string): ICAL.Event => {
  const found = events.find(({ uid }) => uid.startsWith(part));
  if (!found) throw new Error(`no ${part} among ${events.map(({ uid }) => uid)}`);
  return found;
};

describe("the calendar of deadlines", () => {
  it("holds the rounds of the unit's years, in UTC, in both languages, with alarms for whoever reports", async () => {
    const events = await eventsOf(await feedOf(officer));
    const closes = named(events, `round-${roundId}-closes@`);
    expect(closes.startDate.toJSDate().toISOString()).toBe("2026-12-05T09:30:00.000Z");
    expect(closes.startDate.zone.tzid).toBe("UTC");
    expect(closes.summary).toBe("ปิดรับรายงาน พ.ย. 2569 · Reports of Nov 2569 close");
    expect(closes.sequence).toBe(0);
    const alarms = closes.component.getAllSubcomponents("valarm");
    // 3 and 1 days before, at 08:30 in Bangkok; two hours before.
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger")))).toEqual(["-P3DT8H", "-P1DT8H", "-PT2H"]);
    expect(named(events, `round-${roundId}-opens@`).startDate.toJSDate().toISOString()).toBe("2026-11-10T01:30:00.000Z");
  });

  it("keeps the id of a moved deadline and raises its sequence", async () => {
    const token = await feedOf(officer);
    const before = named(await eventsOf(token), `round-${roundId}-closes@`);
    await read("update round set closes_at = '2026-12-07T09:30:00Z', version = version + 1 where id = $1::uuid", [roundId]);
    const after = named(await eventsOf(token), `round-${roundId}-closes@`);
    expect([after.uid, after.sequence, after.startDate.toJSDate().toISOString()]).toEqual([
      before.uid,
      before.sequence + 1,
      "2026-12-07T09:30:00.000Z",
    ]);
  });

  it("tells a certifier what waits, as a whole day, and an officer nothing of it", async () => {
    const events = await eventsOf(await feedOf(certifier));
    const waits = named(events, `waits-${certifier.positionId}@`);
    expect(waits.summary).toBe("รอรับรอง 1 โครงการ · 1 project waits for certification");
    expect(waits.startDate.isDate).toBe(true);
    expect(waits.startDate.toString()).toBe("2026-11-15");
    expect((await eventsOf(await feedOf(officer))).some(({ uid }) => uid.startsWith("waits-"))).toBe(false);
  });

  it("holds until when a closed month of the unit is open again", async () => {
    const request = {
      areaId: "30",
      fiscalYear: 2570,
      fiscalMonth: 1,
      reason: "แก้ยอด",
      state: "granted",
      requestedByPositionId: officer.positionId,
      requestedByPersonId: officer.personId,
      decidedByPositionId: certifier.positionId,
      decidedByPersonId: certifier.personId,
      decidedAt: testNow,
      openUntil: new Date("2026-11-18T09:30:00Z"),
    };
    const { id } = await prisma().reopenRequest.create({ data: request });
    const event = named(await eventsOf(await feedOf(officer)), `reopening-${id}@`);
    expect(event.startDate.toJSDate().toISOString()).toBe("2026-11-18T09:30:00.000Z");
  });

  it("keeps only the hash of its secret; a new one, a revocation and a hand-over end the old", async () => {
    const first = await feedOf(officer);
    const [row] = await read<{ n: number }>("select count(*)::int as n from calendar_feed f where f::text like $1", [`%${first}%`]);
    expect(row?.n).toBe(0);
    const second = await feedOf(officer);
    expect(await readCalendar(first, testNow)).toBeNull();
    expect(await readCalendar(second, testNow)).not.toBeNull();
    valueOfResult(await revokeCalendarFeed(contextOf(officer)));
    expect(await readCalendar(second, testNow)).toBeNull();
    const third = await feedOf(officer);
    const next = await prisma().person.create({ data: { nameTh: "ผู้รับตำแหน่ง" } });
    await read("update position_assignment set person_id = $2::uuid where position_id = $1::uuid", [officer.positionId, next.id]);
    expect(await readCalendar(third, testNow)).toBeNull();
    expect(await readCalendar("x".repeat(43), testNow)).toBeNull();
    expect(await readCalendar("../../etc", testNow)).toBeNull();
  });
});
