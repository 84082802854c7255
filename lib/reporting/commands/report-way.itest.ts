import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { lineAt, makeOfficial, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { certifyReport } from "./certify-report";
import { returnReport } from "./return-report";
import { saveReportDraft } from "./save-report-draft";
import { settleCertifications } from "./settle-certifications";
import { startCorrection } from "./start-correction";

let officer: Actor;
let certifier: Actor;
let project: MadeProject;
const key = randomUUID;

const rollup = async (month: number) => {
  const [row] = await read<Record<string, string | number>>(
    `select activities_certified as certified, activities_submitted as submitted, activities_missing as missing,
      disbursed_certified as "dCertified", disbursed_submitted as "dSubmitted", disbursed_carried as "dCarried", official_disbursed as official
    from unit_month_rollup where area_id = '30' and fiscal_month = $1`,
    [month],
  );
  return row;
};

beforeAll(async () => {
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
  await makeRound(1);
});

describe("the way of a report", () => {
  let reportId: string;
  let lockVersion: number;

  it("keeps a draft as typed, also cells that are no figures yet", async () => {
    const [first, second] = project.activities;
    if (!first || !second) throw new Error("no activities");
    const lines = [lineAt(first, 10), lineAt(second, 10, { physical: "108", problem: "รอผู้รับจ้าง" })];
    const saved = valueOfResult(
      await saveReportDraft(contextOf(officer), { idempotencyKey: key(), projectId: project.id, month: 1, lockVersion: null, lines }),
    );
    expect(saved).toMatchObject({ version: 1, state: "draft", filled: 1, unfinished: 1 });
    expect(saved.checks).toMatchObject([{ code: "physical_range", activityId: second.id, field: "physical" }]);
    ({ reportId, lockVersion } = saved);
    const version = await prisma().reportVersion.findFirstOrThrow({ include: { lines: true } });
    expect(version.lines).toHaveLength(1);
    expect(version.unfinished).toMatchObject({ [second.id]: { physical: "108", problem: "รอผู้รับจ้าง" } });
    expect(await rollup(1)).toMatchObject({ missing: 2, dCarried: "0.00" });
  });

  it("is submitted with a receipt, in at most fifteen statements, and counts as submitted at once", async () => {
    const { value, statements } = await withRequestContext("count", () =>
      submitMonth(project, { month: 1, percent: 10, officer }, lockVersion),
    );
    const sent = valueOfResult(value);
    expect(sent).toMatchObject({ reportId, version: 1, state: "submitted", receiptNo: "70-01-30-0001" });
    expect(statements).toBeGreaterThan(5);
    expect(statements).toBeLessThanOrEqual(15);
    lockVersion = sent.lockVersion;
    expect(await rollup(1)).toMatchObject({ submitted: 2, dSubmitted: "400000.00", official: "0.00" });
    expect(await rollup(7)).toMatchObject({ missing: 2, dCarried: "400000.00", official: "0.00" });
  });

  it("is returned with a comment and counts no longer", async () => {
    const returned = valueOfResult(
      await returnReport(contextOf(certifier), { idempotencyKey: key(), reportId, lockVersion, comment: "ตัวเลขไม่ตรงกับคลัง" }),
    );
    expect(returned.state).toBe("returned");
    lockVersion = returned.lockVersion;
    expect(await rollup(1)).toMatchObject({ missing: 2, dCarried: "0.00" });
  });

  it("is edited, sent again with the next receipt, and certified", async () => {
    const sent = valueOfResult(await submitMonth(project, { month: 1, percent: 12, officer }, lockVersion));
    expect(sent.receiptNo).toBe("70-01-30-0002");
    const certified = valueOfResult(
      await certifyReport(contextOf(certifier), { idempotencyKey: key(), reportId, lockVersion: sent.lockVersion }),
    );
    expect(certified).toMatchObject({ state: "certifying", officialAt: "2026-11-15T03:10:00.000Z", forPositionId: null });
    expect(await rollup(1)).toMatchObject({ submitted: 2, dSubmitted: "480000.00", official: "0.00" });
    expect(await settleCertifications(new Date(certified.officialAt))).toBe(1);
    lockVersion = certified.lockVersion + 1;
    expect(await rollup(1)).toMatchObject({ certified: 2, dCertified: "480000.00", official: "480000.00" });
  });

  it("is corrected on top of the official version, which rules until the correction is certified", async () => {
    const started = valueOfResult(
      await startCorrection(contextOf(officer), { idempotencyKey: key(), reportId, lockVersion, reason: "กรอกยอดเบิกผิด" }),
    );
    expect(started).toMatchObject({ version: 2, state: "draft" });
    expect(await rollup(1)).toMatchObject({ certified: 2, official: "480000.00" });
    const sent = valueOfResult(await submitMonth(project, { month: 1, percent: 15, officer }, started.lockVersion));
    expect(await rollup(1)).toMatchObject({ submitted: 2, dSubmitted: "600000.00", official: "480000.00" });
    await makeOfficial(certifier, sent);
    expect(await rollup(1)).toMatchObject({ certified: 2, dCertified: "600000.00", official: "600000.00" });
    const versions = await prisma().reportVersion.findMany({ orderBy: { version: "asc" } });
    expect(versions.map(({ version, state, isCurrent, isOfficial }) => [version, state, isCurrent, isOfficial])).toEqual([
      [1, "certified", false, false],
      [2, "certified", true, true],
    ]);
  });

  it("left an entry of every step in the unit's trail and an event for its listeners", async () => {
    const trail = await read<{ action: string }>(
      "select action from audit_entry where chain_key = '30' and entity = 'report' order by seq",
    );
    const sent = ["draft_saved", "submitted", "returned", "submitted"];
    const corrected = ["correction_started", "submitted"];
    const official = ["certified", "made_official"];
    expect(trail.map(({ action }) => action)).toEqual([...sent, ...official, ...corrected, ...official].map((step) => `report.${step}`));
    const events = await read<{ topic: string }>("select topic from outbox_event where topic like 'report.%' order by id");
    expect(events.map(({ topic }) => topic)).toEqual([...sent, "certified", ...corrected, "certified"].map((step) => `report.${step}`));
  });
});
