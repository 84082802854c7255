import { describe, expect, it } from "vitest";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import { blankCarried, carriedMark } from "./carried";
import { gridTotal, lineFigures } from "./grid-figures";
import { draftFromValues, type GridLine, openingDraft } from "./grid-line";
import { lineReviewer, sumUp, toneOf } from "./grid-review";

const limits: CheckLimits = { physicalJump: "40", planMultiple: "10", physicalPaymentGap: "20", paidAhead: "10", farFromPlan: "15" };

const line = (more: Partial<GridLine> = {}): GridLine => ({
  activityId: "a",
  seq: 1,
  nameTh: "ก่อสร้างถนน",
  budgetNet: "40000000.00",
  weight: "50.000000",
  planned: { physical: "60.00", disbursed: "22000000.00" },
  previous: { month: 1, physical: "50.00", committed: "10000000.00", disbursed: "20000000.00" },
  typed: null,
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
  ...more,
});

describe("what a line opens with", () => {
  it("fills last month's figures in and says so", () => {
    expect(openingDraft(line())).toMatchObject({ physical: "50", committed: "10,000,000", disbursed: "20,000,000", carried: true });
  });
  it("shows what was saved as it was typed, also when it is no number", () => {
    const typed = { physical: "7o", committed: "0", disbursed: "" };
    expect(openingDraft(line({ typed }))).toMatchObject({ ...typed, carried: false });
  });
  it("carries over a saved line nobody had touched", () => {
    expect(openingDraft(line({ typed: { physical: "", committed: "", disbursed: "" } }))).toMatchObject({ physical: "50", carried: true });
  });
  it("is blank where there is nothing to carry", () => {
    expect(openingDraft(line({ previous: null }))).toMatchObject({ physical: "", disbursed: "", carried: false });
  });
  it("takes back what a refused post held, reasons too", () => {
    const values = { "lines.2.physical": "108", "lines.2.disbursed": "20,000,000", "lines.2.warningReasons.physical_jump": "รับงานสองงวด" };
    const draft = draftFromValues(line(), 2, values);
    expect(draft).toMatchObject({
      physical: "108",
      committed: "10,000,000",
      carried: false,
      warningReasons: { physical_jump: "รับงานสองงวด" },
    });
  });
});

describe("figures while typing", () => {
  it("derives changes and percent paid, exact", () => {
    const figures = lineFigures(line(), { physical: "๗๒", committed: "0", disbursed: "21,870,000.25" });
    expect(figures).toEqual({
      physical: "72.00",
      committed: "0.00",
      disbursed: "21870000.25",
      physicalChange: "22.00",
      disbursedChange: "1870000.25",
      percentPaid: "54.68",
    });
  });
  it("shows nothing for what is no number", () => {
    expect(lineFigures(line(), { physical: "", committed: "x", disbursed: "1,581,1500" })).toMatchObject({
      physical: null,
      committed: null,
      disbursed: null,
      percentPaid: null,
    });
  });
  it("sums the project with last month standing in where nothing is typed", () => {
    const lines = [line(), line({ budgetNet: "10000000.00", previous: null })];
    const drafts = [
      { physical: "60", committed: "0", disbursed: "30,000,000" },
      { physical: "", committed: "", disbursed: "" },
    ];
    expect(gridTotal(lines, drafts)).toMatchObject({
      budgetNet: "50000000.00",
      disbursed: "30000000.00",
      disbursedChange: "10000000.00",
      percentPaid: "60.00",
      physical: "30.00",
      standIns: 1,
    });
  });
});

describe("what is left to do", () => {
  it("orders the problems as the grid does and tells correcting, filling and explaining apart", () => {
    const lines = [line(), line({ previous: null }), line()];
    const drafts = lines.map(openingDraft).map((draft, index) => {
      if (index === 0) return { ...draft, physical: "108", carried: false };
      return index === 2 ? { ...draft, physical: "95", carried: false } : draft;
    });
    const review = lineReviewer(limits);
    const reviews = lines.map((each, index) => review(each, drafts[index] ?? openingDraft(each)));
    const { counts, problems } = sumUp(reviews.map((of, index) => ({ index, review: of })));
    expect(reviews.map(({ standing }) => standing)).toEqual(["fix", "fill", "reason"]);
    expect(counts).toMatchObject({ fix: 1, fill: 1, reason: 1, passed: 0 });
    expect(problems[0]).toBe("lines.0.physical");
    expect(problems).toContain("lines.1.disbursed");
    expect(problems).toContain("lines.2.warningReasons.physical_jump");
    expect(toneOf(reviews[0]?.checks ?? [], "physical")).toBe("error");
    expect(toneOf(reviews[1]?.checks ?? [], "physical")).toBeUndefined();
    expect(toneOf(reviews[2]?.checks ?? [], "physical")).toBe("warning");
  });
  it("checks a draft once, however often it is asked", () => {
    const [review, draft] = [lineReviewer(limits), openingDraft(line())];
    expect(review(line(), draft)).toBe(review(line(), draft));
  });
});

describe("untouched lines in a saved draft", () => {
  it("are left unfilled, and only those", () => {
    const form = new FormData();
    const mark = carriedMark({ physical: "50", committed: "0", disbursed: "20,000,000" });
    for (const [index, physical] of [
      [0, "50"],
      [1, "55"],
    ] as const) {
      form.set(`lines.${index}.physical`, physical);
      form.set(`lines.${index}.committed`, "0");
      form.set(`lines.${index}.disbursed`, "20,000,000");
      form.set(`lines.${index}.carried`, mark);
    }
    blankCarried(form);
    expect(form.get("lines.0.physical")).toBe("");
    expect(form.get("lines.0.disbursed")).toBe("");
    expect(form.get("lines.1.physical")).toBe("55");
  });
});
