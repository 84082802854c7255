import { type CellValue, type Cell as SheetCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { sheetNameOf } from "@/lib/exchange/export/xlsx";
import { toThaiDigits } from "@/lib/i18n/format";
import type { DigitChoice } from "../layouts";
import type { ColumnKind, DocumentCell, DocumentColumn, DocumentTable, Mark, OfficialDocument } from "../rules/document";

/**
 * A document as a workbook: real numbers in million baht (baht ÷ 10⁶, exact: eight places and at most fifteen digits), shown with
 * four places; percents with two; header on every printed page, A4 landscape, one page wide. Signs of confidence are a column
 * of words here, because a sign in the cell would make its number a text.
 */
export type XlsxOptions = {
  readonly digits: DigitChoice;
  readonly confidenceHeading: string;
  readonly markWords: Readonly<Record<Mark, string>>;
};

const formats: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  code: "@",
  million: '#,##0.0000;-#,##0.0000;"-"',
  percent: "0.00",
  points: "+0.00;-0.00;0.00",
  count: '#,##0;-#,##0;"-"',
};
/** Numeral shape 0D (Thai) of locale 041E: the number stays a number and is shown in Thai digits. */
const thaiShape = "[$-D00041E]";
const widths: Readonly<Record<ColumnKind, number>> = { text: 18, code: 7, million: 15, percent: 11, points: 11, count: 10 };
const font = { name: "Sarabun", size: 11 } as const;

export async function documentXlsx(document: OfficialDocument, options: XlsxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const names = new Set<string>();
  const bytes = await writeXlsx({
    sheets: document.tables.map((table) => {
      const name = uniqueName(sheetNameOf(table.title ?? document.shortTitle), names);
      return sheetOf(document, table, name, options);
    }),
    properties: { title: document.title },
    defaultFont: font,
  });
  return new Uint8Array(bytes);
}

function uniqueName(name: string, taken: Set<string>): string {
  const free = taken.has(name) ? `${name.slice(0, 28)} ${taken.size + 1}` : name;
  taken.add(free);
  return free;
}

function sheetOf(document: OfficialDocument, table: DocumentTable, name: string, options: XlsxOptions): WriteSheet {
  const text = (value: string): string => (options.digits === "thai" ? toThaiDigits(value) : value);
  const marked = table.columns.some((column) => column.marked);
  const extra = marked ? [options.confidenceHeading] : [];
  const last = table.columns.length - 1 + extra.length;
  const lead: CellValue[][] = [document.title, document.subtitle, document.unit, document.asOf, document.confidence].flatMap((line) =>
    line === null ? [] : [[text(line)]],
  );
  if (table.title !== null) lead.push([text(table.title)]);
  const groupRow = lead.length + 1;
  const headRow = groupRow + 1;
  const body = table.rows.map((row): CellValue[] => [
    ...row.cells.map((cell, index) => cellValueOf(cell, table.columns[index]?.kind ?? "text", text)),
    ...(marked ? [row.kind === "section" ? null : options.markWords[row.mark]] : []),
  ]);
  const tail: CellValue[][] = [
    ...(table.empty === null ? [] : [[table.empty]]),
    [],
    ...document.notes.map((note) => [text(note)]),
    ...(document.signature === null
      ? []
      : [[], [`${document.signature.sign} ……………………… ${document.signature.role}`], [text(document.signature.position)]]),
    [text(document.footer)],
  ];
  const rows = [
    ...lead,
    [],
    [...table.columns.map(({ group }, index) => (group !== table.columns[index - 1]?.group ? group : null)), null],
    [...table.columns.map(headingOf), ...extra],
    ...body,
    ...tail,
  ];
  const cells = new Map<string, Partial<SheetCell>>([["0,0", { style: { font: { ...font, bold: true, size: 16 } } }]]);
  for (let index = 0; index <= last; index++) {
    cells.set(`${groupRow},${index}`, { style: groupStyle });
    cells.set(`${headRow},${index}`, { style: headStyle });
  }
  for (const [at, row] of table.rows.entries()) {
    if (row.kind === "row") continue;
    for (const [index, column] of table.columns.entries())
      cells.set(`${headRow + 1 + at},${index}`, { style: { ...strongStyles[row.kind], numFmt: formatOf(column.kind, options) } });
  }
  return {
    name,
    rows,
    cells,
    merges: groupMerges(table.columns, groupRow),
    columns: [
      ...table.columns.map((column, index) => ({ width: widthOf(column, table, index), numFmt: formatOf(column.kind, options) })),
      ...(marked ? [{ width: 26 }] : []),
    ],
    freezePane: { rows: headRow + 1, columns: firstFigure(table.columns) },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${groupRow + 1}:$${headRow + 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    },
    headerFooter: { oddFooter: `&L${document.unit}&R&P / &N` },
  };
}

const formatOf = (kind: ColumnKind, { digits }: XlsxOptions): string | undefined => {
  const format = formats[kind];
  return digits === "thai" && format && format !== "@"
    ? format
        .split(";")
        .map((part) => thaiShape + part)
        .join(";")
    : format;
};

/** Text stays text, whatever it begins with: the writer stores it as a string, never as a formula. */
function cellValueOf(cell: DocumentCell, kind: ColumnKind, text: (value: string) => string): CellValue {
  if (cell === "") return null;
  if (kind === "million") return cell === null ? null : Number(cell) / 1_000_000;
  if (kind === "text" || kind === "code") return cell === null ? "-" : text(String(cell));
  return cell === null ? (kind === "count" ? null : "–") : Number(cell);
}

const headingOf = ({ heading, symbol }: DocumentColumn): string => (symbol === null ? heading : `${heading}\n${symbol}`);

const thin = { style: "thin" } as const;
const fill = { type: "pattern", pattern: "solid", fgColor: { rgb: "E4E9F0" } } as const;
const centred = { wrapText: true, vertical: "center", horizontal: "center" } as const;
const bold = { ...font, bold: true } as const;
const groupStyle = { font: bold, alignment: centred, fill, border: { top: { style: "double" } } } as const;
const headStyle = { font: bold, alignment: centred, fill, border: { bottom: thin } } as const;
const strongStyles = {
  section: { font: bold, border: { bottom: thin } },
  head: { font: bold, border: { bottom: thin } },
  subtotal: { font: bold, border: { bottom: thin } },
  total: { font: bold, border: { top: thin, bottom: { style: "double" } } },
} as const;

/** Neighbours of one group under one merged heading. */
function groupMerges(columns: readonly DocumentColumn[], row: number) {
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (const [index, { group }] of columns.entries()) {
    const last = merges.at(-1);
    if (group === null) continue;
    if (last && last.endCol === index - 1 && columns[index - 1]?.group === group) last.endCol = index;
    else merges.push({ startRow: row, startCol: index, endRow: row, endCol: index });
  }
  return merges.filter(({ startCol, endCol }) => endCol > startCol);
}

const firstFigure = (columns: readonly DocumentColumn[]): number =>
  Math.max(
    1,
    columns.findIndex(({ kind }) => kind !== "text" && kind !== "code"),
  );

/** Thai vowels and tone marks above and below take no room of their own. */
const lettersOf = (text: string): number => text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length;

const widthOf = (column: DocumentColumn, table: DocumentTable, index: number): number =>
  column.kind === "text"
    ? Math.min(
        60,
        Math.max(12, ...table.rows.map(({ kind, cells }) => (kind === "section" ? 0 : lettersOf(String(cells[index] ?? "")) + 2))),
      )
    : widths[column.kind];
