import exceljs from "exceljs";
import { expect, test } from "vitest";
import { csvOf, noteLine, safeText } from "./csv";
import { tableOf } from "./table";
import { sheetNameOf, xlsxOf } from "./xlsx";

const dangerous = ["=1+1", "+66 2 222", "-ชื่อ", "@SUM(A1)", "\tx", "\rx", "\n=1", " =1", "＝1+1", "＠SUM(A1)"];
const table = tableOf<{ name: string; amount: string }>(
  [
    { key: "name", type: "text", value: ({ name }) => name },
    { key: "amount", type: "baht", value: ({ amount }) => amount },
  ],
  [
    ...dangerous.map((name) => ({ name, amount: "-5.00" })),
    { name: 'ก "ข", ค\nง', amount: "9999999999999.99" },
    { name: "#1", amount: "0.10" },
  ],
  { name: "t", title: "ชื่อ: ตาราง/ทดสอบ", notes: [{ label: "หน่วย", value: "บาท" }], fileName: "t", heading: (key) => key },
);
const unitOf = () => null;

test("text that a spreadsheet would run is disarmed; numbers stay numbers", () => {
  const csv = csvOf(table, unitOf);
  for (const text of dangerous) expect(safeText(text)).toBe(`'${text}`);
  for (const text of dangerous) expect(csv).not.toMatch(new RegExp(`(^|\\n)"?${text.replace(/[+]/g, "\\+")}`));
  expect(csv).toContain("'=1+1,-5.00\r\n");
  expect(safeText("นครราชสีมา")).toBe("นครราชสีมา");
});

test("a note is parted into cells like any line: none of them begins as a formula", () => {
  expect(noteLine('Filters: “a,=1+1; =2;"=3,\t@x”\r\nb')).toBe("# Filters: “a,'=1+1; '=2;\"'=3,\t'@x” b\r\n");
  expect(noteLine("Data as of: 1 Nov 2026, 10:00 (e-mail)")).toBe("# Data as of: 1 Nov 2026, 10:00 (e-mail)\r\n");
});

test("quotes, commas and line breaks are quoted; a text beginning with # is no comment", () => {
  const csv = csvOf(table, unitOf);
  expect(csv).toContain('"ก ""ข"", ค\nง",9999999999999.99\r\n');
  expect(csv).toContain('"#1",0.10\r\n');
});

test("a sheet keeps formulas out, and fifteen digits exactly", async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await xlsxOf(table, unitOf)).buffer);
  const sheet = book.worksheets[0];
  const values: unknown[][] = [];
  sheet?.eachRow((row) => values.push([row.getCell(1).value, row.getCell(2).value]));
  expect(values).toContainEqual(["=1+1", -5]);
  expect(values).toContainEqual(['ก "ข", ค\nง', 9999999999999.99]);
  expect(sheet?.name).toBe("ชื่อ  ตาราง ทดสอบ");
  expect(sheetNameOf("ก".repeat(40))).toHaveLength(31);
});
