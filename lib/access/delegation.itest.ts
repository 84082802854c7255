import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { prisma } from "@/lib/platform/database";
import { contextOf, makeActor } from "@/lib/platform/testing/fixtures";
import { codesOf, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import type { Actor } from "./actor";
import { delegateCertifying } from "./commands/delegate-certifying";
import { revokeDelegation } from "./commands/revoke-delegation";
import { can } from "./policy";
import { loadActorByUsername } from "./queries/load-actor";
import { readDelegates } from "./queries/read-delegates";
import { readDelegations } from "./queries/read-delegations";

const now = new Date();
const dayFrom = (days: number): string => dayInBangkok(new Date(now.getTime() + days * 86_400_000));
const korat = { areaId: "30", ancestorIds: ["30", "c-northeast-lower-1", "r-northeast", "moi"] };
let certifier: Actor;
let officer: Actor;

beforeEach(async () => {
  certifier = await makeActor("certifier", ["30", "31"]);
  officer = await makeActor("officer", "30");
});

const asking = (to: Actor, cells: Partial<{ startsOn: string; endsOn: string }> = {}) => ({
  idempotencyKey: randomUUID(),
  toPositionId: to.positionId,
  startsOn: dayFrom(0),
  endsOn: dayFrom(2),
  reason: "ไปราชการ",
  ...cells,
});
const name = (to: Actor, cells = {}) => delegateCertifying(contextOf(certifier, now), asking(to, cells));
const loaded = async (actor: Actor) => {
  const found = await loadActorByUsername(actor.username);
  if (!found) throw new Error("no actor");
  return found;
};

describe("naming a delegate", () => {
  it("carries certifying to the areas both have, while its days run, and both sides see it", async () => {
    expect(can(await loaded(officer), "report.certify", korat)).toBe(false);
    valueOfResult(await name(officer));
    const delegate = await loaded(officer);
    expect(delegate.standsInFor).toEqual([
      {
        positionId: certifier.positionId,
        personId: certifier.personId,
        titleTh: certifier.titleTh,
        titleEn: certifier.titleEn,
        areaIds: ["30"],
        endsOn: dayFrom(2),
      },
    ]);
    expect(can(delegate, "report.certify", korat)).toBe(true);
    expect(await readDelegations(certifier, { now })).toMatchObject([{ side: "given", state: "running", otherTh: officer.titleTh }]);
    expect(await readDelegations(officer, { now })).toMatchObject([{ side: "received", state: "running", otherTh: certifier.titleTh }]);
  });

  it("does nothing before its first day, after its last, once revoked, or when the certifier's position is closed", async () => {
    const { delegationId } = valueOfResult(await name(officer, { startsOn: dayFrom(1) }));
    expect((await loaded(officer)).standsInFor).toEqual([]);
    const move = (days: { startsOn: Date; endsOn: Date }) => prisma().delegation.update({ where: { id: delegationId }, data: days });
    await move({ startsOn: new Date(dayFrom(-3)), endsOn: new Date(dayFrom(-1)) });
    expect((await loaded(officer)).standsInFor).toEqual([]);
    await move({ startsOn: new Date(dayFrom(-3)), endsOn: new Date(dayFrom(0)) });
    expect((await loaded(officer)).standsInFor).toHaveLength(1);
    await prisma().position.update({ where: { id: certifier.positionId }, data: { isActive: false } });
    expect((await loaded(officer)).standsInFor).toEqual([]);
    await prisma().position.update({ where: { id: certifier.positionId }, data: { isActive: true } });
    valueOfResult(await revokeDelegation(contextOf(certifier, now), { idempotencyKey: randomUUID(), delegationId }));
    expect((await loaded(officer)).standsInFor).toEqual([]);
  });

  it("offers and takes positions of the unit that answer for its figures, nobody else", async () => {
    const agency = await makeActor("agency_recorder", "30");
    const elsewhere = await makeActor("certifier", "32");
    const above = await makeActor("certifier", "c-northeast-lower-1");
    for (const other of [agency, elsewhere, above, certifier]) expect(codesOf(await name(other))).toEqual(["desk.delegate_not_of_unit"]);
    const offered = (await readDelegates(certifier, { now })).map(({ positionId }) => positionId);
    expect(offered).toContain(officer.positionId);
    for (const other of [agency, elsewhere, above, certifier]) expect(offered).not.toContain(other.positionId);
    expect(codesOf(await delegateCertifying(contextOf(officer, now), asking(certifier)))).toEqual(["access.forbidden"]);
    expect(await readDelegates(officer, { now })).toEqual([]);
  });

  it("refuses days gone by, turned round, or taken already, also when two are sent at once", async () => {
    expect(codesOf(await name(officer, { startsOn: dayFrom(-1) }))).toEqual(["desk.delegation_starts_in_past"]);
    expect(codesOf(await name(officer, { startsOn: dayFrom(2), endsOn: dayFrom(1) }))).toEqual(["desk.delegation_ends_before_start"]);
    const governor = await makeActor("governor", "30");
    const both = await Promise.all([name(officer), name(governor)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find(({ ok }) => !ok);
    expect(refused && codesOf(refused)).toEqual(["desk.delegation_overlaps"]);
    valueOfResult(await name(governor, { startsOn: dayFrom(3), endsOn: dayFrom(4) }));
  });
});

describe("revoking", () => {
  it("is for who gave it; another's is not found, one that is over stays", async () => {
    const { delegationId } = valueOfResult(await name(officer));
    const revoke = (by: Actor) => revokeDelegation(contextOf(by, now), { idempotencyKey: randomUUID(), delegationId });
    expect(codesOf(await revoke(await makeActor("certifier", "30")))).toEqual(["desk.delegation_not_found"]);
    expect(codesOf(await revoke(officer))).toEqual(["access.forbidden"]);
    valueOfResult(await revoke(certifier));
    expect(codesOf(await revoke(certifier))).toEqual(["desk.delegation_is_over"]);
    expect(await readDelegations(certifier, { now })).toMatchObject([{ state: "revoked" }]);
    valueOfResult(await name(officer));
  });
});
