import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { startImport } from "./commands/start-import";
import { readFileTables } from "./read-file";
import { contextOf, projectFile, sendAndCheck } from "./testing/send";

const thai874 = (text: string) =>
  Uint8Array.from([...text].map((one) => (one.charCodeAt(0) < 0x80 ? one.charCodeAt(0) : one.charCodeAt(0) - 0x0e00 + 0xa0)));
const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);

describe("files as they really come", { timeout: 90_000 }, () => {
  it("Windows-874, semicolons, CRLF, Thai digits, blank lines", async () => {
    const text = "ปีงบประมาณ;จังหวัด;ที่;โครงการ;วงเงิน (บาท)\r\n\r\n๒๕๖๙;จ.น่าน;๑;โครงการพัฒนาแหล่งน้ำ;๑,๕๐๐,๐๐๐.๕๐\r\n;;;;\r\n";
    const { summary } = await sendAndCheck({ content: thai874(text) });
    expect(summary).toMatchObject({ rows: 1, accepted: 1, units: 1, totalBaht: "1500000.50" });
  });

  it("titles, repeated headers, totals as checks, notes, extra columns", async () => {
    const lines = [
      "ตารางที่ 3,,,,",
      "หน่วย : บาท,,,,",
      "หมายเหตุ,โครงการ,จังหวัด,งบประมาณ,ปีงบประมาณ",
      'x,โครงการก,น่าน,"1,000,000",2569',
      "หมายเหตุ,โครงการ,จังหวัด,งบประมาณ,ปีงบประมาณ",
      "-,โครงการข,น่าน,2000000,2569",
      ",รวมจังหวัดน่าน,,3000000,",
      ",โครงการค,แพร่,500000,2569",
      ",รวมทั้งสิ้น,,3600000,",
      "ที่มา : สำนักงานจังหวัด,,,,",
    ];
    const { summary } = await sendAndCheck({ content: lines.join("\n") });
    expect(summary).toMatchObject({ rows: 3, accepted: 3, totalBaht: "3500000.00", refusedCount: 0 });
    expect(codes(summary.warnings)).toEqual(expect.arrayContaining(["total_agrees", "total_differs", "header_repeated", "row_not_data"]));
  });

  it("each refusal names row, column, value and has its own reason", async () => {
    const content = [
      "ปีงบประมาณ,จังหวัด,ที่,โครงการ,งบประมาณ (บาท)",
      '2569,น่าน,1,ก,"1,581,1500"',
      "2026,น่าน,2,ข,100000",
      "2569,นานน,3,ค,100000",
      "2569,น่าน,4,,-",
      "2569,น่าน,5,ง,-200",
      "2569,กรุงเทพมหานคร,6,จ,100000",
      '2569,น่าน,7,=HYPERLINK("x"),100000',
    ].join("\n");
    const { summary } = await sendAndCheck({ content });
    expect(summary.refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "งบประมาณ (บาท)", "amount_grouping"],
      [3, "ปีงบประมาณ", "year_gregorian"],
      [4, "จังหวัด", "unit_unknown"],
      [5, "โครงการ", "project_name_missing"],
      [5, "งบประมาณ (บาท)", "amount_missing"],
      [6, "งบประมาณ (บาท)", "amount_negative"],
      [7, "จังหวัด", "unit_unknown"],
    ]);
    expect(summary.refused[0]?.value).toBe("1,581,1500");
    expect(summary.refused[2]?.suggestions?.[0]).toMatchObject({ id: "55", name: "จังหวัดน่าน" });
    expect(summary).toMatchObject({ rows: 7, accepted: 1, refusedRows: 6 });
  });

  it("a chosen unit is used for every row with that name", async () => {
    const { summary } = await sendAndCheck({
      content: projectFile(["นานน", "1", "ก", "", "5"], ["นานน", "2", "ข", "", "6"]),
      choice: { units: { นานน: "55" } },
    });
    expect(summary).toMatchObject({ accepted: 2, units: 1 });
  });

  it("merged cells are filled down only when the mapping says so", async () => {
    const content =
      "ปีงบประมาณ,จังหวัด,ผลผลิต/โครงการ,งบรายจ่าย,รายการ,บาท\n2569,น่าน,โครงการก,งบลงทุน,ถนน,10000\n,,,,สะพาน,20000\n,แพร่,,,ฝาย,30000\n";
    expect((await sendAndCheck({ content })).summary).toMatchObject({ accepted: 1, refusedRows: 2 });
    const filled = await sendAndCheck({ content, choice: { fill_down: ["fiscal_year", "unit_name", "project_name", "budget_category"] } });
    // The project of น่าน does not leak into แพร่.
    expect(filled.summary).toMatchObject({ accepted: 2, projects: 1 });
    expect(codes(filled.summary.refused)).toEqual(["project_name_missing"]);
  });

  it("unit slips: million baht columns, printed millions that disagree", async () => {
    const million = await sendAndCheck({ content: "ปีงบประมาณ,จังหวัด,โครงการ,งบประมาณ (ล้านบาท)\n2569,น่าน,ก,25.2955\n" });
    expect(million.summary.totalBaht).toBe("25295500.00");
    const both = await sendAndCheck({
      content: "ปีงบประมาณ,จังหวัด,โครงการ,บาท,ล้านบาท\n2569,น่าน,ก,25295500,25.2955\n2569,น่าน,ข,25295500,25.2965\n",
    });
    expect(both.summary.warnings.filter((one) => one.code === "printed_differs").map((one) => one.row)).toEqual([3]);
    const slip = await sendAndCheck({ content: "ปีงบประมาณ,จังหวัด,โครงการ,บาท\n2569,น่าน,ก,297.3126\n2569,น่าน,ข,538800.0000 ล้านบาท\n" });
    expect(codes(slip.summary.refused)).toEqual(["amount_places", "amount_unit"]);
  });

  it("a workbook: the right sheet, formulas as values, wide rows, real numbers", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("ปก").addRow(["สรุปโครงการ", "จังหวัด"]);
    const sheet = book.addWorksheet("แผน 2569");
    sheet.addRow(["แผนปฏิบัติราชการ"]);
    sheet.addRow([]);
    sheet.addRow(["ปีงบประมาณ", "จังหวัด", "ที่", "โครงการ", "วงเงิน (บาท)"]);
    sheet.addRow([2569, "น่าน", 1, "โครงการก", 1000000.25]);
    sheet.addRow([2569, "น่าน", 2, "=1+1", { formula: "0.1+0.2", result: 0.1 + 0.2 }]);
    sheet.getCell(4, 16384).value = " ";
    const { summary } = await sendAndCheck({ content: new Uint8Array(await book.xlsx.writeBuffer()), name: "plan.xlsx" });
    expect(summary).toMatchObject({ accepted: 2, totalBaht: "1000000.55" });
  });

  it("rows keep the number of their first line when cells hold line breaks", async () => {
    const content = 'ปีงบประมาณ,จังหวัด,โครงการ,บาท\n2569,น่าน,"โครงการ\nสองบรรทัด",100000\n2569,น่าน,โครงการข,x\n';
    const { summary } = await sendAndCheck({ content });
    expect(summary.accepted).toBe(1);
    expect(summary.refused.map((issue) => issue.row)).toEqual([4]);
  });

  it("an archive that unpacks beyond reason is refused before it is opened, whatever size it states", async () => {
    const name = Buffer.from("xl/worksheets/sheet1.xml");
    const packed = deflateRawSync(Buffer.alloc(400_000_000), { level: 9 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(1000, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    const bomb = Buffer.concat([local, name, packed, entry, name, end]);
    expect(await readFileTables(bomb)).toMatchObject({ ok: false, failures: [{ code: "exchange.import_file_bomb" }] });
  });

  it("refuses as a whole what is no table, too large or a bomb, with a remedy", async () => {
    const refused = async (content: Uint8Array) => {
      const result = await readFileTables(content);
      return result.ok ? "read" : result.failures[0]?.code;
    };
    expect(await refused(new Uint8Array())).toBe("exchange.import_file_empty");
    expect(await refused(new TextEncoder().encode("%PDF-1.7"))).toBe("exchange.import_file_pdf");
    expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0]))).toBe("exchange.import_file_locked");
    expect(await refused(new TextEncoder().encode("PK\u0003\u0004 nothing"))).toBe("exchange.import_file_unreadable");
    expect(await refused(new Uint8Array(20_000_001))).toBe("exchange.import_too_large");
    const sent = await startImport(contextOf(), {
      file: { name: "x.csv", content: new Uint8Array(20_000_001) },
      control: null,
      choice: {},
    });
    expect(sent).toMatchObject({ ok: false, failures: [{ code: "exchange.import_too_large", kind: "too_large" }] });
  });
});

it("a zero byte in a cell is left out and breaks nothing", async () => {
  const filler = Array.from({ length: 60 }, (_, n): [string, string, string, string, string] => [
    "ร้อยเอ็ด",
    String(n + 1),
    `โครงการยาวพอให้พ้นตัวอย่างแรกของแฟ้ม ${n}`,
    "ขุดลอก",
    "1000",
  ]);
  const { summary } = await sendAndCheck({ content: projectFile(...filler, ["ร้อยเอ็ด", "99", "โครง\0การ", "ขุด\0ลอก", "x\0"]) });
  expect(summary.refused.map(({ code, value }) => [code, value])).toEqual([["amount_not_number", "x"]]);
});
