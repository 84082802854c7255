import { describe, expect, it } from "vitest";
import { verifyTrail } from "@/lib/audit/queries/verify-trail";
import { prisma } from "@/lib/platform/database";
import { passwordFits } from "../password";
import { createAdministrator } from "./create-administrator";

const input = {
  username: "moi.first",
  password: "kwai-dam-2-tua-nai-na",
  nameTh: "นางสาวทดสอบ ระบบงาน",
  nameEn: null,
  titleTh: "ผู้ดูแลระบบ",
  titleEn: "System administrator",
  additional: false,
  startsOn: new Date("2026-10-01"),
};

describe("createAdministrator", () => {
  it("places the account at the ministry, hashes the password, demands its change, and is audited", async () => {
    const result = await createAdministrator("request-1", input);
    const position = await prisma().position.findUniqueOrThrow({
      where: { username: "moi.first" },
      include: { areas: true, credential: true, assignments: true },
    });
    expect(result).toEqual({ ok: true, value: { positionId: position.id } });
    expect(position).toMatchObject({ role: "administrator", areas: [{ areaId: "moi" }], credential: { mustChange: true } });
    expect(position.assignments).toHaveLength(1);
    expect(position.credential?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(input.password, position.credential?.passwordHash ?? null)).toBe(true);
    expect(await prisma().auditEntry.findMany({ select: { action: true, entityId: true } })).toEqual([
      { action: "position.created", entityId: position.id },
    ]);
    expect((await verifyTrail()).faults).toEqual([]);
  });

  it("refuses a second one, unless told, and the same name always", async () => {
    const other = { ...input, username: "moi.second" };
    expect(await createAdministrator("request-2", other)).toMatchObject({ ok: false, failures: [{ code: "access.administrator_exists" }] });
    expect(await createAdministrator("request-3", { ...input, additional: true })).toMatchObject({
      failures: [{ code: "access.username_taken" }],
    });
    expect((await createAdministrator("request-4", { ...other, additional: true })).ok).toBe(true);
  });

  it("refuses malformed names and weak passwords before anything is written", async () => {
    expect(await createAdministrator("r", { ...input, username: "1103700000000" })).toMatchObject({
      failures: [{ code: "access.username_form" }],
    });
    expect(await createAdministrator("r", { ...input, password: "short" })).toMatchObject({
      failures: [{ code: "access.password_too_short" }],
    });
  });
});
