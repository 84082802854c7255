import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import { can, canEverywhere, canInPerson, holds, type Permission, permissions, scopeCondition, scopeOf } from "./policy";
import { type Role, roles } from "./roles";

const actor = (role: Role, ...areaIds: string[]): Actor => ({
  sessionId: null,
  positionId: "1",
  personId: "2",
  username: "t",
  role,
  areaIds,
  titleTh: "",
  titleEn: "",
  officeTh: "",
  officeEn: "",
  personName: "",
});
const korat = { areaId: "30", ancestorIds: ["30", "c-northeast-lower-1", "r-northeast", "moi"] };
const cluster = { areaId: "c-northeast-lower-1", ancestorIds: ["c-northeast-lower-1", "r-northeast", "moi"] };

describe("policy", () => {
  it("refuses everything to a position without areas and to an unknown role", () => {
    for (const permission of permissions) {
      for (const role of roles) expect(can(actor(role), permission, korat)).toBe(false);
      expect(can(actor("emperor" as Role, "30", "moi"), permission, korat)).toBe(false);
    }
  });

  it("lets a province write its own figures only", () => {
    expect(can(actor("officer", "30"), "report.record", korat)).toBe(true);
    expect(can(actor("officer", "31"), "report.record", korat)).toBe(false);
    expect(can(actor("officer", "c-northeast-lower-1"), "report.record", korat)).toBe(false);
    expect(can(actor("officer", "30"), "report.record", cluster)).toBe(false);
    expect(can(actor("officer", "moi"), "report.record", korat)).toBe(false);
    expect(can(actor("officer", "c-northeast-lower-1"), "plan.import", korat)).toBe(false);
    expect(can(actor("ministry_staff", "moi"), "plan.import", korat)).toBe(true);
  });

  it("lets a cluster, a region and the ministry read what lies below, a province nothing above or beside it", () => {
    for (const area of ["30", "c-northeast-lower-1", "r-northeast", "moi"])
      expect(can(actor("analyst", area), "report.read", korat)).toBe(true);
    expect(can(actor("analyst", "31"), "report.read", korat)).toBe(false);
    expect(can(actor("analyst", "30"), "report.read", cluster)).toBe(false);
  });

  it("keeps recording and certifying in different roles", () => {
    for (const role of roles) {
      const both =
        holds(actor(role, "30"), "report.certify") &&
        (holds(actor(role, "30"), "report.record") || holds(actor(role, "30"), "report.submit"));
      expect(both, role).toBe(false);
    }
  });

  it("leaves what is about no area to positions placed at the ministry", () => {
    const everywhere: Permission[] = ["round.manage", "report.decide_reopen", "settings.manage", "account.manage"];
    for (const permission of everywhere) {
      for (const role of roles) expect(canEverywhere(actor(role, "30"), permission), `${role} ${permission}`).toBe(false);
    }
    expect(canEverywhere(actor("administrator", "moi"), "account.manage")).toBe(true);
    expect(canEverywhere(actor("ministry_staff", "moi"), "account.manage")).toBe(false);
    expect(canEverywhere(actor("administrator", "moi"), "report.read")).toBe(false);
  });

  it("gives nobody who only reads a way to write figures; governors and inspectors may say something about them", () => {
    const writes = permissions.filter((permission) => !/\.(read|export|own)$/.test(permission));
    const words: Permission[] = ["report.comment", "report.remind"];
    for (const role of ["executive", "analyst", "governor", "inspector"] as const) {
      const speaks = role === "governor" || role === "inspector";
      for (const permission of writes) {
        expect(holds(actor(role, "moi"), permission), `${role} ${permission}`).toBe(speaks && words.includes(permission));
      }
    }
  });

  it("states the same reach for a list as for one item", () => {
    for (const permission of permissions) {
      for (const role of roles) {
        for (const area of ["30", "31", "c-northeast-lower-1", "moi"]) {
          const who = actor(role, area);
          const scope = scopeOf(who, permission);
          const listed = scope.withDescendants
            ? korat.ancestorIds.some((id) => scope.areaIds.includes(id))
            : scope.areaIds.includes(korat.areaId);
          expect(listed, `${role} ${permission} ${area}`).toBe(can(who, permission, korat));
        }
      }
    }
    expect(scopeCondition({ withDescendants: false }, "p.area_id", 3)).toBe("p.area_id = any($3::text[])");
  });
});

describe("standing in for a certifier", () => {
  const certifier = { positionId: "9", personId: "8", titleTh: "", titleEn: "", areaIds: ["30"], endsOn: "2026-11-30" };
  const delegate = { ...actor("officer", "30", "31"), standsInFor: [certifier] };

  it("adds certifying and returning at the certifier's areas, in lists as for one item, and nothing else", () => {
    const buriram = { areaId: "31", ancestorIds: ["31", "c-northeast-lower-1", "r-northeast", "moi"] };
    for (const permission of permissions) {
      const before = actor("officer", "30", "31");
      const added = ["report.certify"].includes(permission);
      expect(can(delegate, permission, korat), permission).toBe(added || can(before, permission, korat));
      expect(can(delegate, permission, buriram), permission).toBe(can(before, permission, buriram));
      expect(can(delegate, permission, cluster), permission).toBe(can(before, permission, cluster));
      expect(holds(delegate, permission), permission).toBe(added || holds(before, permission));
      for (const area of [korat, buriram]) {
        const { areaIds, withDescendants } = scopeOf(delegate, permission);
        const listed = withDescendants ? area.ancestorIds.some((id) => areaIds.includes(id)) : areaIds.includes(area.areaId);
        expect(listed, `${permission} ${area.areaId}`).toBe(can(delegate, permission, area));
      }
    }
    expect(canInPerson(delegate, "report.certify", korat)).toBe(false);
    expect(can({ ...actor("governor", "30"), standsInFor: [certifier] }, "report.return", korat)).toBe(true);
    expect(holds(delegate, "report.delegate")).toBe(false);
  });
});
