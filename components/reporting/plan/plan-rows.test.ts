import { describe, expect, it } from "vitest";
import { isEdited, openingMonths, type PlanActivity, planTotals } from "./plan-rows";

const activity: PlanActivity = {
  activityId: "a",
  seq: 1,
  nameTh: "ก่อสร้างถนน",
  weight: "75.000000",
  budgetNet: "12000000.00",
  planVersion: 1,
  planState: "proposed",
  confirmedAt: null,
  months: Array.from({ length: 12 }, (_, index) => ({ physical: `${index * 9}.00`, disbursed: `${index * 1_000_000}.00` })),
};

describe("the plan grid", () => {
  it("opens with the current plan and with what a refused post held", () => {
    const opening = openingMonths(activity, 0, { "activities.0.months.2.physical": "๒๐" });
    expect(opening[1]).toEqual({ physical: "9", disbursed: "1,000,000" });
    expect(opening[2]).toEqual({ physical: "๒๐", disbursed: "2,000,000" });
  });

  it("knows an edit from another way of writing the same figure", () => {
    const opening = openingMonths(activity, 0, {});
    expect(isEdited(activity, opening)).toBe(false);
    expect(isEdited(activity, [{ physical: "0.00", disbursed: "๐" }, ...opening.slice(1)])).toBe(false);
    expect(isEdited(activity, [{ physical: "1", disbursed: "0" }, ...opening.slice(1)])).toBe(true);
    expect(isEdited(activity, [{ physical: "", disbursed: "0" }, ...opening.slice(1)])).toBe(true);
  });

  it("sums money and weights physical", () => {
    const half = { ...activity, weight: "25.000000" };
    const typed = [openingMonths(activity, 0, {}), openingMonths(half, 1, {}).map((month) => ({ ...month, physical: "0" }))];
    expect(planTotals([activity, half], typed)[10]).toEqual({ physical: "67.50", disbursed: "20000000.00" });
  });
});
