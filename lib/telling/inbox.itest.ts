import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { contextOf, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { codesOf, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { dispatchEvents } from "./commands/dispatch-events";
import { markAllRead } from "./commands/mark-all-read";
import { markNotices } from "./commands/mark-notices";
import { sendTestEmail } from "./commands/send-test-email";
import { setEmail } from "./commands/set-email";
import { setWays } from "./commands/set-ways";
import { countUnread } from "./queries/count-unread";
import { readInbox } from "./queries/read-inbox";
import { readTelling } from "./queries/read-telling";
import { setEmailSchema, setWaysSchema } from "./schema";

let officer: Actor;
let other: Actor;
let made = 0;

beforeEach(async () => {
  officer = await makeActor("officer", "30");
  other = await makeActor("officer", "31");
});

/** Lines of one kind, unit and month, told at these instants; answers with their ids. */
async function tell(actor: Actor, topic: string, ...at: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const createdAt of at) {
    made += 1;
    const line = { positionId: actor.positionId, topic, eventKey: `t:${made}`, gatherKey: `${topic}:30:2570:1`, payload: {}, createdAt };
    ids.push(String((await prisma().notification.create({ data: line })).id));
  }
  return ids;
}

describe("the inbox", () => {
  it("gathers, counts as it shows, and keeps unread above read", async () => {
    const certified = await tell(officer, "report_certified", "2026-11-14T02:00:00Z", "2026-11-14T03:00:00Z");
    await tell(officer, "report_returned", "2026-11-15T02:00:00Z");
    expect(await countUnread(officer)).toBe(2);
    expect((await readInbox(officer, {})).unread.map(({ topic, ids }) => [topic, ids.length])).toEqual([
      ["report_returned", 1],
      ["report_certified", 2],
    ]);
    valueOfResult(await markNotices(contextOf(officer), { ids: certified, as: "read" }));
    const inbox = await readInbox(officer, {});
    expect([inbox.unread.length, inbox.read.length, inbox.total, await countUnread(officer)]).toEqual([1, 1, 3, 1]);
    expect((await readInbox(officer, { topic: "report_returned" })).read).toEqual([]);
    valueOfResult(await markNotices(contextOf(officer), { ids: certified, as: "unread" }));
    expect(await countUnread(officer)).toBe(2);
    expect(valueOfResult(await markAllRead(contextOf(officer), { topic: "report_certified" }))).toEqual({ marked: 2 });
    expect(valueOfResult(await markAllRead(contextOf(officer), { topic: undefined }))).toEqual({ marked: 1 });
  });

  it("is nobody else's: ids of another position are not found and stay as they are", async () => {
    const ids = await tell(officer, "report_returned", "2026-11-15T02:00:00Z");
    expect(codesOf(await markNotices(contextOf(other), { ids, as: "read" }))).toEqual(["telling.notice_gone"]);
    expect((await readInbox(other, {})).unread).toEqual([]);
    expect(await countUnread(officer)).toBe(1);
  });

  it("stays with the position after a hand-over, and says from when on it is the new holder's", async () => {
    await tell(officer, "report_returned", "2026-11-15T02:00:00Z");
    expect((await readInbox(officer, {})).holderSince).toBeNull();
    const next = await prisma().person.create({ data: { nameTh: "ผู้รับตำแหน่ง" } });
    await read("update position_assignment set ends_on = '2026-11-15' where position_id = $1::uuid", [officer.positionId]);
    await prisma().positionAssignment.create({
      data: { positionId: officer.positionId, personId: next.id, startsOn: new Date("2026-11-16") },
    });
    const inbox = await readInbox({ ...officer, personId: next.id }, {});
    expect(inbox.unread).toHaveLength(1);
    expect(inbox.holderSince).toBe("2026-11-16");
  });

  it("shows sixty read lines at a time", async () => {
    const days = Array.from({ length: 70 }, (_, n) => new Date(testNow.getTime() - n * 86_400_000).toISOString());
    await tell(officer, "report_certified", ...days.reverse());
    valueOfResult(await markAllRead(contextOf(officer), { topic: undefined }));
    const first = await readInbox(officer, {});
    const second = await readInbox(officer, { before: first.nextBefore ?? undefined });
    expect([first.read.length, second.read.length, second.nextBefore]).toEqual([60, 10, null]);
  });
});

describe("choices and address", () => {
  it("begin as usual, are set as a whole, and the trail says what changed", async () => {
    const { ways } = setWaysSchema.parse({ ways: { round_due: { inInbox: "on" }, report_returned: { inInbox: "on", byEmail: "on" } } });
    valueOfResult(await setWays(contextOf(officer), { ways }));
    const telling = await readTelling(officer);
    const on = telling?.ways.filter(({ inInbox, byEmail }) => inInbox || byEmail).map(({ topic, byEmail }) => [topic, byEmail]);
    expect(on).toEqual([
      ["round_due", false],
      ["report_returned", true],
    ]);
    const [entry] = await read<{ before: Record<string, string[]>; after: Record<string, string[]> }>(
      "select before, after from audit_entry where action = 'notification.ways_set' and position_id = $1",
      [officer.positionId],
    );
    expect(entry?.before.byEmail).toContain("round_due");
    expect(entry?.after).toEqual({ inInbox: ["round_due", "report_returned"], byEmail: ["report_returned"] });
  });

  it("take one well-formed address or none, and the trail never holds it", async () => {
    for (const email of ["nobody", "a@b", "a@example.go.th\r\nBcc: b@example.go.th", "ก <a@example.go.th>"]) {
      expect(setEmailSchema.safeParse({ email }).success, email).toBe(false);
    }
    valueOfResult(await setEmail(contextOf(officer), setEmailSchema.parse({ email: " officer@example.go.th " })));
    expect((await readTelling(officer))?.email).toBe("officer@example.go.th");
    const [row] = await read<{ n: number }>("select count(*)::int as n from audit_entry e where e::text like '%officer@example.go.th%'");
    expect(row?.n).toBe(0);
    valueOfResult(await setEmail(contextOf(officer), { email: "" }));
    expect((await readTelling(officer))?.email).toBeNull();
  });

  it("without a mail server nothing is queued, and a test says so", async () => {
    const roundId = await makeRound(2);
    await makePlan({ areaId: "30" });
    valueOfResult(await setEmail(contextOf(officer), { email: "officer@example.go.th" }));
    await prisma().outboxEvent.create({ data: { topic: "round.due", payload: { roundId }, dueAt: testNow } });
    expect(await dispatchEvents(testNow)).toMatchObject({ events: 1, emails: 0 });
    expect(await prisma().emailMessage.count()).toBe(0);
    expect((await readInbox(officer, {})).unread).toHaveLength(1);
    expect((await readTelling(officer))?.mailIsSet).toBe(false);
    expect(codesOf(await sendTestEmail(contextOf(officer)))).toEqual(["telling.not_set"]);
  });
});
