import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { readProject } from "@/lib/plans/queries/read-project";
import { readProjectPlan } from "@/lib/plans/queries/read-project-plan";
import { withRequestContext } from "@/lib/platform/request-context";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { certifyMonth, codesOf, lineAt, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { returnReport } from "../commands/return-report";
import { saveReportDraft } from "../commands/save-report-draft";
import { startCorrection } from "../commands/start-correction";
import { readActivityHistory } from "./read-activity-history";
import { readCertifyQueue } from "./read-certify-queue";
import { readDueReports } from "./read-due-reports";
import { readReport } from "./read-report";
import { readReportForCertify } from "./read-report-for-certify";
import { readRounds } from "./read-rounds";

const now = testNow;
let officer: Actor;
let certifier: Actor;
let stranger: Actor;
let reported: MadeProject;
let fresh: MadeProject;
let returned: MadeProject;
let waiting: string;
const counted = async <T>(work: () => Promise<T>) => withRequestContext("count", work);

beforeAll(async () => {
  [officer, certifier, stranger] = [await makeActor("officer", "30"), await makeActor("certifier", "30"), await makeActor("officer", "31")];
  [reported, fresh, returned] = (await makePlan({
    areaId: "30",
    projects: [["1000000.00", "3000000.00"], ["500000.00"], ["200000.00"]],
  })) as [MadeProject, MadeProject, MadeProject];
  await makePlan({ areaId: "30", planTier: "Y2" });
  await makeRound(1, { opensAt: new Date("2026-10-25T00:00:00Z"), closesAt: new Date("2026-11-05T09:30:00Z") });
  await makeRound(2, { opensAt: new Date("2026-11-10T00:00:00Z"), closesAt: new Date("2026-12-05T09:30:00Z") });
  const early = new Date("2026-11-01T00:00:00Z");
  await certifyMonth(reported, { month: 1, percent: 10, officer, certifier, now: early });
  const sent = valueOfResult(await submitMonth(reported, { month: 2, percent: 60, officer }));
  waiting = sent.reportId;
  const back = valueOfResult(await submitMonth(returned, { month: 2, percent: 3, officer }));
  valueOfResult(
    await returnReport(contextOf(certifier), {
      idempotencyKey: randomUUID(),
      reportId: back.reportId,
      lockVersion: back.lockVersion,
      comment: "แนบใบตรวจรับ",
    }),
  );
});

describe("what is due", () => {
  it("lists the open month and what a closed month still lacks, most urgent first, in six statements", async () => {
    const { value, statements } = await counted(() => readDueReports(officer, { now }));
    expect(statements).toBe(6);
    expect(value.rounds.map(({ month, state, projects }) => [month, state, projects.map(({ progress }) => progress)])).toEqual([
      [2, "open", ["returned", "not_started", "submitted"]],
      [1, "closed", ["not_started", "not_started"]],
    ]);
    expect(value.rounds[0]).toMatchObject({ activities: 4, activitiesFilled: 2, activitiesReturned: 1, activitiesEmpty: 1 });
    expect(value.rounds[0]?.projects[0]).toMatchObject({
      returnComment: "แนบใบตรวจรับ",
      returnedBy: certifier.personName,
      planConfirmed: true,
    });
    expect(value.due.map(({ month, progress }) => [month, progress])).toEqual([
      [2, "returned"],
      [2, "not_started"],
    ]);
    expect(value.certifiers).toMatchObject([{ areaId: "30", titleTh: certifier.titleTh }]);
    expect(value.record).toEqual([{ fiscalYear: 2570, month: 1, due: 3, onTime: 1, late: 0, missing: 2, daysLate: 0 }]);
  });

  it("is empty for whoever records nothing, and holds no other unit's projects", async () => {
    expect(await readDueReports(await makeActor("governor", "30"), { now })).toMatchObject({
      rounds: [],
      due: [],
      record: [],
      requests: [],
    });
    expect((await readDueReports(stranger, { now })).rounds).toEqual([]);
    expect((await readDueReports(await makeActor("officer", "c-northeast-lower-1"), { now })).rounds).toEqual([]);
  });
});

describe("the form", () => {
  it("comes with last month's figures, the plan, the checks and what may be done, in five statements", async () => {
    const { value, statements } = await counted(() => readReport(officer, { projectId: reported.id, month: 2, now }));
    expect(statements).toBeLessThanOrEqual(5);
    const view = valueOfResult(value);
    expect(view).toMatchObject({
      progress: "submitted",
      lock: "submitted",
      version: 1,
      official: null,
      planConfirmed: true,
      round: { state: "open" },
    });
    expect(Object.entries(view.allowed).filter(([, may]) => may)).toEqual([["return", true]]);
    expect(view.lines[0]).toMatchObject({
      previous: { month: 1, physical: "10.00", disbursed: "100000.00" },
      typed: { physical: "60.00", disbursed: "600000.00", committed: "400000.00" },
      planned: { physical: "2.00", disbursed: "10000.00" },
      official: null,
      rating: "on_plan",
    });
    expect(view.lines[0]?.checks.map(({ code }) => code)).toContain("physical_jump");
    expect(view.events.map(({ action, byPerson }) => [action, byPerson])).toEqual([["submitted", officer.personName]]);
  });

  it("is open and empty while nothing was typed, and gives back unfinished cells as typed", async () => {
    const empty = valueOfResult(await readReport(officer, { projectId: fresh.id, month: 2, now }));
    expect(empty).toMatchObject({
      reportId: null,
      progress: "not_started",
      lockVersion: null,
      lock: "editable",
      lines: [{ typed: null, rating: "missing", checks: [] }],
    });
    const [activity] = fresh.activities;
    if (!activity) throw new Error("no activity");
    const lines = [lineAt(activity, 5, { physical: "๑๐๘", disbursed: "" })];
    valueOfResult(
      await saveReportDraft(contextOf(officer), { idempotencyKey: randomUUID(), projectId: fresh.id, month: 2, lockVersion: null, lines }),
    );
    const typed = valueOfResult(await readReport(officer, { projectId: fresh.id, month: 2, now }));
    expect(typed.lines[0]).toMatchObject({ typed: { physical: "๑๐๘", disbursed: "" }, rating: "missing" });
    expect(typed.lines[0]?.checks.map(({ code }) => code)).toEqual(["physical_range", "figure_missing"]);
  });

  it("says why it is closed to this person or at this time", async () => {
    const lockFor = async (actor: Actor, month: number) => valueOfResult(await readReport(actor, { projectId: fresh.id, month, now })).lock;
    expect(await lockFor(officer, 1)).toBe("closed");
    expect(await lockFor(officer, 3)).toBe("not_open");
    expect(await lockFor(await makeActor("governor", "30"), 2)).toBe("read_only");
  });

  it("does not exist for other units, for months that are none and for ids that are none", async () => {
    for (const [actor, projectId, month] of [
      [stranger, fresh.id, 2],
      [officer, fresh.id, 13],
      [officer, randomUUID(), 2],
      [officer, "x", 2],
    ] as const) {
      expect(codesOf(await readReport(actor, { projectId, month, now }))).toEqual(["reporting.report_not_found"]);
    }
  });
});

describe("the certifier's desk", () => {
  it("queues what was sent, in two statements, and says what needs care and who may not certify", async () => {
    const { value, statements } = await counted(() => readCertifyQueue(certifier, { now }));
    expect(statements).toBe(2);
    expect(value).toMatchObject([
      {
        reportId: waiting,
        month: 2,
        activities: 2,
        warnings: 2,
        bigMoves: 2,
        selfRatingBetter: 0,
        needsCare: true,
        canCertify: true,
        isCorrection: false,
      },
    ]);
    const twice = await makeActor("certifier", "30", officer);
    expect((await readCertifyQueue(twice, { now }))[0]?.canCertify).toBe(false);
    expect(await readCertifyQueue(await makeActor("certifier", "31"), { now })).toEqual([]);
    expect(await readCertifyQueue(officer, { now })).toEqual([]);
  });

  it("opens a report by its id within scope only", async () => {
    const view = valueOfResult(await readReportForCertify(certifier, { reportId: waiting, now }));
    expect(view.allowed).toMatchObject({ certify: true, return: true, save: false });
    expect(codesOf(await readReportForCertify(stranger, { reportId: waiting, now }))).toEqual(["reporting.report_not_found"]);
  });
});

describe("rounds, projects and histories", () => {
  it("counts reports by state within the actor's areas, in two statements", async () => {
    const { value, statements } = await counted(() => readRounds(officer, { now }));
    expect(statements).toBe(2);
    expect(
      value.map(({ month, state, due, notStarted, draft, returned: back, submitted, certified }) => [
        month,
        state,
        due,
        notStarted,
        draft,
        back,
        submitted,
        certified,
      ]),
    ).toEqual([
      [1, "closed", 3, 2, 0, 0, 0, 1],
      [2, "open", 3, 0, 1, 1, 1, 0],
    ]);
    expect((await readRounds(stranger, { now })).map(({ due }) => due)).toEqual([0, 0]);
    const cluster = await makeActor("officer", "c-northeast-lower-1");
    expect((await readRounds(cluster, { now }))[0]?.due).toBe(3);
  });

  it("shows a project's months by version, nothing carried, in at most eight statements", async () => {
    const { value, statements } = await counted(() => readProject(officer, { projectId: reported.id, now }));
    expect(statements).toBeLessThanOrEqual(8);
    const project = valueOfResult(value);
    expect(project).toMatchObject({ budgetNet: "4000000.00", budgetAllocated: "0.00", planTier: "Y1" });
    expect(project.months).toHaveLength(12);
    expect(project.months[0]).toMatchObject({
      progress: "certified",
      latest: { physical: "10.00", disbursed: "400000.00", confidence: "certified" },
      official: { disbursed: "400000.00" },
    });
    expect(project.months[1]).toMatchObject({
      planned: { physical: "2.00", disbursed: "40000.00" },
      latest: { confidence: "submitted", physical: "60.00" },
      official: null,
    });
    expect(project.months[2]).toMatchObject({ progress: "not_started", latest: null, official: null });
    expect(project.activities[0]).toMatchObject({
      latest: { month: 2, confidence: "submitted" },
      plannedPhysical: "2.00",
      rating: "on_plan",
    });
    expect(codesOf(await readProject(stranger, { projectId: reported.id, now }))).toEqual(["plans.project_not_found"]);
    expect(codesOf(await readProjectPlan(stranger, { projectId: "nothing" }))).toEqual(["plans.project_not_found"]);
  });

  it("keeps every version of an activity's figures", async () => {
    const extended = new Date("2026-11-04T00:00:00Z");
    const view = valueOfResult(await readReport(officer, { projectId: reported.id, month: 1, now }));
    const started = valueOfResult(
      await startCorrection(contextOf(officer, extended), {
        idempotencyKey: randomUUID(),
        reportId: view.reportId ?? "",
        lockVersion: view.lockVersion ?? 0,
        reason: "ยอดไม่ตรงคลัง",
      }),
    );
    valueOfResult(await submitMonth(reported, { month: 1, percent: 9, officer, now: extended }, started.lockVersion));
    const activityId = reported.activities[0]?.id ?? "";
    const { value, statements } = await counted(() => readActivityHistory(officer, { activityId }));
    expect(statements).toBe(2);
    const { months } = valueOfResult(value);
    expect(months[0]?.versions.map(({ version, physical, state, isOfficial }) => [version, physical, state, isOfficial])).toEqual([
      [1, "10.00", "certified", true],
      [2, "9.00", "submitted", false],
    ]);
    expect(codesOf(await readActivityHistory(stranger, { activityId }))).toEqual(["reporting.activity_not_found"]);
    const events = valueOfResult(await readReport(officer, { projectId: reported.id, month: 1, now })).events;
    expect(events.map(({ action, version }) => `${action} ${version}`)).toEqual([
      "submitted 1",
      "certified 1",
      "made_official 1",
      "correction_started 2",
      "submitted 2",
    ]);
  });
});
