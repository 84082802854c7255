import { describe, expect, it } from "vitest";
import { prisma } from "@/lib/platform/database";
import { contextOf, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { addCodeItem } from "./commands/add-code-item";
import { renameCodeItem } from "./commands/rename-code-item";
import { retireCodeItem } from "./commands/retire-code-item";
import { setFiscalYear } from "./commands/set-fiscal-year";
import { setTarget } from "./commands/set-target";
import { setThreshold } from "./commands/set-threshold";
import { readTargets } from "./queries/read-targets";
import { readThresholds } from "./queries/read-thresholds";

const staff = () => makeActor("ministry_staff", "moi");
const cell = { fiscalYear: 2567, measure: "disbursement", expenseClass: "overall", quarter: 2, source: "" } as const;

describe("dated settings", () => {
  it("a new target closes the one before it the day before, and the trail says from what to what", async () => {
    const actor = await staff();
    const [latest] = (await readTargets(actor, 2567)).filter(
      (one) => one.measure === "disbursement" && one.expenseClass === "overall" && one.quarter === 2,
    );
    const set = (seenFrom: string, validFrom: string, percent: string | null) =>
      setTarget(contextOf(actor), { ...cell, percent, validFrom, seenFrom });
    valueOfResult(await set(latest?.validFrom ?? "", "2027-01-05", "48.5"));
    const periods = (await readTargets(actor, 2567)).filter(
      (one) => one.measure === "disbursement" && one.expenseClass === "overall" && one.quarter === 2,
    );
    expect(periods[0]).toMatchObject({ percent: "48.500", validFrom: "2027-01-05", validTo: null });
    expect(periods[1]).toMatchObject({ percent: latest?.percent, validTo: "2027-01-04" });
    const entry = await prisma().auditEntry.findFirstOrThrow({ where: { action: "target.set" }, orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ after: { percent: "48.5", validFrom: "2027-01-05" }, positionId: actor.positionId });
    expect(codesOf(await set(latest?.validFrom ?? "", "2027-02-01", "50"))).toEqual(["common.conflict"]);
    expect(codesOf(await set("2027-01-05", "2026-12-01", "50"))).toEqual(["settings.too_early"]);
    valueOfResult(await set("2027-01-05", "2027-01-05", "49"));
    expect((await readTargets(actor, 2567)).filter((one) => one.validFrom === "2027-01-05").map((one) => one.percent)).toEqual(["49.000"]);
  });

  it("two writers of one setting never open two periods", async () => {
    const actor = await staff();
    const set = (percent: string) => setTarget(contextOf(actor), { ...cell, quarter: 3, percent, validFrom: "2027-03-01", seenFrom: from });
    const [latest] = (await readTargets(actor, 2567)).filter(
      (one) => one.measure === "disbursement" && one.expenseClass === "overall" && one.quarter === 3,
    );
    const from = latest?.validFrom ?? "";
    const results = await Promise.all(["60", "61", "62"].map(set));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("a severity limit re-rates this month's figures in the same transaction and never the months before", async () => {
    await makeRound(1);
    const [project] = await makePlan({ areaId: "33" });
    if (!project) throw new Error("no project");
    valueOfResult(await submitMonth(project, { month: 1, percent: 0, officer: await makeActor("officer", "33") }));
    const actor = await staff();
    const latest = (await readThresholds(actor)).find((one) => one.code === "severity.late");
    const set = (value: string | null, validFrom: string) =>
      setThreshold(contextOf(actor), { code: "severity.late", value, validFrom, seenFrom: latest?.validFrom ?? "" });
    expect(codesOf(await set("-6", "2026-10-31"))).toEqual(["settings.too_early"]);
    expect(codesOf(await set("-20", "2026-11-20"))).toEqual(["settings.severity_order"]);
    expect(codesOf(await set(null, "2026-11-20"))).toEqual(["common.required"]);
    const rollupOf = () => prisma().unitMonthRollup.findMany({ where: { areaId: "33" }, orderBy: { fiscalMonth: "asc" } });
    const before = await rollupOf();
    valueOfResult(await set("-0.01", "2026-11-20"));
    const after = await rollupOf();
    expect(after[0]).toEqual(before[0]);
    expect(after).toHaveLength(before.length);
  });
});

describe("code lists", () => {
  it("an entry is added, renamed with history, and retired; its code is never used again", async () => {
    const context = contextOf(await staff());
    const item = { listCode: "delay_cause", code: "flood_2570", nameTh: "น้ำท่วม", nameEn: "Flood", validFrom: "2026-10-01" };
    const { itemId } = valueOfResult(await addCodeItem(context, item));
    expect(codesOf(await addCodeItem(context, item))).toEqual(["settings.code_taken"]);
    valueOfResult(await renameCodeItem(context, { itemId, nameTh: "อุทกภัย", nameEn: "Flooding", validFrom: "2026-12-01" }));
    expect(codesOf(await renameCodeItem(context, { itemId, nameTh: "ก", nameEn: "a", validFrom: "2027-01-01" }))).toEqual([
      "common.conflict",
    ]);
    const periods = await prisma().codeItem.findMany({ where: { code: "flood_2570" }, orderBy: { validFrom: "asc" } });
    expect(periods.map((one) => [one.nameTh, one.validTo?.toISOString().slice(0, 10) ?? null])).toEqual([
      ["น้ำท่วม", "2026-11-30"],
      ["อุทกภัย", null],
    ]);
    valueOfResult(await retireCodeItem(context, { itemId: periods[1]?.id ?? "", validTo: "2027-09-30" }));
    expect(codesOf(await addCodeItem(context, item))).toEqual(["settings.code_taken"]);
  });
});

describe("fiscal years", () => {
  it("a year without an act has no day of one, and a year in force has", async () => {
    const context = contextOf(await staff());
    const set = (input: Partial<Parameters<typeof setFiscalYear>[1]>) =>
      setFiscalYear(context, { year: 2580, status: "planned", actInForceOn: null, note: "", seenStatus: "", ...input });
    valueOfResult(await set({}));
    expect(codesOf(await set({ status: "in_force" }))).toEqual(["settings.act_day_missing"]);
    expect(codesOf(await set({ status: "interim", actInForceOn: "2037-01-01" }))).toEqual(["settings.act_day_too_soon"]);
    expect(codesOf(await set({ status: "interim" }))).toEqual(["common.conflict"]);
    valueOfResult(await set({ status: "interim", seenStatus: "planned" }));
    valueOfResult(await set({ status: "in_force", actInForceOn: "2037-01-20", seenStatus: "interim" }));
    expect(await prisma().fiscalYear.findUniqueOrThrow({ where: { year: 2580 } })).toMatchObject({ status: "in_force" });
  });
});
