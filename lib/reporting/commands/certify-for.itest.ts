import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { codesOf, makeOfficial, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readCertifyQueue } from "../queries/read-certify-queue";
import { readReportForCertify } from "../queries/read-report-for-certify";
import { readUndoable } from "../queries/read-undoable";
import { certifyReport } from "./certify-report";
import { certifyUnremarkable } from "./certify-unremarkable";
import { returnReport } from "./return-report";
import { settleCertifications } from "./settle-certifications";
import { startCorrection } from "./start-correction";
import { submitReport } from "./submit-report";
import { undoCertification } from "./undo-certification";

let officer: Actor;
let certifier: Actor;
let project: MadeProject;

const standingIn = (delegate: Actor, ...certifiers: Actor[]): Actor => ({
  ...delegate,
  standsInFor: certifiers.map(({ positionId, personId, titleTh, titleEn, areaIds }) => ({
    positionId,
    personId,
    titleTh,
    titleEn,
    areaIds,
    endsOn: "2026-11-30",
  })),
});
const on = ({ reportId, lockVersion }: { reportId: string; lockVersion: number }) => ({
  idempotencyKey: randomUUID(),
  reportId,
  lockVersion,
});
const plain = { warningReasons: {} };
const send = async (by: Actor, month = 1) => valueOfResult(await submitMonth(project, { month, percent: 0, officer: by }, null));
const offered = async (actor: Actor, reportId: string) =>
  (await readCertifyQueue(actor, { now: testNow })).find((item) => item.reportId === reportId);

beforeEach(async () => {
  await settleCertifications(new Date("2030-01-01"));
  await makeRound(1);
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
});

describe("standing in", () => {
  it("certifies in the certifier's stead what others recorded, and says so; the certifier may undo it", async () => {
    const colleague = standingIn(await makeActor("officer", "30"), certifier);
    const report = await send(officer);
    expect(await offered(colleague, report.reportId)).toMatchObject({ canCertify: true, standingFor: { titleTh: certifier.titleTh } });
    const certified = valueOfResult(await certifyReport(contextOf(colleague), on(report)));
    expect(certified.forPositionId).toBe(certifier.positionId);
    const stored = await prisma().reportVersion.findFirstOrThrow({ where: { reportId: report.reportId } });
    expect(stored).toMatchObject({ certifiedByPositionId: colleague.positionId, certifiedForPositionId: certifier.positionId });
    expect(await readUndoable(certifier, { now: testNow })).toMatchObject([
      { reportId: report.reportId, mayUndo: true, forTh: certifier.titleTh, certifiedByTh: colleague.titleTh },
    ]);
    expect(await readUndoable(await makeActor("certifier", "30"), { now: testNow })).toMatchObject([{ mayUndo: false }]);
    valueOfResult(await undoCertification(contextOf(certifier), on(certified)));
  });

  it("never reaches what the delegate recorded or sent, nor what the certifier's own person did", async () => {
    const delegate = standingIn(officer, certifier);
    const own = await send(officer);
    expect(await offered(delegate, own.reportId)).toMatchObject({ canCertify: false, obstacle: "recorded" });
    expect(codesOf(await certifyReport(contextOf(delegate), on(own)))).toEqual(["reporting.certifier_recorded"]);

    [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
    const certifierAsOfficer = await makeActor("officer", "30", certifier);
    const theirs = await send(certifierAsOfficer);
    expect(await offered(delegate, theirs.reportId)).toMatchObject({ canCertify: false, obstacle: "certifier_recorded" });
    expect(codesOf(await certifyReport(contextOf(delegate), on(theirs)))).toEqual(["desk.delegator_recorded"]);
    const second = await makeActor("certifier", "30");
    const forBoth = standingIn(officer, certifier, second);
    expect(valueOfResult(await certifyReport(contextOf(forBoth), on(theirs))).forPositionId).toBe(second.positionId);
  });

  it("returns too, and reaches no other unit", async () => {
    const governor = standingIn(await makeActor("governor", "30"), certifier);
    const report = await send(officer);
    expect(codesOf(await certifyReport(contextOf(await makeActor("governor", "30")), on(report)))).toEqual(["reporting.not_allowed"]);
    valueOfResult(await returnReport(contextOf(governor), { ...on(report), comment: "ขอหลักฐาน" }));
    const stranger = standingIn(await makeActor("officer", "31"), { ...certifier, areaIds: ["31"] });
    expect(codesOf(await certifyReport(contextOf(stranger), on(report)))).toEqual(["reporting.report_not_found"]);
  });
});

describe("what the desk offers", () => {
  it("is what the command decides, for everyone who once put a figure in", async () => {
    const report = await send(officer);
    const people = [certifier, await makeActor("certifier", "30", officer), standingIn(officer, certifier)];
    const returned = valueOfResult(await returnReport(contextOf(certifier), { ...on(report), comment: "ก" }));
    const colleague = await makeActor("officer", "30");
    const again = valueOfResult(await submitMonth(project, { month: 1, percent: 2, officer: colleague }, returned.lockVersion));
    let seen = again.lockVersion;
    people.push(await makeActor("certifier", "30", colleague));
    for (const actor of people) {
      const item = await offered(actor, report.reportId);
      const view = valueOfResult(await readReportForCertify(actor, { reportId: report.reportId, now: testNow }));
      const result = await certifyReport(contextOf(actor), on({ ...again, lockVersion: seen }));
      expect([item?.canCertify, view.allowed.certify], actor.titleTh).toEqual([result.ok, result.ok]);
      if (result.ok) seen = valueOfResult(await undoCertification(contextOf(actor), on(result.value))).lockVersion;
    }
  });
});

describe("several together", () => {
  it("certifies the unremarkable ones one by one, names what it did not and why, and answers the same when sent again", async () => {
    const made = await makePlan({ areaId: "30", projects: [["1000000.00"], ["2000000.00"], ["3000000.00"]] });
    const quiet = [];
    for (const one of made) {
      const lines = one.activities.map(({ id }) => ({
        activityId: id,
        physical: "0",
        committed: "0",
        disbursed: "0",
        workDone: null,
        problem: null,
        delayCause: null,
        remedy: null,
        selfRating: null,
        ...plain,
      }));
      const input = { idempotencyKey: randomUUID(), projectId: one.id, month: 1, lockVersion: null, lines };
      quiet.push(valueOfResult(await submitReport(contextOf(officer), input)));
    }
    const loud = await send(officer);
    const [first, second, third] = quiet.map(on);
    if (!first || !second || !third) throw new Error("no reports");
    const stale = { ...third, lockVersion: third.lockVersion + 1 };
    const input = { reports: [first, second, stale, on(loud)] };
    const done = valueOfResult(await certifyUnremarkable(contextOf(certifier), input));
    expect(done.certified.map(({ reportId }) => reportId)).toEqual([first.reportId, second.reportId]);
    expect(done.refused.map(({ reportId, failures }) => [reportId, failures[0]?.code])).toEqual([
      [stale.reportId, "reporting.report_changed"],
      [loud.reportId, "desk.needs_a_look"],
    ]);
    const again = valueOfResult(await certifyUnremarkable(contextOf(certifier), input));
    expect(again.certified).toEqual(done.certified);
    expect((await readUndoable(certifier, { now: testNow })).map(({ mayUndo }) => mayUndo)).toEqual([true, true]);
    expect(codesOf(await certifyUnremarkable(contextOf(officer), input))).toEqual(["reporting.not_allowed"]);
  });

  it("takes neither a correction nor what came back after a return for unremarkable", async () => {
    const report = await send(officer);
    const official = await makeOfficial(certifier, report);
    const begun = valueOfResult(await startCorrection(contextOf(officer), { ...on(official), reason: "กรอกผิด" }));
    valueOfResult(await submitMonth(project, { month: 1, percent: 0, officer }, begun.lockVersion));
    expect(await offered(certifier, report.reportId)).toMatchObject({ isCorrection: true, needsCare: true });
  });
});
