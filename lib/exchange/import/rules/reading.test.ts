import { describe, expect, it } from "vitest";
import type { SheetTable } from "@/lib/exchange/sheet-table";
import { decodeText } from "./decode-text";
import { categoryByWords, categoryOf } from "./expense";
import { parseFiscalYear } from "./parse-fiscal-year";
import { parseKpis } from "./parse-kpi";
import { resolveMapping } from "./resolve-mapping";
import { kindOfRow } from "./skip-row";
import { sniffDelimiter } from "./sniff-delimiter";

const sheetOf = (...rows: string[][]): SheetTable => ({ name: "แผ่น1", rows: rows.map((cells, index) => ({ number: index + 1, cells })) });
const header = ["ที่", "จังหวัด", "โครงการ", "กิจกรรมหลัก", "งบประมาณ (บาท)"];
const mapped = (sheet: SheetTable) => {
  const resolved = resolveMapping([sheet], { fiscal_year: 2569 });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.failures));
  return resolved.value.mapping;
};

describe("encodings", () => {
  const text = "จังหวัด,งบ";
  it("UTF-8 with and without a mark, UTF-16 both ways", () => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
    expect(decodeText(Buffer.from(`\uFEFF${text}`)).text).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual({ text, encoding: "utf-16le" });
    expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toEqual({ text, encoding: "utf-16be" });
    expect(decodeText(Buffer.from(text, "utf16le"))).toEqual({ text, encoding: "utf-16le" });
  });
  it("Windows-874 is what is no UTF-8", () => {
    const bytes = Uint8Array.from([...text].map((one) => (one === "," ? 0x2c : one.charCodeAt(0) - 0x0e00 + 0xa0)));
    expect(decodeText(bytes)).toEqual({ text, encoding: "windows-874" });
  });
});

it("delimiters are told by regularity, not by count", () => {
  expect(sniffDelimiter("a;b;c\n1,5;2,5;3\n4;5;6")).toBe(";");
  expect(sniffDelimiter('a\tb\n"x,y,z"\t2\n')).toBe("\t");
  expect(sniffDelimiter("only\none\ncolumn")).toBe(",");
});

describe("headers", () => {
  it("are found below titles, in any order, among extra columns", () => {
    const mapping = mapped(
      sheetOf(["ตารางที่ 3 งบประมาณ"], ["หน่วย : บาท"], ["หมายเหตุ", "โครงการ", "งบประมาณ", "จังหวัด"], ["", "ก", "1", "น่าน"]),
    );
    expect(mapping).toMatchObject({ headerRow: 3, shape: "projects", columns: { project_name: 1, amount: 2, unit_name: 3 } });
  });
  it("a unit stated in a title or under the header makes a column million baht", () => {
    expect(mapped(sheetOf(["หน่วย : ล้านบาท"], ["จังหวัด", "โครงการ", "งบประมาณ"])).columns).toMatchObject({ amount_million: 2 });
    const below = mapped(sheetOf(["จังหวัด", "โครงการ", "งบประมาณ"], ["", "", "(ล้านบาท)"]));
    expect(below.columns.amount_million).toBe(2);
    expect(below.lastHeaderRow).toBe(2);
    expect(mapped(sheetOf(["หน่วย : ล้านบาท"], ["จังหวัด", "โครงการ", "งบประมาณ (บาท)"])).columns).toMatchObject({ amount: 2 });
  });
  it("the sheet whose header fits is taken", () => {
    const cover: SheetTable = { name: "ปก", rows: [{ number: 1, cells: ["จังหวัด", "สรุป"] }] };
    const resolved = resolveMapping([cover, sheetOf(header)], { fiscal_year: 2569 });
    expect(resolved).toMatchObject({ ok: true, value: { mapping: { sheet: "แผ่น1" } } });
  });
  it("what cannot be told is refused by name", () => {
    const resolved = resolveMapping([sheetOf(["จังหวัด", "โครงการ", "หมายเหตุ"])], {});
    expect(resolved).toMatchObject({
      ok: false,
      failures: [{ code: "exchange.import_needs_amount" }, { code: "exchange.import_needs_fiscal_year" }],
    });
    const wrong = resolveMapping([sheetOf(header)], { fiscal_year: 2569, columns: { amount: "ไม่มีคอลัมน์นี้" } });
    expect(wrong).toMatchObject({ ok: false, failures: [{ code: "exchange.import_mapping_column" }] });
  });
});

it("rows that are no data", () => {
  const mapping = mapped(sheetOf(header));
  const kind = (...cells: string[]) => kindOfRow({ number: 9, cells }, mapping);
  expect(kind(...header)).toBe("header");
  expect(kind("", "รวม", "", "", "100")).toBe("subtotal");
  expect(kind("", "รวมจังหวัดชัยนาท", "", "", "100")).toBe("subtotal");
  expect(kind("", "", "รวม 6 โครงการ", "", "100")).toBe("subtotal");
  expect(kind("รวมทั้งสิ้น", "", "", "", "100")).toBe("grand_total");
  expect(kind("1", "น่าน", "โครงการรวมพลังชุมชน", "", "100")).toBe("data");
  expect(kind("1", "น่าน", "รวมกลุ่มเกษตรกร", "", "100")).toBe("data");
  expect(kind("", "จังหวัดชัยนาท", "", "", "-")).toBe("note");
});

it("fiscal years", () => {
  for (const text of ["2569", "๒๕๖๙", "ปีงบประมาณ พ.ศ. 2569", "พ.ศ. ๒๕๖๙", "FY 2569"])
    expect(parseFiscalYear(text)).toEqual({ ok: true, year: 2569 });
  expect(parseFiscalYear("2026")).toEqual({ ok: false, code: "year_gregorian", suggestion: 2569 });
  for (const text of ["69", "ปีหน้า", "25690"]) expect(parseFiscalYear(text)).toEqual({ ok: false, code: "year_unreadable" });
});

it("indicators: numbers are read, the rest is kept as written", () => {
  const { kpis, doubts } = parseKpis(
    "-เชิงปริมาณ-จำนวนนักท่องเที่ยว/866,305 คน | -เชิงคุณภาพ-รายได้เพิ่ม/ร้อยละ 5 | -เชิงปริมาณ-รายได้/1,581,1500 ล้านบาท",
  );
  expect(kpis).toEqual([
    { nature: "quantitative", nameTh: "จำนวนนักท่องเที่ยว", unit: "คน", target: "866305.0000", targetText: "866,305 คน" },
    { nature: "qualitative", nameTh: "รายได้เพิ่ม", unit: "ร้อยละ", target: "5.0000", targetText: "ร้อยละ 5" },
    { nature: "quantitative", nameTh: "รายได้", unit: null, target: null, targetText: "1,581,1500 ล้านบาท" },
  ]);
  expect(doubts).toEqual([{ code: "kpi_number", value: "1,581,1500 ล้านบาท" }]);
  expect(parseKpis("-เชิงปริมาณ-สัดส่วนคดี/แสนประชากร/ร้อยละ 85").kpis[0]).toMatchObject({ nameTh: "สัดส่วนคดี/แสนประชากร", target: "85.0000" });
});

it("expense categories by code, name, part; by words when nothing is stated", () => {
  expect([
    categoryOf("งบลงทุน", ""),
    categoryOf("3", ""),
    categoryOf("", "งบดำเนินงาน > ค่าวัสดุ"),
    categoryOf("ค่าครุภัณฑ์", ""),
    categoryOf("อะไร", ""),
  ]).toEqual(["3", "3", "2", "3", null]);
  expect([
    categoryByWords("ค่าก่อสร้างถนน"),
    categoryByWords("-สัมมนาและฝึกอบรม"),
    categoryByWords("ค่าใช้จ่ายในการบริหารงาน จังหวัดแบบบูรณาการ"),
    categoryByWords("อื่น ๆ"),
  ]).toEqual(["3", "2", "5", "3"]);
});
