import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureFields } from "../grid-line";
import { readBlock, writeBlock, writeBlockHtml } from "./block-text";
import { pastedFigure } from "./cell-text";
import { copyBlock } from "./copy-block";
import { type PasteRow, planPaste } from "./paste-plan";

const rows: PasteRow[] = [
  { activityId: "a", code: "1/01", name: "ก่อสร้างถนนสายบ้านน้ำดี" },
  { activityId: "b", code: "1/02", name: "ขุดลอกลำห้วย" },
  { activityId: "c", code: null, name: "อบรมเกษตรกร" },
  { activityId: "d", code: "1/04", name: "ขุดลอกลำห้วย" },
];
const at = (index = 0, field: (typeof figureFields)[number] = "physical", selected = 1) => ({ rows, at: index, field, selected });

describe("the text of a block", () => {
  it("reads Excel's and Google's line breaks, quoted cells with breaks, and one break at the end", () => {
    expect(readBlock('1\t"two\nlines ""x"""\r\n3\t4\r\n')).toEqual([
      ["1", 'two\nlines "x"'],
      ["3", "4"],
    ]);
    expect(readBlock("1\n2")).toEqual([["1"], ["2"]]);
    expect(readBlock('"a" b\t5')).toEqual([['"a" b', "5"]]);
    expect(readBlock('"open\t5')).toEqual([['"open', "5"]]);
  });

  it("gives back what was written, whatever the cells hold", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("", '"', "\t", "\r\n", "\n", '"a"', "๑,๒๐๐", "-", "=1+1", "ก\n ข"));
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(block, (typed) => {
        expect(readBlock(writeBlock(typed))).toEqual(typed);
      }),
    );
  });

  it("writes a table that holds no markup of the cells", () => {
    expect(writeBlockHtml([["<b>&", '"']])).toBe("<table><tr><td>&lt;b&gt;&amp;</td><td>&quot;</td></tr></table>");
  });
});

describe("a pasted cell", () => {
  it.each([
    ["disbursed", "๒๘,๔๐๐,๐๐๐.๕๐", "28,400,000.50"],
    ["disbursed", "\u00a0 1,200 \u00a0", "1,200"],
    ["disbursed", "-", ""],
    ["disbursed", " - ", ""],
    ["physical", "58.40%", "58.40"],
    ["physical", "๗๒ %", "72"],
    ["disbursed", "50%", "50%"],
    ["disbursed", "1,581,1500", "1,581,1500"],
    ["physical", "ครึ่งหนึ่ง", "ครึ่งหนึ่ง"],
  ] as const)("%s %j becomes %j", (field, cell, value) => expect(pastedFigure(field, cell)).toBe(value));
});

describe("pasting a block", () => {
  it("goes by order from the cell it is pasted into and says what does not fit", () => {
    const plan = planPaste(
      [
        ["1", "2", "9"],
        ["3", "4", "9"],
        ["5", "6", "9"],
      ],
      at(2, "committed"),
    );
    expect(plan).toMatchObject({ by: "order", rows: 2, rowsBeyond: 1, columnsLeftOut: 1 });
    expect(plan.edits).toEqual([
      { activityId: "c", field: "committed", value: "1" },
      { activityId: "c", field: "disbursed", value: "2" },
      { activityId: "d", field: "committed", value: "3" },
      { activityId: "d", field: "disbursed", value: "4" },
    ]);
  });

  it("aligns by names or codes where a column holds them, and names what it could not place", () => {
    const plan = planPaste(
      [
        ["อบรมเกษตรกร", "10"],
        ["ก่อสร้าง ถนนสายบ้านน้ำดี", "20"],
        ["1/04", "30"],
        ["ขุดลอกลำห้วย", "40"],
        ["อบรมเกษตรกร", "50"],
        ["", ""],
      ],
      at(3),
    );
    expect(plan.by).toBe("names");
    expect(plan.edits.map(({ activityId, value }) => [activityId, value])).toEqual([
      ["c", "10"],
      ["a", "20"],
      ["d", "30"],
    ]);
    expect(plan.unknown).toEqual(["ขุดลอกลำห้วย"]);
    expect(plan.repeated).toEqual(["อบรมเกษตรกร"]);
  });

  it("reads headings, in whatever order the columns stand", () => {
    const plan = planPaste(
      [
        ["ที่", "กิจกรรม", "เบิกจ่ายสะสม", "ผลงานสะสม"],
        ["1", "อบรมเกษตรกร", "500", "12"],
      ],
      at(),
    );
    expect(plan).toMatchObject({ headings: 1, by: "names", columnsLeftOut: 1 });
    expect(plan.edits).toEqual([
      { activityId: "c", field: "disbursed", value: "500" },
      { activityId: "c", field: "physical", value: "12" },
    ]);
  });

  it("reads merged headings: the result, never the plan beside it, whichever of them is named on top", () => {
    const body = ["1", "อบรมเกษตรกร", "20", "12", "900", "500"];
    const above = [
      ["ที่", "กิจกรรม", "ผลงานสะสม (%)", "", "เบิกจ่าย (บาท)", ""],
      ["", "", "แผน", "ผล", "แผน", "ผล"],
    ];
    const meant = [
      { activityId: "c", field: "physical", value: "12" },
      { activityId: "c", field: "disbursed", value: "500" },
    ];
    expect(planPaste([...above, body], at())).toMatchObject({ headings: 2, by: "names", edits: meant, unsure: [] });
    const counted = ["(๑)", "(2)", "(3)", "(4)", "(5)", "(6)"];
    expect(planPaste([...above, counted, body], at())).toMatchObject({ headings: 3, edits: meant, unknown: [] });
    const below = [
      ["รายงานประจำเดือน", "", "", "", "", ""],
      ["ที่", "กิจกรรม", "แผน", "ผล", "แผน", "ผล"],
      ["", "", "ผลงานสะสม", "ผลงานสะสม", "เบิกจ่าย", "เบิกจ่าย"],
    ];
    expect(planPaste([...below, body], at())).toMatchObject({ headings: 3, edits: meant });
  });

  it("pastes no figure when the headings do not say which column it is, or when it is in millions", () => {
    const months = [
      ["กิจกรรม", "ผลงานสะสม", "", "ผูกพัน (ล้านบาท)", "เบิกจ่ายสะสม (บาท)"],
      ["", "ต.ค. 69", "พ.ย. 69", "", ""],
      ["อบรมเกษตรกร", "5", "8", "1.25", "๑,๒๐๐ บาท"],
    ];
    expect(planPaste(months, at())).toMatchObject({
      edits: [{ activityId: "c", field: "disbursed", value: "1,200" }],
      unsure: ["physical"],
      inMillions: ["committed"],
    });
  });

  it("takes what a format puts around a number: a percent sign, a currency, an accountant's brackets", () => {
    const plan = planPaste(
      [
        ["๔๕.๕๐%", "1,234.50 บาท", "฿ 99"],
        ["(12.00)", "-500", "(1,000.25)"],
      ],
      at(),
    );
    expect(plan).toMatchObject({ by: "order", namesIgnored: false, columnsLeftOut: 0 });
    expect(plan.edits.map(({ value }) => value)).toEqual(["45.50", "1,234.50", "99", "-12", "-500", "-1,000.25"]);
    expect(planPaste([["1.5 ล้านบาท"]], at(0, "disbursed")).edits.map(({ value }) => value)).toEqual(["1.5 ล้านบาท"]);
  });

  it("names of another list are left aside, and said", () => {
    const plan = planPaste(
      [
        ["งานอื่น", "1"],
        ["งานโน้น", "2"],
      ],
      at(),
    );
    expect(plan).toMatchObject({ by: "order", namesIgnored: true, rows: 2 });
    expect(plan.edits.map(({ value }) => value)).toEqual(["1", "2"]);
  });

  it("keeps a word in a single column for the check to name", () => {
    expect(planPaste([["เสร็จ"], ["5"]], at()).edits.map(({ value }) => value)).toEqual(["เสร็จ", "5"]);
  });

  it("fills the selected rows with one copied row", () => {
    expect(planPaste([["7"]], at(0, "physical", 3))).toMatchObject({ rows: 3, rowsBeyond: 0 });
  });

  it("copying out and pasting back changes nothing", () => {
    const money = fc
      .bigInt({ min: 0n, max: 10n ** 14n })
      .map((satang) => pastedFigure("disbursed", `${satang / 100n}.${String(satang % 100n).padStart(2, "0")}`));
    const physical = fc.integer({ min: 0, max: 10_000 }).map((points) => pastedFigure("physical", (points / 100).toFixed(2)));
    const line = fc.record({ physical, committed: fc.oneof(money, fc.constant("")), disbursed: money });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const block = readBlock(writeBlock(copyBlock(lines, { from: 0, to: 2 })));
        const { edits } = planPaste(block, at(0, "physical", lines.length));
        const expected = lines.flatMap((typed) => figureFields.map((field) => typed[field]));
        expect(edits.map(({ value }) => value)).toEqual(expected);
      }),
    );
  });
});
