import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { verifyRollups } from "@/lib/performance/rollup/verify-rollups";
import { prisma } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { returnReport } from "@/lib/reporting/commands/return-report";
import { readProjectPlan } from "../queries/read-project-plan";
import { confirmActivityPlan } from "./confirm-activity-plan";
import { confirmProjectPlan } from "./confirm-project-plan";

let officer: Actor;
let project: MadeProject;

beforeEach(async () => {
  officer = await makeActor("officer", "30");
  [project] = (await makePlan({ areaId: "30", planState: "proposed" })) as [MadeProject];
  await makeRound(1);
});

const confirmation = () => ({ idempotencyKey: randomUUID(), projectId: project.id });
const planOf = async (of = project) => valueOfResult(await readProjectPlan(officer, { projectId: of.id }));

/** The plan as it stands, as a form posts it, with one cell changed. */
async function edited(cell?: { activity: number; month: number; disbursed: string }, reason: string | null = null) {
  const { activities } = await planOf();
  return {
    ...confirmation(),
    reason,
    activities: activities.map(({ activityId, planVersion, months }, at) => ({
      activityId,
      planVersion: planVersion ?? 0,
      months: months.map((month, index) =>
        cell?.activity === at && cell.month === index + 1 ? { ...month, disbursed: cell.disbursed } : month,
      ),
    })),
  };
}

describe("confirming a plan", () => {
  it("confirms everything as proposed, once, and opens the way to reporting", async () => {
    const input = confirmation();
    expect(valueOfResult(await confirmProjectPlan(contextOf(officer), input))).toEqual({ confirmed: 2 });
    expect(valueOfResult(await confirmProjectPlan(contextOf(officer), input))).toEqual({ confirmed: 2 });
    expect(valueOfResult(await confirmProjectPlan(contextOf(officer), confirmation()))).toEqual({ confirmed: 0 });
    expect((await planOf()).activities.map(({ planState }) => planState)).toEqual(["confirmed", "confirmed"]);
    valueOfResult(await submitMonth(project, { month: 1, percent: 0, officer }));
    expect(await prisma().auditEntry.count({ where: { action: "plan.confirmed", entityId: project.id } })).toBe(2);
  });

  it("keeps what was before when a cell is edited, and renews the plan of the unit", async () => {
    const result = await confirmActivityPlan(contextOf(officer), await edited({ activity: 0, month: 12, disbursed: "๙๐๐,๐๐๐" }));
    expect(valueOfResult(result)).toEqual({ confirmed: 2 });
    const [first, second] = (await planOf()).activities;
    expect([first?.planVersion, first?.planState, first?.months[11]?.disbursed]).toEqual([2, "confirmed", "900000.00"]);
    expect([second?.planVersion, second?.planState]).toEqual([1, "confirmed"]);
    expect(await prisma().activityPlan.count({ where: { activityId: first?.activityId } })).toBe(2);
    expect((await verifyRollups({ areaId: "30" })).differences).toEqual([]);
  });

  it("needs a reason for a confirmed plan, and a decision once figures were sent", async () => {
    valueOfResult(await confirmProjectPlan(contextOf(officer), confirmation()));
    const change = { activity: 0, month: 12, disbursed: "950000" };
    expect(codesOf(await confirmActivityPlan(contextOf(officer), await edited(change)))).toEqual(["plans.reason_needed"]);
    valueOfResult(await confirmActivityPlan(contextOf(officer), await edited(change, "ผู้รับจ้างขอปรับงวด")));
    valueOfResult(await submitMonth(project, { month: 1, percent: 0, officer }));
    expect(codesOf(await confirmActivityPlan(contextOf(officer), await edited({ ...change, disbursed: "1" }, "ก")))).toContain(
      "plans.plan_falls",
    );
    const later = await confirmActivityPlan(contextOf(officer), await edited({ ...change, disbursed: "960000" }, "ก"));
    expect(codesOf(later)).toEqual(["plans.replan_needs_decision"]);
    expect((await planOf()).locked).toBe(true);
  });

  it("keeps a plan that figures were sent against, also after they were returned", async () => {
    valueOfResult(await confirmProjectPlan(contextOf(officer), confirmation()));
    const { reportId, lockVersion } = valueOfResult(await submitMonth(project, { month: 1, percent: 0, officer }));
    const certifier = await makeActor("certifier", "30");
    const returned = { idempotencyKey: randomUUID(), reportId, lockVersion, comment: "ตัวเลขไม่ครบ" };
    valueOfResult(await returnReport(contextOf(certifier), returned));
    const change = await edited({ activity: 0, month: 12, disbursed: "950000" }, "ก");
    expect(codesOf(await confirmActivityPlan(contextOf(officer), change))).toEqual(["plans.replan_needs_decision"]);
  });

  it("names the cell of a bad grid, a stale version and a strange activity", async () => {
    const over = await confirmActivityPlan(contextOf(officer), await edited({ activity: 1, month: 12, disbursed: "3000000.01" }));
    expect(over).toMatchObject({ failures: [{ code: "plans.plan_over_budget", field: "activities.1.months.11.disbursed" }] });
    const input = await edited();
    const stale = { ...input, activities: input.activities.map((activity) => ({ ...activity, planVersion: 7 })) };
    expect(codesOf(await confirmActivityPlan(contextOf(officer), stale))).toEqual(["plans.plan_changed", "plans.plan_changed"]);
    const strange = { ...input, activities: input.activities.map((activity) => ({ ...activity, activityId: randomUUID() })) };
    expect(codesOf(await confirmActivityPlan(contextOf(officer), strange))).toEqual(["plans.activity_unknown", "plans.activity_unknown"]);
  });

  it("is the unit's officer's alone", async () => {
    const [stranger, governor] = [await makeActor("officer", "31"), await makeActor("governor", "30")];
    expect(codesOf(await confirmProjectPlan(contextOf(stranger), confirmation()))).toEqual(["plans.project_not_found"]);
    expect(codesOf(await confirmActivityPlan(contextOf(stranger), await edited()))).toEqual(["plans.project_not_found"]);
    expect(codesOf(await confirmProjectPlan(contextOf(governor), confirmation()))).toEqual(["plans.not_allowed"]);
    const [without] = await makePlan({ areaId: "30", planState: "none" });
    const empty = { ...confirmation(), projectId: without?.id ?? "" };
    expect(codesOf(await confirmProjectPlan(contextOf(officer), empty))).toEqual(["plans.plan_missing"]);
  });
});
