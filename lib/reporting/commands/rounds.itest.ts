import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { contextOf, makeActor, makePlan } from "@/lib/platform/testing/fixtures";
import { codesOf, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { changeRound } from "./change-round";
import { openRound } from "./open-round";
import { publishRound } from "./publish-round";
import { withdrawPublication } from "./withdraw-publication";

const dates = { opensAt: "2026-10-25T00:00:00+07:00", closesAt: "2026-11-05T16:30:00+07:00", reminderDays: [3, 1] };
const opening = (month: number) => ({ idempotencyKey: randomUUID(), fiscalYear: 2570, month, ...dates });
let staff: Actor;

beforeAll(async () => {
  staff = await makeActor("ministry_staff", "moi");
});

describe("rounds", () => {
  it("are opened once a month by the ministry, in the trail and told to listeners", async () => {
    const input = opening(1);
    const { roundId } = valueOfResult(await openRound(contextOf(staff), input));
    expect(valueOfResult(await openRound(contextOf(staff), input)).roundId).toBe(roundId);
    expect(codesOf(await openRound(contextOf(staff), opening(1)))).toEqual(["reporting.round_exists"]);
    expect(await prisma().auditEntry.count({ where: { entity: "round", entityId: roundId } })).toBe(1);
    expect(await prisma().outboxEvent.count({ where: { topic: "round.opened" } })).toBe(1);
  });

  it("are nobody else's business", async () => {
    for (const actor of [await makeActor("officer", "30"), await makeActor("ministry_staff", "30"), await makeActor("executive", "moi")]) {
      expect(codesOf(await openRound(contextOf(actor), opening(1)))).toEqual(["reporting.not_allowed"]);
    }
  });

  it("open no earlier than their month and close after they open, in a year that exists", async () => {
    const wrong = await openRound(contextOf(staff), { ...opening(2), closesAt: "2026-10-01T00:00:00+07:00" });
    expect(codesOf(wrong)).toEqual(["reporting.round_before_month", "reporting.round_closes_first"]);
    const nowhere = { ...opening(1), fiscalYear: 2699, opensAt: "2200-01-01T00:00:00Z", closesAt: "2200-02-01T00:00:00Z" };
    expect(codesOf(await openRound(contextOf(staff), nowhere))).toEqual(["reporting.year_unknown"]);
  });

  it("change by the version that was seen", async () => {
    const { roundId, version } = valueOfResult(
      await openRound(contextOf(staff), { ...opening(2), opensAt: "2026-11-25T00:00:00+07:00", closesAt: "2026-12-05T16:30:00+07:00" }),
    );
    const change = {
      roundId,
      version,
      reminderDays: [7, 3, 1],
      opensAt: "2026-11-20T00:00:00+07:00",
      closesAt: "2026-12-08T16:30:00+07:00",
    };
    expect(valueOfResult(await changeRound(contextOf(staff), { idempotencyKey: randomUUID(), ...change })).version).toBe(version + 1);
    expect(codesOf(await changeRound(contextOf(staff), { idempotencyKey: randomUUID(), ...change }))).toEqual(["reporting.round_changed"]);
    expect(codesOf(await changeRound(contextOf(staff), { idempotencyKey: randomUUID(), ...change, roundId: randomUUID() }))).toEqual([
      "reporting.round_not_found",
    ]);
    const officer = await makeActor("officer", "30");
    expect(codesOf(await changeRound(contextOf(officer), { idempotencyKey: randomUUID(), ...change }))).toEqual(["reporting.not_allowed"]);
    const early = { idempotencyKey: randomUUID(), ...change, version: version + 1, opensAt: "2026-10-01T00:00:00Z" };
    expect(codesOf(await changeRound(contextOf(staff), early))).toEqual(["reporting.round_before_month"]);
  });
});

describe("publishing a month", () => {
  const publish = (roundId: string, version: number, uncertified: number, now?: Date) =>
    publishRound(contextOf(staff, now), { idempotencyKey: randomUUID(), roundId, version, uncertified });

  it("waits for the closing, never passes over more reports than were seen, and is taken back with a reason", async () => {
    const closed = new Date("2027-01-06T00:00:00Z");
    await makePlan({ areaId: "41", projects: [["100000.00"], ["200000.00"]] });
    const { roundId } = valueOfResult(
      await openRound(contextOf(staff), { ...opening(3), opensAt: "2026-12-25T00:00:00+07:00", closesAt: "2027-01-05T16:30:00+07:00" }),
    );
    expect(codesOf(await publish(roundId, 1, 9999))).toEqual(["reporting.round_still_open"]);
    const blind = await publish(roundId, 1, 0, closed);
    expect(codesOf(blind)).toEqual(["reporting.more_uncertified"]);
    const count = blind.ok ? 0 : Number(blind.failures[0]?.params?.count);
    expect(count).toBeGreaterThanOrEqual(2);
    const done = valueOfResult(await publish(roundId, 1, count, closed));
    expect(done).toMatchObject({ version: 2, publishedAt: closed.toISOString(), uncertified: count });
    expect(codesOf(await publish(roundId, 2, count, closed))).toEqual(["reporting.round_is_published"]);
    const change = { ...dates, opensAt: "2026-12-25T00:00:00+07:00", closesAt: "2027-02-05T16:30:00+07:00", idempotencyKey: randomUUID() };
    expect(codesOf(await changeRound(contextOf(staff, closed), { ...change, roundId, version: 2 }))).toEqual([
      "reporting.round_is_published",
    ]);
    const back = { idempotencyKey: randomUUID(), roundId, version: 2, reason: "พบยอดผิด" };
    expect(valueOfResult(await withdrawPublication(contextOf(staff, closed), back)).version).toBe(3);
    expect(codesOf(await withdrawPublication(contextOf(staff, closed), { ...back, idempotencyKey: randomUUID(), version: 3 }))).toEqual([
      "reporting.round_not_published",
    ]);
    expect(await prisma().outboxEvent.count({ where: { topic: "round.published" } })).toBe(1);
    expect(await prisma().auditEntry.count({ where: { entity: "round", entityId: roundId } })).toBe(3);
  });
});
