import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { certifyMonth, codesOf, lineAt, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readReopenRequests } from "../queries/read-reopen-requests";
import { readReport } from "../queries/read-report";
import { askReopen } from "./ask-reopen";
import { decideReopen } from "./decide-reopen";
import { saveReportDraft } from "./save-report-draft";
import { startCorrection } from "./start-correction";
import { withdrawReopen } from "./withdraw-reopen";

const key = randomUUID;
const closesAt = new Date("2026-11-05T09:30:00Z");
const before = new Date("2026-11-01T03:00:00Z");
const now = new Date("2026-11-22T03:00:00Z");
const openUntil = "2026-11-25T09:30:00Z";
const afterwards = new Date("2026-11-25T09:30:00Z");

let officer: Actor;
let certifier: Actor;
let staff: Actor;
let project: MadeProject;
let other: MadeProject;

beforeEach(async () => {
  await prisma().reopenRequest.deleteMany();
  officer = await makeActor("officer", "41");
  certifier = await makeActor("certifier", "41");
  staff = await makeActor("ministry_staff", "moi");
  [project, other] = (await makePlan({ areaId: "41", projects: [["1000000.00"], ["2000000.00"]] })) as [MadeProject, MadeProject];
  const dates = { opensAt: new Date("2026-10-25T00:00:00Z"), closesAt };
  await makeRound(1, dates);
  await makeRound(2, { opensAt: new Date("2026-11-20T00:00:00Z"), closesAt: new Date("2026-12-05T09:30:00Z") });
});

const asking = (of: { projectId?: string | null; month?: number } = {}) => ({
  idempotencyKey: key(),
  areaId: "41",
  fiscalYear: 2570,
  month: of.month ?? 1,
  projectId: of.projectId === undefined ? project.id : of.projectId,
  reason: "ตัวเลขของ อบต. มาช้า",
});
const ask = async (of: { projectId?: string | null } = {}) => valueOfResult(await askReopen(contextOf(officer, now), asking(of)));
const granting = (asked: { requestId: string; version: number }) => ({
  idempotencyKey: key(),
  ...asked,
  decision: "grant" as const,
  comment: "เปิดให้ถึงวันพุธ",
  openUntil,
});
const grant = async (asked: { requestId: string; version: number }) =>
  valueOfResult(await decideReopen(contextOf(staff, now), granting(asked)));
const saving = (of: MadeProject, month = 1) => ({
  idempotencyKey: key(),
  projectId: of.id,
  month,
  lockVersion: null,
  lines: of.activities.map((activity) => lineAt(activity, 10)),
});
const send = (of: MadeProject, at: Date = now) => submitMonth(of, { month: 1, percent: 10, officer, now: at });
const viewAt = async (of: MadeProject, at: Date = now) => valueOfResult(await readReport(officer, { projectId: of.id, month: 1, now: at }));

describe("asking", () => {
  it("is for closed months that do not run again already, once at a time", async () => {
    expect(codesOf(await askReopen(contextOf(officer, before), asking()))).toEqual(["reporting.reopen_not_needed"]);
    expect(codesOf(await askReopen(contextOf(officer, now), asking({ month: 2 })))).toEqual(["reporting.reopen_not_needed"]);
    expect(codesOf(await askReopen(contextOf(officer, now), asking({ month: 9 })))).toEqual(["reporting.round_not_open"]);
    const input = asking();
    const first = valueOfResult(await askReopen(contextOf(officer, now), input));
    expect(valueOfResult(await askReopen(contextOf(officer, now), input))).toEqual(first);
    expect(codesOf(await askReopen(contextOf(officer, now), asking()))).toEqual(["reporting.reopen_waiting"]);
    await ask({ projectId: other.id });
    await ask({ projectId: null });
    expect(codesOf(await askReopen(contextOf(officer, now), asking({ projectId: null })))).toEqual(["reporting.reopen_waiting"]);
  });

  it("is nobody else's, and only about the unit's own projects", async () => {
    const stranger = await makeActor("officer", "42");
    expect(codesOf(await askReopen(contextOf(stranger, now), asking()))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await askReopen(contextOf(certifier, now), asking()))).toEqual(["reporting.not_allowed"]);
    const [foreign] = (await makePlan({ areaId: "42" })) as [MadeProject];
    expect(codesOf(await askReopen(contextOf(officer, now), asking({ projectId: foreign.id })))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await askReopen(contextOf(officer, now), { ...asking(), areaId: "42" }))).toEqual(["reporting.report_not_found"]);
  });

  it("tells the ministry and may be taken back while it waits", async () => {
    const asked = await ask();
    const event = await prisma().outboxEvent.findFirstOrThrow({ where: { topic: "reopen.requested" }, orderBy: { id: "desc" } });
    expect(event.payload).toMatchObject({ areaId: "41", fiscalYear: 2570, month: 1, projectId: project.id, requestId: asked.requestId });
    const back = { idempotencyKey: key(), ...asked };
    const stranger = await makeActor("officer", "42");
    expect(codesOf(await withdrawReopen(contextOf(stranger, now), { ...back, idempotencyKey: key() }))).toEqual([
      "reporting.reopen_not_found",
    ]);
    const withdrawn = valueOfResult(await withdrawReopen(contextOf(officer, now), back));
    expect(codesOf(await decideReopen(contextOf(staff, now), granting(withdrawn)))).toEqual(["reporting.reopen_is_withdrawn"]);
    expect((await viewAt(project)).allowed.askReopen).toBe(true);
    expect(await prisma().auditEntry.count({ where: { entity: "reopen_request", entityId: asked.requestId } })).toBe(2);
  });
});

describe("deciding", () => {
  it("is the ministry's, once, by the version that was seen, and not into the past", async () => {
    const asked = await ask();
    expect(codesOf(await decideReopen(contextOf(officer, now), granting(asked)))).toEqual(["reporting.not_allowed"]);
    const past = { ...granting(asked), openUntil: "2026-11-22T03:00:00Z" };
    expect(codesOf(await decideReopen(contextOf(staff, now), past))).toEqual(["reporting.reopen_until_past"]);
    const input = granting(asked);
    const [one, two] = await Promise.all([
      decideReopen(contextOf(staff, now), input),
      decideReopen(contextOf(staff, now), { idempotencyKey: key(), ...asked, decision: "refuse", comment: "ไม่เปิด" }),
    ]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    expect(codesOf(one.ok ? two : one)).toEqual(["reporting.reopen_changed"]);
    const stored = await prisma().reopenRequest.findUniqueOrThrow({ where: { id: asked.requestId } });
    const again = { ...granting(asked), version: stored.version };
    expect(codesOf(await decideReopen(contextOf(staff, now), again))).toEqual([`reporting.reopen_is_${stored.state}`]);
    expect(
      await prisma().outboxEvent.count({ where: { topic: "reopen.decided", payload: { path: ["requestId"], equals: asked.requestId } } }),
    ).toBe(1);
  });

  it("refuses with a comment the unit reads, which opens nothing and lets it ask again", async () => {
    const asked = await ask();
    valueOfResult(
      await decideReopen(contextOf(staff, now), { idempotencyKey: key(), ...asked, decision: "refuse", comment: "ส่งในรอบถัดไป" }),
    );
    expect(codesOf(await send(project))).toEqual(["reporting.round_closed"]);
    const view = await viewAt(project);
    expect(view).toMatchObject({ monthLock: { state: "closed" }, allowed: { askReopen: true, save: false } });
    expect(view.requests[0]).toMatchObject({ state: "refused", comment: "ส่งในรอบถัดไป", decidedByTitleTh: staff.titleTh });
    valueOfResult(await askReopen(contextOf(officer, new Date(now.getTime() + 1000)), asking()));
    const [waiting] = await readReopenRequests(staff, { fiscalYear: 2570, now });
    expect(waiting).toMatchObject({
      state: "waiting",
      askedBefore: 1,
      daysLate: 17,
      projects: 1,
      unsent: 1,
      canDecide: true,
      canWithdraw: false,
    });
    expect(await readReopenRequests(await makeActor("officer", "42"), { fiscalYear: 2570, now })).toEqual([]);
  });

  it("opens its project's month only, until its end only", async () => {
    await grant(await ask());
    expect(codesOf(await saveReportDraft(contextOf(officer, now), saving(other)))).toEqual(["reporting.round_closed"]);
    expect(codesOf(await saveReportDraft(contextOf(officer, afterwards), saving(project)))).toEqual(["reporting.round_closed"]);
    expect(codesOf(await askReopen(contextOf(officer, now), asking()))).toEqual(["reporting.reopen_running"]);
    expect((await viewAt(project)).monthLock).toMatchObject({ state: "reopened", takes: "figures", reopening: { comment: "เปิดให้ถึงวันพุธ" } });
    expect((await viewAt(other)).monthLock.state).toBe("closed");
    valueOfResult(await saveReportDraft(contextOf(officer, now), saving(project)));
  });

  it("may end early: nothing is taken from then on", async () => {
    const granted = await grant(await ask({ projectId: null }));
    valueOfResult(await saveReportDraft(contextOf(officer, now), saving(other)));
    const end = {
      idempotencyKey: key(),
      requestId: granted.requestId,
      version: granted.version,
      decision: "end" as const,
      comment: "ปิดก่อนกำหนด",
    };
    const later = new Date("2026-11-23T03:00:00Z");
    const ended = valueOfResult(await decideReopen(contextOf(staff, later), end));
    expect(ended).toMatchObject({ state: "granted", openUntil: later.toISOString() });
    expect(codesOf(await send(project, later))).toEqual(["reporting.round_closed"]);
    const twice = { ...end, idempotencyKey: key(), version: ended.version };
    expect(codesOf(await decideReopen(contextOf(staff, later), twice))).toEqual(["reporting.reopen_not_running"]);
  });
});

describe("in a reopened month", () => {
  it("what is sent is late against the round's own closing, and stays so", async () => {
    await grant(await ask({ projectId: null }));
    valueOfResult(await send(project));
    expect(await viewAt(project)).toMatchObject({ daysLate: 17, firstSubmittedAt: now.toISOString(), monthLock: { state: "waiting" } });
    valueOfResult(await send(other, new Date("2026-11-24T03:00:00Z")));
    expect((await viewAt(other, afterwards)).daysLate).toBe(19);
  });

  it("a certified report may be corrected, and its first sending stays what it was", async () => {
    const certified = await certifyMonth(project, { month: 1, percent: 5, officer, certifier, now: before });
    const correction = (lockVersion: number) => ({ idempotencyKey: key(), reportId: certified.reportId, lockVersion, reason: "ยอดผิด" });
    expect(codesOf(await startCorrection(contextOf(officer, now), correction(certified.lockVersion)))).toEqual(["reporting.round_closed"]);
    await grant(await ask());
    expect((await viewAt(project)).allowed.correct).toBe(true);
    const begun = valueOfResult(await startCorrection(contextOf(officer, now), correction(certified.lockVersion)));
    valueOfResult(await submitMonth(project, { month: 1, percent: 6, officer, now }, begun.lockVersion));
    expect(await viewAt(project)).toMatchObject({ version: 2, daysLate: 0, firstSubmittedAt: before.toISOString() });
  });

  it("also when it is published", async () => {
    await prisma().round.update({
      where: { fiscalYear_fiscalMonth: { fiscalYear: 2570, fiscalMonth: 1 } },
      data: { publishedAt: new Date("2026-11-20T00:00:00Z") },
    });
    try {
      expect(codesOf(await saveReportDraft(contextOf(officer, now), saving(project)))).toEqual(["reporting.round_published"]);
      expect((await viewAt(project)).monthLock.state).toBe("published");
      await grant(await ask());
      valueOfResult(await saveReportDraft(contextOf(officer, now), saving(project)));
    } finally {
      await prisma().round.updateMany({ data: { publishedAt: null } });
    }
  });
});
