import { describe, expect, it } from "vitest";
import type { DocumentCell, DocumentColumn, DocumentRow, OfficialDocument } from "../rules/document";
import { paperOf } from "./paper";

const column = (more: Partial<DocumentColumn>): DocumentColumn => ({
  key: "k",
  kind: "million",
  heading: "เบิกจ่าย",
  symbol: "D",
  group: null,
  width: 15,
  marked: false,
  apart: false,
  ...more,
});
const row = (cells: readonly DocumentCell[], more: Partial<DocumentRow> = {}): DocumentRow => ({
  kind: "row",
  mark: "none",
  cells,
  ...more,
});

const documentOf = (columns: readonly DocumentColumn[], rows: readonly DocumentRow[]): OfficialDocument => ({
  layout: "province-summary",
  title: "ตาราง",
  shortTitle: "ตาราง",
  subtitle: "จังหวัดน่าน",
  unit: "หน่วย : ล้านบาท",
  asOf: "ข้อมูล ณ วันที่ 6 มิถุนายน 2569",
  confidence: null,
  tables: [{ title: null, columns, rows, empty: null }],
  notes: [],
  signature: null,
  footer: "",
  fileName: "x",
});
const words = { page: "หน้า", of: "จาก", below: "ด้านล่าง" };
const paper = (columns: readonly DocumentColumn[], rows: readonly DocumentRow[], digits: "arabic" | "thai" = "arabic") =>
  paperOf(documentOf(columns, rows), { locale: "th", digits, words });
const textsOf = (given: ReturnType<typeof paper>): string[] =>
  (given.tables[0]?.blocks ?? []).flat().flatMap(({ cells }) => cells.map(({ pieces }) => pieces.map(({ text }) => text).join("")));

describe("a cell on paper", () => {
  it("has four places in million baht, a true minus, and a dash where there is no amount", () => {
    const rows = ["1234567890.12", "-1234500.00", "0.00", null, ""].map((cell) => row([cell]));
    expect(textsOf(paper([column({})], rows))).toEqual(["1,234.5679", "−1.2345", "-", "-", ""]);
  });
  it("tells nothing to compute from nothing", () => {
    expect(textsOf(paper([column({ kind: "percent" })], [row(["0.00"]), row([null])]))).toEqual(["0.00", "–"]);
    expect(textsOf(paper([column({ kind: "points" })], [row(["-16.58"]), row(["7.42"]), row([null])]))).toEqual(["−16.58", "+7.42", "–"]);
  });
  it("switches every digit to Thai when asked", () => {
    const given = paper([column({})], [row(["1500000.00"])], "thai");
    expect(textsOf(given)).toEqual(["๑.๕๐๐๐"]);
    expect(given.asOf.replace(/\s/g, " ")).toBe("ข้อมูล ณ วันที่ ๖ มิถุนายน ๒๕๖๙");
  });
  it("hangs the sign of uncertified figures on marked columns only, never on a dash", () => {
    const columns = [column({}), column({ marked: true })];
    const cells = paper(columns, [row(["1000000.00", "1000000.00"], { mark: "carried" }), row(["0.00", "0.00"], { mark: "provisional" })])
      .tables[0]?.blocks.flat()
      .map((each) => each.cells.map(({ sign }) => sign));
    expect(cells).toEqual([
      ["", "**"],
      ["", ""],
    ]);
  });
  it("puts long words on a line below, and keeps words that must not be cut whole", () => {
    const columns = [column({ kind: "text", width: "rest" }), column({ kind: "text", apart: true, heading: "ปัญหา" })];
    const [[first] = []] = paper(columns, [row(["แผนพัฒนาจังหวัด", "ผู้รับจ้างทำงานช้ากว่าแผนงาน"])]).tables[0]?.blocks ?? [];
    expect(first?.cells[0]?.pieces).toContainEqual({ text: "จังหวัด", bound: true });
    expect(first?.cells[1]?.pieces[0]?.text).toBe("ด้านล่าง");
    expect(first?.notes).toMatchObject([{ label: "ปัญหา" }]);
  });
});

describe("rows that stay together", () => {
  it("keeps a head with the row below it and sums with the row above them", () => {
    const kinds = ["head", "row", "row", "subtotal", "subtotal", "total"] as const;
    const blocks = paper(
      [column({})],
      kinds.map((kind) => row(["1.00"], { kind })),
    ).tables[0]?.blocks.map((block) => block.map(({ kind }) => kind));
    expect(blocks).toEqual([
      ["head", "row"],
      ["row", "subtotal", "subtotal", "total"],
    ]);
  });
});
