import { type CellValue, type Cell as SheetCell, writeXlsx } from "hucre/xlsx";
import type { Cell, ColumnType, Table, TableColumn } from "./table";

/**
 * XLSX with real numbers. A spreadsheet number is a double: baht with two places is exact up to 15 significant digits,
 * 9,999,999,999,999.99 baht, a hundred times the plans of the whole country.
 */
const formats: Readonly<Record<ColumnType, string | undefined>> = {
  text: undefined,
  count: "#,##0",
  baht: "#,##0.00",
  percent: "0.00",
  points: "+0.00;-0.00;0.00",
  movement: "+0;-0;0",
};

const widths: Readonly<Record<ColumnType, number>> = { text: 14, count: 10, baht: 20, percent: 13, points: 13, movement: 9 };

export async function xlsxOf(table: Table, unitOf: (column: TableColumn) => string | null): Promise<Uint8Array<ArrayBuffer>> {
  const notes: CellValue[][] = [[table.title], ...table.notes.map(({ label, value }) => [`${label}: ${value}`]), []];
  const header = table.columns.map((column) => {
    const unit = unitOf(column);
    return unit ? `${column.heading}\n(${unit})` : column.heading;
  });
  const body = [...table.rows, ...(table.total ? [table.total] : [])].map((cells) =>
    cells.map((cell, index) => sheetValue(cell, table.columns[index]?.type ?? "text")),
  );
  const headerRow = notes.length;
  const totalRow = table.total ? headerRow + body.length : -1;
  const cells = new Map<string, Partial<SheetCell>>([["0,0", { style: { font: { bold: true, size: 16 } } }]]);
  for (let row = 0; row < headerRow; row++) {
    const kept = cells.get(`${row},0`);
    cells.set(`${row},0`, { ...kept, style: { ...kept?.style, alignment: { wrapText: false } } });
  }
  for (const [index, column] of table.columns.entries()) {
    cells.set(`${headerRow},${index}`, { style: headerStyle });
    if (totalRow > 0) cells.set(`${totalRow},${index}`, { style: { ...totalStyle, numFmt: formats[column.type] } });
  }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetNameOf(table.title),
        columns: table.columns.map((column, index) => ({ width: widthOf(table, column, index), numFmt: formats[column.type] })),
        rows: [...notes, header, ...body],
        cells,
        freezePane: { rows: headerRow + 1, columns: firstColumns(table.columns) },
        pageSetup: { orientation: "landscape" },
      },
    ],
    defaultFont: { name: "TH Sarabun New", size: 14 },
  });
  return new Uint8Array(bytes);
}

const headerStyle = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: "center", horizontal: "center" },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E4E9F0" } },
  border: { bottom: { style: "thin" } },
} as const;
const totalStyle = { font: { bold: true }, border: { top: { style: "thin" }, bottom: { style: "double" } } } as const;

function sheetValue(cell: Cell, type: ColumnType): CellValue {
  if (cell === null || type === "text" || typeof cell === "number") return cell;
  return Number(cell);
}

/** Sheet names take 31 characters and none of []:*?/\. */
export const sheetNameOf = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31)
    .trim();

/** Leading text columns stay in sight while the figures scroll. */
const firstColumns = (columns: readonly TableColumn[]): number => {
  const index = columns.findIndex(({ type }) => type === "baht" || type === "percent");
  return index < 0 ? 1 : Math.min(index, 4);
};

/** Thai vowels and tone marks above and below take no room of their own. */
const lettersOf = (text: string): number => text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length;

const widthOf = (table: Table, column: TableColumn, index: number): number =>
  column.type === "text"
    ? Math.min(60, Math.max(widths.text, ...table.rows.map((row) => lettersOf(String(row[index] ?? "")) + 2)))
    : widths[column.type];
