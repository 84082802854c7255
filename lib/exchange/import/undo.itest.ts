import { expect, it } from "vitest";
import { prisma, read } from "@/lib/platform/database";
import { makeActor, makeRound } from "@/lib/platform/testing/fixtures";
import { applyImport } from "./commands/apply-import";
import { undoImport } from "./commands/undo-import";
import { contextOf, projectFile, sendAndCheck } from "./testing/send";

/** The sample file is of fiscal year 2569. */
const fiscalYear = 2569;

async function applied(unit: string): Promise<string> {
  const { id } = await sendAndCheck({ content: projectFile([unit, "1", "โครงการพัฒนาแหล่งน้ำ", "ขุดลอก", "3000000"]) });
  const result = await applyImport(contextOf(), { id, acceptPartial: false });
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return id;
}

it("an import somebody has reported on is not undone, and who and what is named", async () => {
  const id = await applied("นครราชสีมา");
  const officer = await makeActor("officer", ["30"]);
  const roundId = await makeRound(1, { fiscalYear });
  const project = await prisma().project.findFirstOrThrow({ where: { areaId: "30", fiscalYear } });
  await prisma().report.create({
    data: {
      projectId: project.id,
      areaId: "30",
      fiscalYear,
      fiscalMonth: 1,
      roundId,
      versions: { create: { version: 1, state: "draft", recordedByPositionId: officer.positionId, recordedByPersonId: officer.personId } },
    },
  });
  expect(await undoImport(contextOf(), { id })).toEqual({
    ok: false,
    failures: [
      { code: "exchange.import_undo_reported", kind: "conflict", params: { what: "โครงการพัฒนาแหล่งน้ำ", who: officer.officeTh, others: 0 } },
    ],
  });
  expect(await prisma().importBatch.findUniqueOrThrow({ where: { id }, select: { state: true } })).toEqual({ state: "applied" });
  expect(await read("select 1 as one from activity where area_id = '30'")).toHaveLength(1);
});

it("nor one whose monthly plan was confirmed", async () => {
  const id = await applied("ชัยภูมิ");
  await prisma().activityPlan.updateMany({ where: { activity: { areaId: "36" } }, data: { state: "confirmed" } });
  expect(await undoImport(contextOf(), { id })).toMatchObject({
    ok: false,
    failures: [{ code: "exchange.import_undo_confirmed", params: { what: "ขุดลอก" } }],
  });
});

it("a new price leaves a confirmed monthly plan alone and says so", async () => {
  const { summary } = await sendAndCheck({ content: projectFile(["ชัยภูมิ", "1", "โครงการพัฒนาแหล่งน้ำ", "ขุดลอก", "4000000"]) });
  expect(summary.warnings.map((issue) => issue.code)).toContain("plan_confirmed_kept");
});

it("nor one that only changed a price, once the plan it proposed anew was confirmed", async () => {
  await applied("ยโสธร");
  const { id } = await sendAndCheck({ content: projectFile(["ยโสธร", "1", "โครงการพัฒนาแหล่งน้ำ", "ขุดลอก", "4000000"]) });
  expect((await applyImport(contextOf(), { id, acceptPartial: false })).ok).toBe(true);
  const months = () =>
    read(
      "select disbursed::text from monthly_plan m join activity_plan ap on ap.id = m.activity_plan_id join activity a on a.id = ap.activity_id where a.area_id = '35' order by fiscal_month",
    );
  await prisma().activityPlan.updateMany({ where: { activity: { areaId: "35" } }, data: { state: "confirmed" } });
  const confirmed = await months();
  expect(await undoImport(contextOf(), { id })).toMatchObject({
    ok: false,
    failures: [{ code: "exchange.import_undo_confirmed", params: { what: "ขุดลอก" } }],
  });
  expect(await months()).toEqual(confirmed);
});

it("nor one whose indicator a later import changed", async () => {
  const withKpi = (target: string) =>
    `ปีงบประมาณ,จังหวัด,ที่,โครงการ,กิจกรรมหลัก,งบประมาณ (บาท),ตัวชี้วัด\r\n2569,อำนาจเจริญ,1,โครงการพัฒนาแหล่งน้ำ,ขุดลอก,3000000,${target}`;
  const { id } = await sendAndCheck({ content: withKpi("จำนวนแหล่งน้ำ 3 แห่ง") });
  expect((await applyImport(contextOf(), { id, acceptPartial: false })).ok).toBe(true);
  const later = await sendAndCheck({ content: withKpi("จำนวนแหล่งน้ำ 5 แห่ง") });
  expect((await applyImport(contextOf(), { id: later.id, acceptPartial: false })).ok).toBe(true);
  expect(await undoImport(contextOf(), { id })).toMatchObject({ ok: false, failures: [{ code: "exchange.import_undo_changed" }] });
  expect((await undoImport(contextOf(), { id: later.id })).ok).toBe(true);
  expect((await undoImport(contextOf(), { id })).ok).toBe(true);
});

it("an undone import may be sent again", async () => {
  const id = await applied("บุรีรัมย์");
  expect((await undoImport(contextOf(), { id })).ok).toBe(true);
  expect((await undoImport(contextOf(), { id })).ok).toBe(false);
  await applied("บุรีรัมย์");
  expect(await read("select 1 as one from activity where area_id = '31'")).toHaveLength(1);
});
