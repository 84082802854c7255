import { describe, expect, it } from "vitest";
import { type CheckLimits, checkLine } from "@/lib/reporting/rules/checks";
import { clearCells, fillDown } from "./grid-edits";
import type { GridLine } from "./grid-line";
import { suggestFor } from "./suggest";

const limits: CheckLimits = { physicalJump: "40", planMultiple: "10", physicalPaymentGap: "20", paidAhead: "10", farFromPlan: "15" };
const line: GridLine = {
  activityId: "a",
  seq: 1,
  nameTh: "ก่อสร้างถนน",
  budgetNet: "40000000.00",
  weight: "50.000000",
  planned: { physical: "60.00", disbursed: "22000000.00" },
  previous: { month: 1, physical: "50.00", committed: "10000000.00", disbursed: "17250000.00" },
  typed: null,
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
};
const suggested = (typed: { physical?: string; committed?: string; disbursed?: string }) => {
  const figures = { physical: "50", committed: "0", disbursed: "17,250,000", ...typed };
  return checkLine({ ...line, line: figures }, limits).flatMap((check) => suggestFor(check, line, figures) ?? []);
};

describe("what was probably meant", () => {
  it("is million baht typed as baht", () => {
    expect(suggested({ disbursed: "19.12" })[0]).toEqual({ field: "disbursed", slip: "million", value: "19,120,000" });
  });
  it("is a zero too few or too many, satang or thousands", () => {
    expect(suggested({ disbursed: "1,912,000" })[0]).toMatchObject({ slip: "zero_missing", value: "19,120,000" });
    expect(suggested({ disbursed: "191,200,000" })[0]).toMatchObject({ slip: "zero_extra", value: "19,120,000" });
    expect(suggested({ disbursed: "1,912,000,000" }).find(({ slip }) => slip === "satang")?.value).toBe("19,120,000");
    expect(suggested({ disbursed: "19,120" })[0]).toMatchObject({ slip: "thousand", value: "19,120,000" });
  });
  it("is a point left out or a digit struck twice, when only one reading fits", () => {
    expect(suggested({ physical: "7250" })).toEqual([{ field: "physical", slip: "point_missing", value: "72.50" }]);
    expect(suggested({ physical: "1000" })).toEqual([{ field: "physical", slip: "digit_extra", value: "100" }]);
    expect(suggested({ physical: "568" })).toEqual([]);
    expect(suggested({ physical: "108" })).toEqual([]);
  });
  it("is nothing where no single slip fits", () => {
    expect(suggested({ disbursed: "16,000,000" })).toEqual([]);
    expect(suggested({ physical: "-5" })).toEqual([]);
  });
});

describe("acts on selected cells", () => {
  const rows = ["1", "2", "3"].map((digit) => ({ activityId: digit, figures: { physical: digit, committed: "", disbursed: "9" } }));
  it("fill down from the first row of a block, or from the row above a single cell", () => {
    expect(fillDown(rows, { anchor: { row: 0, column: 0 }, head: { row: 2, column: 2 } })).toEqual([
      { activityId: "2", field: "physical", value: "1" },
      { activityId: "3", field: "physical", value: "1" },
    ]);
    expect(fillDown(rows, { anchor: { row: 2, column: 0 }, head: { row: 2, column: 0 } })).toEqual([
      { activityId: "3", field: "physical", value: "2" },
    ]);
    expect(fillDown(rows, { anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } })).toEqual([]);
  });
  it("clear what holds something", () => {
    expect(clearCells(rows, { anchor: { row: 0, column: 1 }, head: { row: 1, column: 2 } })).toEqual([
      { activityId: "1", field: "disbursed", value: "" },
      { activityId: "2", field: "disbursed", value: "" },
    ]);
  });
});
