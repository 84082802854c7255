import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import {
  allReasons,
  certifyMonth,
  codesOf,
  lineAt,
  makeOfficial,
  submitMonth,
  valueOfResult,
} from "@/lib/platform/testing/report-fixtures";
import { certifyReport } from "./certify-report";
import { returnReport } from "./return-report";
import { saveReportDraft } from "./save-report-draft";
import { startCorrection } from "./start-correction";
import { submitReport } from "./submit-report";

const key = randomUUID;
let officer: Actor;
let certifier: Actor;
let project: MadeProject;

beforeEach(async () => {
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
  await makeRound(1, { opensAt: new Date("2026-10-25T00:00:00Z"), closesAt: new Date("2027-12-31T00:00:00Z") });
});

const submitInput = (percents: readonly number[], cells = {}) => ({
  idempotencyKey: key(),
  projectId: project.id,
  month: 1,
  lockVersion: null,
  lines: project.activities.map((activity, index) => lineAt(activity, percents[index] ?? 0, cells)),
});
const draftInput = () => submitInput([10, 10]);
const decide = (reportId: string, lockVersion: number) => ({ idempotencyKey: key(), reportId, lockVersion });
const sent = async () => valueOfResult(await submitMonth(project, { month: 1, percent: 10, officer }));

describe("who may", () => {
  it("knows nothing of another unit's project or report", async () => {
    const stranger = await makeActor("officer", "31");
    const outside = await makeActor("certifier", "31");
    const { reportId, lockVersion } = await sent();
    expect(codesOf(await saveReportDraft(contextOf(stranger), draftInput()))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await submitReport(contextOf(stranger), draftInput()))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await returnReport(contextOf(outside), { ...decide(reportId, lockVersion), comment: "ก" }))).toEqual([
      "reporting.report_not_found",
    ]);
    expect(codesOf(await certifyReport(contextOf(outside), decide(reportId, lockVersion)))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await startCorrection(contextOf(stranger), { ...decide(reportId, lockVersion), reason: "ก" }))).toEqual([
      "reporting.report_not_found",
    ]);
    expect(codesOf(await certifyReport(contextOf(certifier), decide(key(), 1)))).toEqual(["reporting.report_not_found"]);
  });

  it("refuses roles and reaches that read but do not write", async () => {
    const { reportId, lockVersion } = await sent();
    const governor = await makeActor("governor", "30");
    const cluster = await makeActor("officer", "c-northeast-lower-1");
    const recorder = await makeActor("agency_recorder", "30");
    for (const actor of [governor, cluster, certifier]) {
      expect(codesOf(await saveReportDraft(contextOf(actor), draftInput()))).toEqual(["reporting.not_allowed"]);
    }
    expect(codesOf(await submitReport(contextOf(recorder), draftInput()))).toEqual(["reporting.not_allowed"]);
    expect(codesOf(await certifyReport(contextOf(officer), decide(reportId, lockVersion)))).toEqual(["reporting.not_allowed"]);
    expect(codesOf(await returnReport(contextOf(recorder), { ...decide(reportId, lockVersion), comment: "ก" }))).toEqual([
      "reporting.not_allowed",
    ]);
  });

  it("never lets the same person certify, though through another position, nor anyone who once recorded it", async () => {
    const twice = await makeActor("certifier", "30", officer);
    const agency = await makeActor("agency_recorder", "30");
    const agencyAsCertifier = await makeActor("certifier", "30", agency);
    const saved = valueOfResult(await saveReportDraft(contextOf(agency), draftInput()));
    const { reportId, lockVersion } = valueOfResult(await submitMonth(project, { month: 1, percent: 11, officer }, saved.lockVersion));
    for (const actor of [twice, agencyAsCertifier]) {
      expect(codesOf(await certifyReport(contextOf(actor), decide(reportId, lockVersion)))).toEqual(["reporting.certifier_recorded"]);
    }
    valueOfResult(await certifyReport(contextOf(certifier), decide(reportId, lockVersion)));
  });

  it("is held by the database itself, by person and by position", async () => {
    const { reportId } = await sent();
    const certify = (personId: string, positionId: string) =>
      prisma().reportVersion.updateMany({
        where: { reportId },
        data: { state: "certified", certifiedAt: testNow, certifiedByPersonId: personId, certifiedByPositionId: positionId },
      });
    await expect(certify(officer.personId, certifier.positionId)).rejects.toThrow(/report_version_two_people/);
    await expect(certify(certifier.personId, officer.positionId)).rejects.toThrow(/report_version_two_people/);
  });
});

describe("when", () => {
  it("takes nothing before the round opens or after it closes, but certifies and returns after", async () => {
    const { reportId, lockVersion } = await sent();
    const early = new Date("2026-10-24T00:00:00Z");
    const late = new Date("2028-01-01T00:00:00Z");
    expect(codesOf(await submitReport(contextOf(officer, early), draftInput()))).toEqual(["reporting.round_not_open"]);
    expect(codesOf(await saveReportDraft(contextOf(officer, late), draftInput()))).toEqual(["reporting.round_closed"]);
    expect(codesOf(await saveReportDraft(contextOf(officer), { ...draftInput(), month: 9 }))).toEqual(["reporting.round_not_open"]);
    const certified = await makeOfficial(certifier, { reportId, lockVersion }, late);
    const correction = { ...decide(reportId, certified.lockVersion), reason: "ก" };
    expect(codesOf(await startCorrection(contextOf(officer, late), correction))).toEqual(["reporting.round_closed"]);
  });

  it("asks for the right state at every step", async () => {
    const saved = valueOfResult(await saveReportDraft(contextOf(officer), draftInput()));
    expect(codesOf(await certifyReport(contextOf(certifier), decide(saved.reportId, saved.lockVersion)))).toEqual([
      "reporting.report_is_draft",
    ]);
    const { reportId, lockVersion } = valueOfResult(await submitMonth(project, { month: 1, percent: 10, officer }, saved.lockVersion));
    expect(codesOf(await saveReportDraft(contextOf(officer), { ...draftInput(), lockVersion }))).toEqual(["reporting.report_is_submitted"]);
    const certified = await makeOfficial(certifier, { reportId, lockVersion });
    const after = decide(reportId, certified.lockVersion);
    expect(codesOf(await returnReport(contextOf(certifier), { ...after, comment: "ก" }))).toEqual(["reporting.report_is_certified"]);
    expect(codesOf(await submitReport(contextOf(officer), { ...draftInput(), lockVersion: certified.lockVersion }))).toEqual([
      "reporting.report_is_certified",
    ]);
  });
});

describe("what", () => {
  it("needs every activity, no blocked cell and a reason for each warning, and says where", async () => {
    const [first] = project.activities;
    const partial = { ...draftInput(), lines: first ? [lineAt(first, 10)] : [] };
    const missing = await submitReport(contextOf(officer), partial);
    expect(codesOf(missing)).toEqual(["reporting.figure_missing", "reporting.figure_missing", "reporting.figure_missing"]);
    expect(missing).toMatchObject({ failures: { 0: { field: `activities.${project.activities[1]?.id}.physical` } } });
    const blocked = await submitReport(contextOf(officer), submitInput([10, 10], { physical: "108" }));
    expect(blocked).toMatchObject({ failures: { 1: { code: "reporting.physical_range", field: "lines.1.physical" } } });
    const jump = await submitReport(contextOf(officer), submitInput([50, 10], { warningReasons: {}, disbursed: "0" }));
    expect(jump).toMatchObject({ failures: [{ code: "reporting.reason_needed", field: "lines.0.warningReasons.physical_ahead" }] });
    expect(await prisma().report.count({ where: { projectId: project.id } })).toBe(0);
  });

  it("stores reasons and notes with the line", async () => {
    const notes = { problem: "ฝนตกหนัก", delayCause: "disaster_season", remedy: "เร่งงาน", selfRating: "watch" as const };
    valueOfResult(await submitReport(contextOf(officer), submitInput([50, 10], { disbursed: "0", ...notes })));
    const lines = await prisma().reportLine.findMany({ where: { activityId: project.activities[0]?.id } });
    expect(lines).toMatchObject([{ ...notes, warningReasons: { physical_ahead: allReasons.physical_ahead } }]);
  });

  it("refuses strangers among the lines", async () => {
    const [first] = project.activities;
    if (!first) throw new Error("no activity");
    const lines = [lineAt(first, 1), lineAt(first, 2), lineAt({ ...first, id: key() }, 1)];
    expect(codesOf(await saveReportDraft(contextOf(officer), { ...draftInput(), lines }))).toEqual([
      "reporting.activity_twice",
      "reporting.activity_unknown",
    ]);
    const cause = await saveReportDraft(contextOf(officer), submitInput([1, 1], { delayCause: "moon" }));
    expect(codesOf(cause)).toEqual(["reporting.delay_cause_unknown", "reporting.delay_cause_unknown"]);
  });

  it("takes no report without a confirmed plan, and none of a reserve project", async () => {
    const [proposed] = await makePlan({ areaId: "30", planState: "proposed" });
    const [reserve] = await makePlan({ areaId: "30", planTier: "Y2" });
    expect(codesOf(await submitMonth(proposed as MadeProject, { month: 1, percent: 5, officer }))).toEqual([
      "reporting.plan_not_confirmed",
    ]);
    expect(codesOf(await submitMonth(reserve as MadeProject, { month: 1, percent: 5, officer }))).toEqual(["reporting.project_in_reserve"]);
  });
});

describe("twice", () => {
  it("counts once however often and however close together it is sent", async () => {
    const input = draftInput();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submitReport(contextOf(officer), input)));
    const values = answers.map(valueOfResult);
    for (const value of values) expect(value).toEqual(values[0]);
    const [stored] = await read<{ versions: number; entries: number }>(
      `select (select count(*)::int from report_version v join report r on r.id = v.report_id where r.project_id = $1) as versions,
        (select count(*)::int from audit_entry where entity = 'report' and entity_id = $2) as entries`,
      [project.id, values[0]?.reportId],
    );
    expect(stored).toEqual({ versions: 1, entries: 1 });
  });

  it("refuses a key used for something else, and lets a refused write be sent again", async () => {
    const input = draftInput();
    expect(codesOf(await submitReport(contextOf(officer, new Date("2028-01-01T00:00:00Z")), input))).toEqual(["reporting.round_closed"]);
    valueOfResult(await submitReport(contextOf(officer), input));
    expect(codesOf(await submitReport(contextOf(officer), { ...input, month: 2 }))).toEqual(["common.key_reused"]);
    expect(codesOf(await saveReportDraft(contextOf(officer), input))).toEqual(["common.key_reused"]);
    const other = await makeActor("officer", "30");
    expect(codesOf(await submitReport(contextOf(other), input))).toEqual(["common.key_reused"]);
  });

  it("names what somebody else changed instead of overwriting it", async () => {
    const [first, second] = project.activities;
    if (!first || !second) throw new Error("no activities");
    const mine = valueOfResult(await saveReportDraft(contextOf(officer), draftInput()));
    const colleague = await makeActor("officer", "30");
    valueOfResult(
      await saveReportDraft(contextOf(colleague), { ...draftInput(), lockVersion: mine.lockVersion, lines: [lineAt(second, 30)] }),
    );
    const stale = await saveReportDraft(contextOf(officer), {
      ...draftInput(),
      lockVersion: mine.lockVersion,
      lines: [lineAt(first, 20), lineAt(second, 10)],
    });
    expect(stale).toMatchObject({
      failures: { 0: { code: "reporting.report_changed", kind: "conflict", params: { by: colleague.personName } } },
    });
    expect(stale).toMatchObject({
      failures: expect.arrayContaining([
        { code: "reporting.cell_changed", kind: "conflict", field: "lines.1.physical", params: { theirs: "30.00", yours: "10.00" } },
      ]),
    });
    const decided = decide(mine.reportId, mine.lockVersion);
    expect(codesOf(await certifyReport(contextOf(certifier), decided))).toEqual(["reporting.report_changed"]);
  });

  it("never changes a certified line, whoever writes", async () => {
    const { reportId } = await certifyMonth(project, { month: 1, percent: 10, officer, certifier });
    await expect(prisma().reportLine.updateMany({ where: { reportVersion: { reportId } }, data: { disbursed: 1 } })).rejects.toThrow(
      /is certified/,
    );
  });
});
