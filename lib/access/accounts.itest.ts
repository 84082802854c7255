import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { prisma } from "@/lib/platform/database";
import { contextOf, makeActor } from "@/lib/platform/testing/fixtures";
import { codesOf, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { type CreatePositionInput, createPositionSchema } from "./account-schema";
import { createPosition } from "./commands/create-position";
import { handOverPosition } from "./commands/hand-over-position";
import { resetPassword } from "./commands/reset-password";
import { setPositionActive } from "./commands/set-position-active";
import { signIn } from "./commands/sign-in";
import { unlockPosition } from "./commands/unlock-position";
import { loadSession } from "./queries/load-session";
import { makeAccount, testPassword } from "./testing/accounts";

const now = new Date();
const today = dayInBangkok(now);
const admin = async () => contextOf(await makeActor("administrator", "moi"), now);
const wanted = (): CreatePositionInput => ({
  username: `p30.t${randomUUID().slice(0, 8)}`,
  titleTh: "นักวิเคราะห์",
  titleEn: "Analyst",
  officeTh: "สำนักงาน",
  officeEn: "Office",
  role: "officer",
  areaIds: ["30"],
  personTh: `สมชาย ${randomUUID()}`,
  personEn: "",
  namesake: "",
  startsOn: today,
  endsOn: null,
});

const enter = (username: string, password: string) =>
  signIn({ requestId: randomUUID(), address: randomUUID(), userAgent: null, replacedSessionId: null }, { username, password });

describe("accounts", () => {
  it("are opened with a temporary password that must be changed", async () => {
    const input = wanted();
    const { temporaryPassword } = valueOfResult(await createPosition(await admin(), input));
    expect(valueOfResult(await enter(input.username, temporaryPassword)).mustChange).toBe(true);
    const stored = JSON.stringify(await prisma().auditEntry.findMany({ where: { action: "position.created" }, select: { after: true } }));
    expect(stored).toContain(input.username);
    expect(stored).not.toContain(temporaryPassword);
    expect(codesOf(await createPosition(await admin(), input))).toEqual(["access.username_taken"]);
  });

  it("refuse ID numbers as usernames, places a role has no work at, and a namesake nobody spoke about", async () => {
    for (const username of ["1234567890123", "p1234567890123", "P 30", "p3"])
      expect(createPositionSchema.safeParse({ ...wanted(), username }).success).toBe(false);
    for (const areaIds of [["moi"], ["10"], ["3001"], ["nowhere"]])
      expect(codesOf(await createPosition(await admin(), { ...wanted(), areaIds }))).toEqual(["access.area_unfit"]);
    const first = wanted();
    valueOfResult(await createPosition(await admin(), first));
    const second = { ...wanted(), personTh: first.personTh };
    expect(codesOf(await createPosition(await admin(), second))).toEqual(["access.person_known"]);
    valueOfResult(await createPosition(await admin(), { ...second, namesake: "same" }));
    expect(await prisma().person.count({ where: { nameTh: first.personTh } })).toBe(1);
  });

  it("are handed over: the old holder is out at once, history stays, and the new one gets a password", async () => {
    const account = await makeAccount({ role: "officer", areaIds: ["30"] });
    const { sessionId } = valueOfResult(await enter(account.username, testPassword));
    const held = await prisma().positionAssignment.findFirstOrThrow({ where: { positionId: account.positionId } });
    const input = {
      positionId: account.positionId,
      seenAssignmentId: held.id,
      personTh: `สมหญิง ${randomUUID()}`,
      personEn: "",
      namesake: "",
      startsOn: today,
      endsOn: null,
    } as const;
    const context = await admin();
    expect(codesOf(await handOverPosition(context, { ...input, startsOn: "2099-01-01" }))).toEqual(["access.hand_over_not_today"]);
    expect(codesOf(await handOverPosition(context, { ...input, seenAssignmentId: "" }))).toEqual(["common.conflict"]);
    const { temporaryPassword } = valueOfResult(await handOverPosition(context, input));
    expect(await loadSession(sessionId)).toBeNull();
    expect((await enter(account.username, testPassword)).ok).toBe(false);
    const after = valueOfResult(await enter(account.username, temporaryPassword));
    expect((await loadSession(after.sessionId))?.actor.personName).toBe(input.personTh);
    const holders = await prisma().positionAssignment.findMany({ where: { positionId: account.positionId }, orderBy: { startsOn: "asc" } });
    expect(holders.map((one) => one.endsOn === null)).toEqual([false, true]);
  });

  it("are switched off and on, unlocked and reset, never one's own", async () => {
    const context = await admin();
    const account = await makeAccount({ role: "analyst", areaIds: ["30"] });
    const { positionId } = account;
    const { sessionId } = valueOfResult(await enter(account.username, testPassword));
    valueOfResult(await setPositionActive(context, { positionId, active: false }));
    expect(await loadSession(sessionId)).toBeNull();
    expect((await enter(account.username, testPassword)).ok).toBe(false);
    valueOfResult(await setPositionActive(context, { positionId, active: true }));
    expect(await loadSession(sessionId)).toBeNull();
    await prisma().credential.update({ where: { positionId }, data: { failedCount: 5, lockedUntil: new Date("2099-01-01") } });
    expect((await enter(account.username, testPassword)).ok).toBe(false);
    valueOfResult(await unlockPosition(context, { positionId }));
    valueOfResult(await enter(account.username, testPassword));
    const { temporaryPassword } = valueOfResult(await resetPassword(context, { positionId }));
    expect((await enter(account.username, testPassword)).ok).toBe(false);
    expect((await enter(account.username, temporaryPassword)).ok).toBe(true);
    const own = { positionId: context.actor.positionId };
    expect(codesOf(await resetPassword(context, own))).toEqual(["access.own_account"]);
    expect(codesOf(await setPositionActive(context, { ...own, active: false }))).toEqual(["access.own_account"]);
  });
});
