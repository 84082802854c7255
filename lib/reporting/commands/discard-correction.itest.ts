import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { certifyMonth, codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readReport } from "../queries/read-report";
import { discardCorrection } from "./discard-correction";
import { returnReport } from "./return-report";
import { startCorrection } from "./start-correction";

const key = randomUUID;
let officer: Actor;
let certifier: Actor;
let project: MadeProject;
let reportId: string;
let official: number;

beforeEach(async () => {
  officer = await makeActor("officer", "41");
  certifier = await makeActor("certifier", "41");
  [project] = (await makePlan({ areaId: "41" })) as [MadeProject];
  await makeRound(1);
  const certified = await certifyMonth(project, { month: 1, percent: 10, officer, certifier });
  reportId = certified.reportId;
  official = certified.lockVersion;
});

const begin = async (lockVersion: number) =>
  valueOfResult(await startCorrection(contextOf(officer), { idempotencyKey: key(), reportId, lockVersion, reason: "ยอดผิด" }));
const discard = (lockVersion: number, actor = officer) =>
  discardCorrection(contextOf(actor), { idempotencyKey: key(), reportId, lockVersion });
const versions = () => prisma().reportVersion.findMany({ where: { reportId }, orderBy: { version: "asc" } });

describe("discarding a correction", () => {
  it("leaves the official figures, current again, and keeps in the trail what was typed", async () => {
    const begun = await begin(official);
    const done = valueOfResult(await discard(begun.lockVersion));
    expect(done).toMatchObject({ version: 1, state: "certified" });
    expect(await versions()).toMatchObject([{ version: 1, isCurrent: true, isOfficial: true, lockVersion: done.lockVersion }]);
    const entry = await prisma().auditEntry.findFirstOrThrow({ where: { entityId: reportId, action: "report.correction_discarded" } });
    expect(entry.before).toMatchObject({
      version: 2,
      comment: "ยอดผิด",
      lines: { [project.activities[0]?.id ?? ""]: { physical: "10.00" } },
    });
    const view = valueOfResult(await readReport(officer, { projectId: project.id, month: 1, now: new Date() }));
    expect(view).toMatchObject({ version: 1, progress: "certified", allowed: { discard: false, correct: true } });
    expect(view.events.map(({ action }) => action)).toContain("correction_discarded");
  });

  it("gives no version or receipt number twice", async () => {
    const begun = await begin(official);
    const sent = valueOfResult(await submitMonth(project, { month: 1, percent: 11, officer }, begun.lockVersion));
    expect(codesOf(await discard(sent.lockVersion))).toEqual(["reporting.no_correction"]);
    const words = { idempotencyKey: key(), reportId, lockVersion: sent.lockVersion, comment: "ไม่ต้องแก้" };
    const returned = valueOfResult(await returnReport(contextOf(certifier), words));
    const done = valueOfResult(await discard(returned.lockVersion));
    const again = await begin(done.lockVersion);
    expect(again.version).toBe(3);
    const next = valueOfResult(await submitMonth(project, { month: 1, percent: 12, officer }, again.lockVersion));
    expect(Number(next.receiptNo.slice(-4))).toBe(Number(sent.receiptNo.slice(-4)) + 1);
  });

  it("is refused where there is none, where it was seen otherwise, and to others", async () => {
    expect(codesOf(await discard(official))).toEqual(["reporting.no_correction"]);
    const begun = await begin(official);
    expect(codesOf(await discard(begun.lockVersion + 5))).toEqual(["reporting.report_changed"]);
    expect(codesOf(await discard(begun.lockVersion, certifier))).toEqual(["reporting.not_allowed"]);
    expect(codesOf(await discard(begun.lockVersion, await makeActor("officer", "42")))).toEqual(["reporting.report_not_found"]);
    const [first, second] = await Promise.all([discard(begun.lockVersion), discard(begun.lockVersion)]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
  });
});
