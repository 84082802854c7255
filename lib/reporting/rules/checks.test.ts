import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckSubject, checkLine, needsReason } from "./checks";
import { readCell } from "./figures";

const limits = {
  physicalJump: "40.0000",
  planMultiple: "10.0000",
  physicalPaymentGap: "20.0000",
  paidAhead: "5.0000",
  farFromPlan: "15.0000",
};
const subject = (line: Partial<CheckSubject["line"]>, rest: Partial<CheckSubject> = {}): CheckSubject => ({
  activityId: "a",
  budgetNet: "40000000.00",
  planned: { physical: "60.00", disbursed: "24000000.00" },
  previous: { physical: "55.00", committed: "10000000.00", disbursed: "20000000.00" },
  ...rest,
  line: { physical: "60", committed: "10,000,000", disbursed: "22,000,000", ...line },
});
const codes = (s: CheckSubject) => checkLine(s, limits).map((check) => `${check.level} ${check.code} ${check.field}`);

describe("checkLine", () => {
  it("says nothing about ordinary progress", () => expect(codes(subject({}))).toEqual([]));

  it.each([
    ["a blank cell", { committed: "" }, "block figure_missing committed"],
    ["a word", { disbursed: "เบิกแล้ว" }, "block not_a_number disbursed"],
    ["commas in the wrong place", { disbursed: "1,581,1500" }, "block grouping disbursed"],
    ["three decimals", { physical: "60.125" }, "block places physical"],
    ["a negative amount", { disbursed: "-1" }, "block negative disbursed"],
    ["a negative percent", { physical: "-1" }, "block negative physical"],
    ["more than 100 %", { physical: "108" }, "block physical_range physical"],
    ["more than the column holds", { committed: "100000000000000" }, "block too_large committed"],
  ])("blocks %s", (_, line, expected) => expect(codes(subject(line))).toEqual([expected]));

  it.each([
    ["D + P above N", { committed: "20000000" }, {}, ["warn over_budget committed"]],
    ["a fall of paid", { disbursed: "19999999.99" }, {}, ["warn disbursed_fell disbursed"]],
    ["a fall of physical", { physical: "54.99" }, {}, ["warn physical_fell physical"]],
    [
      "a jump of more than 40 points",
      { physical: "60.01", disbursed: "20000000" },
      { previous: { physical: "20.00", committed: "0.00", disbursed: "0.00" } },
      ["warn physical_jump physical"],
    ],
    ["physical far ahead of payment", { physical: "75.01" }, {}, ["warn physical_ahead physical", "notice far_from_plan physical"]],
    ["payment ahead of physical", { physical: "55", disbursed: "24004000" }, {}, ["warn paid_ahead disbursed"]],
    ["more than ten times the plan", {}, { planned: { physical: "60.00", disbursed: "2199999.99" } }, ["warn plan_multiple disbursed"]],
    [
      "millions typed as baht",
      { disbursed: "22" },
      {},
      ["warn disbursed_fell disbursed", "warn unit_error disbursed", "warn physical_ahead physical"],
    ],
  ])("asks why: %s", (_, line, rest, expected) => expect(codes(subject(line, rest))).toEqual(expected));

  it("stays silent exactly at the limits", () => {
    expect(codes(subject({ physical: "75" }))).toEqual([]);
    expect(codes(subject({ committed: "18000000" }))).toEqual([]);
    expect(
      codes(subject({ physical: "60", disbursed: "16000000" }, { previous: { physical: "20.00", committed: "0.00", disbursed: "0.00" } })),
    ).toEqual([]);
  });

  it("does not ask again about a state that stands as it was", () => {
    const stands = { physical: "100.00", committed: "0.00", disbursed: "30000000.00" };
    const checks = checkLine(subject(stands, { previous: stands, planned: null }), limits);
    expect(checks.map((check) => [check.code, check.level])).toEqual([["physical_ahead", "notice"]]);
  });

  it("compares nothing with a budget of zero", () => {
    expect(codes(subject({ committed: "0", disbursed: "0" }, { budgetNet: "0.00", previous: null }))).toEqual([]);
    expect(codes(subject({ committed: "0", disbursed: "1" }, { budgetNet: "0.00", previous: null }))).toEqual([
      "warn over_budget committed",
    ]);
  });

  it("needs a reason with words for each warning, and for nothing else", () => {
    const [warning] = checkLine(subject({ committed: "20000000" }), limits);
    if (!warning) throw new Error("no warning");
    expect(needsReason(warning, {})).toBe(true);
    expect(needsReason(warning, { over_budget: "  " })).toBe(true);
    expect(needsReason(warning, { over_budget: "รอโอนงบ" })).toBe(false);
    expect(needsReason({ ...warning, level: "notice" }, {})).toBe(false);
  });

  it("never fails on anything typed, and a figure it accepts is in range", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("", "-", "๑๒", "1,000", "99.99", "100", "1e9"), fc.nat().map(String));
    fc.assert(
      fc.property(cell, cell, cell, (physical, committed, disbursed) => {
        const checks = checkLine(subject({ physical, committed, disbursed }), limits);
        const read = readCell("physical", physical);
        if ("value" in read) expect(Number(read.value)).toBeLessThanOrEqual(100);
        else expect(checks.some((check) => check.level === "block" && check.field === "physical")).toBe(true);
      }),
    );
  });
});
