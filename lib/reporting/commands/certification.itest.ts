import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { verifyRollups } from "@/lib/performance/rollup/verify-rollups";
import { pool, prisma, read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { codesOf, makeOfficial, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { certifyReport } from "./certify-report";
import { returnReport } from "./return-report";
import { settleCertifications } from "./settle-certifications";
import { startCorrection } from "./start-correction";
import { undoCertification } from "./undo-certification";

const key = randomUUID;
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
let officer: Actor;
let certifier: Actor;
let project: MadeProject;

const setUndoMinutes = (value: number) => prisma().threshold.updateMany({ where: { code: "certify.undo_minutes" }, data: { value } });
const on = (report: { reportId: string; lockVersion: number }) => ({
  idempotencyKey: key(),
  reportId: report.reportId,
  lockVersion: report.lockVersion,
});
const sent = async (month = 1) => valueOfResult(await submitMonth(project, { month, percent: 10, officer }));
const certified = async () => valueOfResult(await certifyReport(contextOf(certifier), on(await sent())));
const versions = (reportId: string) => prisma().reportVersion.findMany({ where: { reportId }, orderBy: { version: "asc" } });
const trailOf = async (reportId: string) =>
  (
    await read<{ action: string }>("select action from audit_entry where entity = 'report' and entity_id = $1 order by seq", [reportId])
  ).map(({ action }) => action.replace("report.", ""));
const eventsOf = async (reportId: string) =>
  (await read<{ topic: string }>("select topic from outbox_event where payload->>'reportId' = $1 order by id", [reportId])).map(
    ({ topic }) => topic,
  );

beforeAll(async () => {
  await makeRound(1);
});

beforeEach(async () => {
  await settleCertifications(later(60 * 24));
  await setUndoMinutes(10);
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
});

describe("certifying", () => {
  it("waits the minutes the setting gives, tells nobody before, and settles into the official figures", async () => {
    const report = await certified();
    expect(report).toMatchObject({ state: "certifying", officialAt: later(10).toISOString() });
    expect(await eventsOf(report.reportId)).toEqual(["report.submitted"]);
    expect(await settleCertifications(later(9.99))).toBe(0);
    expect(await settleCertifications(later(10))).toBe(1);
    expect(await versions(report.reportId)).toMatchObject([
      { state: "certified", isOfficial: true, certifiedAt: testNow, officialAt: later(10), certifiedByPositionId: certifier.positionId },
    ]);
    expect(await trailOf(report.reportId)).toEqual(["submitted", "certified", "made_official"]);
    expect(await eventsOf(report.reportId)).toEqual(["report.submitted", "report.certified"]);
    const [entry] = await read<{ person: string; request: string }>(
      "select person_id as person, request_id as request from audit_entry where action = 'report.made_official' and entity_id = $1",
      [report.reportId],
    );
    expect(entry).toMatchObject({ person: certifier.personId, request: expect.stringMatching(/^settle-/) });
    expect((await verifyRollups()).differences).toEqual([]);
  });

  it("is official at once where no time to undo is set, and takes fractions of a minute", async () => {
    await setUndoMinutes(0);
    const report = await certified();
    expect(report).toMatchObject({ state: "certified", officialAt: testNow.toISOString() });
    expect(await eventsOf(report.reportId)).toEqual(["report.submitted", "report.certified"]);
    expect(await versions(report.reportId)).toMatchObject([{ state: "certified", isOfficial: true, officialAt: testNow }]);
    expect((await verifyRollups()).differences).toEqual([]);
    [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
    await setUndoMinutes(0.05);
    expect((await certified()).officialAt).toBe(later(0.05).toISOString());
  });

  it("counts once when pressed twice, and is one person's when two press at once", async () => {
    const report = await sent();
    const input = on(report);
    const answers = await Promise.all(Array.from({ length: 5 }, () => certifyReport(contextOf(certifier), input)));
    for (const answer of answers) expect(valueOfResult(answer)).toEqual(valueOfResult(answers[0] ?? answer));
    expect(await trailOf(report.reportId)).toEqual(["submitted", "certified"]);

    [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
    const contested = await sent();
    const other = await makeActor("certifier", "30");
    const both = await Promise.all([certifier, other].map((actor) => certifyReport(contextOf(actor), on(contested))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = both.find(({ ok }) => !ok);
    expect(lost && codesOf(lost)).toEqual(["reporting.report_changed"]);
  });

  it("keeps the official figures in force until the correction settles", async () => {
    const first = await makeOfficial(certifier, await sent());
    const correction = valueOfResult(await startCorrection(contextOf(officer, later(20)), { ...on(first), reason: "กรอกผิด" }));
    const again = valueOfResult(await submitMonth(project, { month: 1, percent: 20, officer, now: later(21) }, correction.lockVersion));
    const second = valueOfResult(await certifyReport(contextOf(certifier, later(22)), on(again)));
    expect(await versions(first.reportId)).toMatchObject([
      { version: 1, isOfficial: true },
      { version: 2, state: "certifying", isOfficial: false },
    ]);
    await settleCertifications(new Date(second.officialAt));
    expect(await versions(first.reportId)).toMatchObject([
      { version: 1, state: "certified", isOfficial: false },
      { version: 2, state: "certified", isOfficial: true },
    ]);
    expect((await verifyRollups()).differences).toEqual([]);
  });
});

describe("undoing", () => {
  it("gives back what was sent, by the certifier only, and the report may be certified again", async () => {
    const report = await certified();
    const other = await makeActor("certifier", "30");
    expect(codesOf(await undoCertification(contextOf(other), on(report)))).toEqual(["desk.undo_by_another"]);
    const input = on(report);
    const undone = await Promise.all([1, 2].map(() => undoCertification(contextOf(certifier, later(9)), input)));
    expect(undone.map(valueOfResult)).toMatchObject([{ state: "submitted" }, { state: "submitted" }]);
    expect(await versions(report.reportId)).toMatchObject([
      { state: "submitted", certifiedAt: null, officialAt: null, certifiedByPositionId: null, certifiedByPersonId: null },
    ]);
    expect(await settleCertifications(later(60))).toBe(0);
    expect(await trailOf(report.reportId)).toEqual(["submitted", "certified", "certification_undone"]);
    expect(await eventsOf(report.reportId)).toEqual(["report.submitted"]);
    const [latest] = undone.map(valueOfResult);
    if (!latest) throw new Error("not undone");
    expect(valueOfResult(await certifyReport(contextOf(other, later(11)), on(latest))).state).toBe("certifying");
    expect((await verifyRollups()).differences).toEqual([]);
  });

  it("is refused with the remedy from the instant the figures are official, settled or not", async () => {
    const report = await certified();
    expect(codesOf(await undoCertification(contextOf(certifier, later(10)), on(report)))).toEqual(["desk.undo_too_late"]);
    await settleCertifications(later(10));
    expect(codesOf(await undoCertification(contextOf(certifier, later(5)), on(report)))).toEqual(["desk.undo_too_late"]);
    const fresh = await makeActor("officer", "30");
    expect(codesOf(await undoCertification(contextOf(fresh), on(report)))).toEqual(["reporting.not_allowed"]);
  });

  it("keeps a certifying version from every other step", async () => {
    const report = await certified();
    expect(codesOf(await returnReport(contextOf(certifier), { ...on(report), comment: "ก" }))).toEqual(["reporting.report_is_certifying"]);
    expect(codesOf(await submitMonth(project, { month: 1, percent: 30, officer }, report.lockVersion))).toEqual([
      "reporting.report_is_certifying",
    ]);
    expect(codesOf(await startCorrection(contextOf(officer), { ...on(report), reason: "ก" }))).toEqual(["reporting.report_is_certifying"]);
  });
});

describe("settling", () => {
  it("happens once, whoever undoes or settles at the same moment", async () => {
    for (let round = 0; round < 6; round++) {
      [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
      const report = await certified();
      const [undo, ...settled] = await Promise.all([
        undoCertification(contextOf(certifier, later(9.9)), on(report)),
        settleCertifications(later(10)),
        settleCertifications(later(10)),
        settleCertifications(later(10)),
      ]);
      const total = settled.reduce((sum, count) => sum + count, 0);
      expect(total + Number(undo.ok)).toBe(1);
      const [version] = await versions(report.reportId);
      expect(version).toMatchObject(undo.ok ? { state: "submitted", isOfficial: false } : { state: "certified", isOfficial: true });
      expect((await eventsOf(report.reportId)).filter((topic) => topic === "report.certified")).toHaveLength(total);
    }
    expect((await verifyRollups()).differences).toEqual([]);
  });

  it("leaves everything as it was when its server dies in the middle, and the next one does it", async () => {
    const report = await certified();
    const blocker = await pool().connect();
    await blocker.query("begin");
    await blocker.query("select pg_advisory_xact_lock(hashtextextended('unit-year:30:2570', 0))");
    const dying = settleCertifications(later(10));
    await expect
      .poll(async () => {
        const killed = await blocker.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()",
        );
        return killed.rowCount;
      })
      .toBe(1);
    expect(await dying).toBe(0);
    await blocker.query("rollback");
    blocker.release();
    expect(await versions(report.reportId)).toMatchObject([{ state: "certifying", isOfficial: false }]);
    expect(await settleCertifications(later(11))).toBe(1);
    expect(await trailOf(report.reportId)).toEqual(["submitted", "certified", "made_official"]);
  });

  it("never lets a settled version change again", async () => {
    const report = await certified();
    await settleCertifications(later(10));
    const change = prisma().reportVersion.updateMany({ where: { reportId: report.reportId }, data: { state: "submitted" } });
    await expect(change).rejects.toThrow(/is certified/);
    const lines = prisma().reportLine.updateMany({ where: { reportVersion: { reportId: report.reportId } }, data: { physical: 1 } });
    await expect(lines).rejects.toThrow(/is certified/);
  });
});
