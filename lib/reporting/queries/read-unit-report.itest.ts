import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { withRequestContext } from "@/lib/platform/request-context";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { saveCells } from "../commands/save-cells";
import { readReport } from "./read-report";
import { readUnitReport } from "./read-unit-report";

let officer: Actor;
let projects: MadeProject[];
const of = { areaId: "30", fiscalYear: 2570, month: 1, now: testNow };

const savePhysical = (actor: Actor, project: MadeProject) =>
  saveCells(contextOf(actor), {
    idempotencyKey: crypto.randomUUID(),
    projectId: project.id,
    month: 1,
    lockVersion: null,
    cells: [{ activityId: project.activities[0]?.id ?? "", field: "physical", base: "", value: "12" }],
  });

beforeAll(async () => {
  officer = await makeActor("officer", "30");
  projects = await makePlan({ areaId: "30", projects: [["1000000.00", "500000.00"], ["250000.00"], ["7000000.00"]] });
  await makePlan({ areaId: "30", planTier: "Y2" });
  await makePlan({ areaId: "31" });
  await makeRound(1);
  valueOfResult(await submitMonth(projects[0] as MadeProject, { month: 1, percent: 10, officer }));
  valueOfResult(await savePhysical(officer, projects[1] as MadeProject));
});

describe("a unit's month", () => {
  it("is every reported project in plan order, each as its own form shows it", async () => {
    const unit = valueOfResult(await readUnitReport(officer, of));
    expect(unit).toMatchObject({ area: { id: "30" }, fiscalYear: 2570, month: 1, round: { state: "open" } });
    expect(unit.projects.map((view) => [view.project.id, view.progress])).toEqual([
      [projects[0]?.id, "submitted"],
      [projects[1]?.id, "draft"],
      [projects[2]?.id, "not_started"],
    ]);
    for (const view of unit.projects) {
      expect(view).toEqual(valueOfResult(await readReport(officer, { projectId: view.project.id, month: 1, now: testNow })));
    }
  });

  it("takes as many statements for one activity as for many", async () => {
    const count = async (areaId: string, actor: Actor) =>
      (await withRequestContext("count", () => readUnitReport(actor, { ...of, areaId }))).statements;
    const small = await makePlan({ areaId: "32", projects: [["1000.00"]] });
    const many = await makePlan({
      areaId: "33",
      projects: Array.from({ length: 6 }, () => Array.from({ length: 10 }, () => "1000.00")),
    });
    for (const [areaId, [project]] of [
      ["32", small],
      ["33", many],
    ] as const) {
      valueOfResult(await savePhysical(await makeActor("officer", areaId), project as MadeProject));
    }
    const staff = await makeActor("ministry_staff", "moi");
    const counts = [await count("32", staff), await count("33", staff), await count("30", staff)];
    expect(new Set(counts)).toEqual(new Set([5]));
  });

  it("is empty where nothing is planned, and not found outside one's areas or outside the calendar", async () => {
    const staff = await makeActor("ministry_staff", "moi");
    expect(valueOfResult(await readUnitReport(staff, { ...of, areaId: "40" })).projects).toEqual([]);
    for (const wrong of [{ areaId: "31" }, { areaId: "99" }, { month: 13 }, { month: 1.5 }, { fiscalYear: 2999 }]) {
      expect(codesOf(await readUnitReport(officer, { ...of, ...wrong }))).toEqual(["reporting.report_not_found"]);
    }
  });
});
