import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlanGrid, readPlanGrid } from "./plan-grid";
import { proposePlan } from "./proposed-plan";

const at = (plan: { disbursed: string }[], month: number) => plan[month - 1]?.disbursed;

describe("proposePlan", () => {
  it("follows the default curve without targets", () => {
    const plan = proposePlan({ net: 10_000_000_00n, expenseClass: "capital" });
    expect([at(plan, 1), at(plan, 6), at(plan, 12)]).toEqual(["0.00", "2400000.00", "10000000.00"]);
    expect(plan.map((month) => month.physical).slice(0, 3)).toEqual(["0.00", "2.00", "5.00"]);
  });

  it("meets the announced targets at quarter ends and N in September", () => {
    const plan = proposePlan({ net: 1_000_000_00n, expenseClass: "recurrent", targets: ["29", "47", null, "98"] });
    expect([at(plan, 3), at(plan, 6), at(plan, 9), at(plan, 12)]).toEqual(["290000.00", "470000.00", "740000.00", "1000000.00"]);
  });

  it("is always a valid plan that ends at 100 % and N, with work never behind money", () => {
    const target = fc.option(fc.integer({ min: 0, max: 100 }).map(String), { nil: null });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.constantFrom("capital" as const, "recurrent" as const),
        fc.array(target, { maxLength: 4 }),
        (net, expenseClass, targets) => {
          const plan = proposePlan({ net, expenseClass, targets });
          expect(checkPlanGrid(plan, net)).toEqual([]);
          expect(plan.at(-1)).toEqual({ physical: "100.00", disbursed: `${net / 100n}.${String(net % 100n).padStart(2, "0")}` });
        },
      ),
    );
  });
});

describe("readPlanGrid", () => {
  const rising = Array.from({ length: 12 }, (_, i) => ({
    physical: String((i + 1) * 8),
    disbursed: i === 0 ? "๑๐๐,๐๐๐" : `${(i + 1) * 100_000}`,
  }));
  const changed = (month: number, cells: Partial<(typeof rising)[number]>) =>
    rising.map((row, i) => (i === month - 1 ? { ...row, ...cells } : row));

  it("reads typed cells into exact figures", () => {
    expect(readPlanGrid(rising, 1_200_000_00n)).toMatchObject({ months: { 0: { physical: "8.00", disbursed: "100000.00" } } });
  });

  it.each([
    ["a fall", changed(5, { physical: "10" }), [{ code: "plan_falls", month: 5, field: "physical" }]],
    ["more than N", changed(12, { disbursed: "1200000.01" }), [{ code: "plan_over_budget", month: 12, field: "disbursed" }]],
    ["more than 100", changed(12, { physical: "100.5" }), [{ code: "plan_over_hundred", month: 12, field: "physical" }]],
    ["a blank", changed(1, { disbursed: "" }), [{ code: "plan_missing_figure", month: 1, field: "disbursed" }]],
    ["a word", changed(1, { disbursed: "x" }), [{ code: "plan_not_a_figure", month: 1, field: "disbursed" }]],
    ["a negative", changed(1, { physical: "-1" }), [{ code: "plan_negative", month: 1, field: "physical" }]],
    ["a missing month", rising.slice(1), [{ code: "plan_month_count", month: 0 }]],
  ])("names %s", (_, months, problems) => expect(checkPlanGrid(months, 1_200_000_00n)).toMatchObject(problems));
});
