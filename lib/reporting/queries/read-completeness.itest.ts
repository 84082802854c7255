import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { remindUnits } from "../commands/remind-units";
import { returnReport } from "../commands/return-report";
import { placeSum, unitPercent } from "../rules/completeness-board";
import { readCompleteness } from "./read-completeness";
import { readCompletenessAudience } from "./read-completeness-audience";
import { readCompletenessUnit } from "./read-completeness-unit";

/** Nakhon Ratchasima sent two of three on time and one of them came back; Buri Ram sent one of two; the cluster sent nothing. */
const now = new Date("2026-11-22T03:00:00Z");
const closesAt = new Date("2026-11-05T09:30:00Z");
const fiscalYear = 2570;
let staff: Actor;
let governor: Actor;
let inspector: Actor;
let first: MadeProject;

beforeAll(async () => {
  await makeRound(1, { opensAt: new Date("2026-10-25T00:00:00Z"), closesAt });
  await makeRound(2, { opensAt: new Date("2026-11-16T00:00:00Z"), closesAt: new Date("2026-12-05T09:30:00Z") });
  [staff, governor, inspector] = [
    await makeActor("ministry_staff", "moi"),
    await makeActor("governor", "30"),
    await makeActor("inspector", "c-northeast-lower-1"),
  ];
  const officer = await makeActor("officer", "30");
  const certifier = await makeActor("certifier", "30");
  const neighbour = await makeActor("officer", "31");
  const early = new Date("2026-11-02T03:00:00Z");
  const plans = await makePlan({ areaId: "30", projects: [["100000.00"], ["200000.00"], ["300000.00"]] });
  first = plans[0] as MadeProject;
  await makePlan({ areaId: "30", planTier: "Y2" });
  const [own] = await makePlan({ areaId: "31", projects: [["100000.00"], ["200000.00"]] });
  await makePlan({ areaId: "c-northeast-lower-1", projects: [["100000.00"]] });
  const sent = valueOfResult(await submitMonth(first, { month: 1, percent: 5, officer, now: early }));
  valueOfResult(await submitMonth(plans[1] as MadeProject, { month: 1, percent: 5, officer, now: early }));
  valueOfResult(await submitMonth(plans[2] as MadeProject, { month: 1, percent: 5, officer, now: early }));
  valueOfResult(await submitMonth(own as MadeProject, { month: 1, percent: 5, officer: neighbour, now: early }));
  const { reportId, lockVersion } = sent;
  const input = { idempotencyKey: randomUUID(), reportId, lockVersion, comment: "แนบใบตรวจรับ" };
  valueOfResult(await returnReport(contextOf(certifier, early), input));
  // Sent three days late, as only a reopening allows; the rule under test is the board's, not the lock's.
  await prisma().$executeRaw`update report set first_submitted_at = '2026-11-08T03:00:00Z' where project_id = ${plans[2]?.id}::uuid`;
});

const board = async (actor: Actor, areaId?: string) => valueOfResult(await readCompleteness(actor, { fiscalYear, areaId, now }));

describe("the board", () => {
  it("comes in four statements, whatever it holds", async () => {
    const { statements } = await withRequestContext("count", () => readCompleteness(staff, { fiscalYear, now }));
    expect(statements).toBeLessThanOrEqual(4);
  });

  it("says each cell by its projects", async () => {
    const { units, runningMonth, months } = await board(staff);
    expect(units).toHaveLength(94);
    expect(runningMonth).toBe(2);
    expect(months.map(({ state }) => state).slice(0, 3)).toEqual(["closed", "open", "not_open"]);
    const at = (id: string) => units.find((unit) => unit.id === id)?.cells ?? [];
    expect(at("30")[0]).toMatchObject({
      state: "returned",
      due: 3,
      unsent: 0,
      sentLate: 1,
      daysLate: 3,
      counts: { returned: 1, submitted: 2 },
    });
    expect(at("31")[0]).toMatchObject({ state: "overdue", due: 2, unsent: 1, daysLate: 17, firstSentAt: "2026-11-02T03:00:00.000Z" });
    expect(at("c-northeast-lower-1")[0]).toMatchObject({ state: "overdue", due: 1 });
    expect(at("30")[1]?.state).toBe("not_started");
    expect(at("30")[2]?.state).toBe("not_open");
    expect(at("50")[0]?.state).toBe("no_projects");
  });

  it("scores ratios of sums, level by level", async () => {
    const { units } = await board(staff);
    const of = (id: string) => units.find((unit) => unit.id === id);
    // (1 + 1 + 0.7) / 3, 1 / 2, 0 / 1
    expect([of("30"), of("31"), of("c-northeast-lower-1")].map((unit) => unit && unitPercent(unit))).toEqual(["90.00", "50.00", "0.00"]);
    expect(placeSum(units).score).toEqual({ due: 6, onTime: 3, late: 1, missing: 2, points: "370.0000" });
  });

  it("reaches as far as the reader does", async () => {
    expect((await board(governor)).units.map(({ id }) => id)).toEqual(["30"]);
    expect((await board(inspector)).units.map(({ id }) => id)).toEqual(["c-northeast-lower-1", "30", "36", "31", "32"]);
    expect((await board(staff, "r-northeast")).units.length).toBeGreaterThan(20);
    expect(codesOf(await readCompleteness(governor, { fiscalYear, areaId: "31", now }))).toEqual(["completeness.area_not_found"]);
    expect(codesOf(await readCompleteness(staff, { fiscalYear: 2599, now }))).toEqual(["completeness.year_unknown"]);
  });
});

describe("one cell opened", () => {
  it("names the projects, the people and what was done", async () => {
    const detail = valueOfResult(await readCompletenessUnit(inspector, { areaId: "30", fiscalYear, month: 1, now }));
    expect(detail.projects.map(({ progress, daysLate }) => [progress, daysLate])).toEqual([
      ["returned", 0],
      ["submitted", 0],
      ["submitted", 3],
    ]);
    expect(detail.contacts.map(({ role }) => role)).toEqual(["officer", "certifier"]);
    // An address is its holder's, given for notices: nobody else is shown it.
    await prisma().$executeRaw`update person set email = 'holder@example.go.th' where email is null`;
    const asked = await readCompletenessUnit(staff, { areaId: "30", fiscalYear, month: 1, now });
    expect(JSON.stringify(asked)).not.toContain("holder@example.go.th");
    expect(detail).toMatchObject({ mayRemind: true, cell: { state: "returned" }, reminders: [], requests: [] });
    expect(codesOf(await readCompletenessUnit(governor, { areaId: "31", fiscalYear, month: 1, now }))).toEqual([
      "completeness.area_not_found",
    ]);
  });
});

describe("reminding", () => {
  const input = (areaIds: string[], more: { message?: string; reason?: string } = {}) => ({
    idempotencyKey: randomUUID(),
    fiscalYear,
    month: 1,
    areaIds,
    message: more.message ?? null,
    reason: more.reason ?? null,
  });
  const counted = async () =>
    (
      await read<{ reminders: number; events: number; entries: number }>(
        `select (select count(*)::int from reminder) as reminders,
          (select count(*)::int from outbox_event where topic = 'report.reminded') as events,
          (select count(*)::int from audit_entry where action = 'report.reminded') as entries`,
      )
    )[0];

  it("says before it is sent exactly whom it would tell", async () => {
    const asked = { fiscalYear, month: 1, areaIds: ["30", "31", "50"], now };
    const audience = valueOfResult(await readCompletenessAudience(staff, asked));
    expect(audience.units.map(({ id, positions, reminding }) => [id, positions, reminding])).toEqual([
      ["30", 2, "now"],
      ["31", 1, "now"],
      ["50", 0, "nothing_missing"],
    ]);
    expect(valueOfResult(await readCompletenessAudience(governor, asked)).units.map(({ id }) => id)).toEqual(["30"]);
    const officer = await makeActor("officer", "31");
    expect(codesOf(await readCompletenessAudience(officer, asked))).toEqual(["completeness.area_not_found"]);
    await prisma().position.update({ where: { id: officer.positionId }, data: { isActive: false } });
  });

  it("writes a row, an event and an entry for each unit, once however often it is sent", async () => {
    const once = input(["30", "31", "50"], { message: "ขอให้ส่งภายในวันศุกร์" });
    const told = { units: 2, positions: 3, tooSoon: 0, nothingMissing: 1 };
    expect(valueOfResult(await remindUnits(contextOf(staff, now), once))).toEqual(told);
    expect(valueOfResult(await remindUnits(contextOf(staff, now), once))).toEqual(told);
    expect(await counted()).toEqual({ reminders: 2, events: 2, entries: 2 });
    const [event] = await read<{ payload: object }>("select payload from outbox_event where topic = 'report.reminded' and area_id = '30'");
    expect(event?.payload).toMatchObject({
      areaId: "30",
      fiscalYear,
      month: 1,
      message: "ขอให้ส่งภายในวันศุกร์",
      byPositionId: staff.positionId,
    });
  });

  it("is refused while the last one is fresh, unless a reason is given, and again after the hours of the setting", async () => {
    const soon = new Date(now.getTime() + 3_600_000);
    expect(codesOf(await remindUnits(contextOf(inspector, soon), input(["30"])))).toEqual(["completeness.reminded_recently"]);
    expect(valueOfResult(await remindUnits(contextOf(inspector, soon), input(["30"], { reason: "ประชุมวันนี้" }))).units).toBe(1);
    const tomorrow = new Date(now.getTime() + 26 * 3_600_000);
    expect(valueOfResult(await remindUnits(contextOf(staff, tomorrow), input(["30"]))).units).toBe(1);
  });

  it("sent by two at the same moment, tells the unit once", async () => {
    const at = new Date(now.getTime() + 100 * 3_600_000);
    const before = await counted();
    const results = await Promise.all([staff, inspector].map((actor) => remindUnits(contextOf(actor, at), input(["31"]))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await counted()).toEqual({
      reminders: (before?.reminders ?? 0) + 1,
      events: (before?.events ?? 0) + 1,
      entries: (before?.entries ?? 0) + 1,
    });
  });

  it("refuses the whole when one unit is out of reach, and a month that has not begun", async () => {
    expect(codesOf(await remindUnits(contextOf(governor, now), input(["30", "31"])))).toEqual(["completeness.area_not_found"]);
    expect(codesOf(await remindUnits(contextOf(await makeActor("officer", "30"), now), input(["30"])))).toEqual([
      "completeness.area_not_found",
    ]);
    expect(codesOf(await remindUnits(contextOf(staff, new Date("2026-11-10T00:00:00Z")), { ...input(["30"]), month: 2 }))).toEqual([
      "completeness.round_not_open",
    ]);
    expect(codesOf(await remindUnits(contextOf(staff, now), input(["50"])))).toEqual(["completeness.nothing_missing"]);
  });
});
