import { matchKeyOf, normalizeThai } from "@/lib/core/thai-text";
import type { SheetTable, TextRow } from "@/lib/exchange/sheet-table";
import synonyms from "../header-synonyms.json";
import words from "../words.json";
import type { Field } from "./fields";

/**
 * Finds the header of a table whose titles, moved and extra columns are unknown (DOMAIN §14): the row of the first sixty that
 * names most fields. Names are the synonyms in header-synonyms.json; a person can map any column otherwise.
 */
export type FoundHeader = {
  readonly sheet: SheetTable;
  /** Row number in the file. */
  readonly row: number;
  /** Last row that belongs to the header: a second line may hold units only. */
  readonly lastRow: number;
  readonly headers: readonly string[];
  /** Field → column, 0-based. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
};

const rowsSearched = 60;

const fieldByKey: ReadonlyMap<string, Field[]> = (() => {
  const map = new Map<string, Field[]>();
  for (const [field, names] of Object.entries(synonyms) as [Field, string[]][]) {
    for (const name of names) map.set(matchKeyOf(name), [...(map.get(matchKeyOf(name)) ?? []), field]);
  }
  return map;
})();

/** The best header over all sheets, or null when no row names at least `needed` fields. */
export function findHeader(sheets: readonly SheetTable[], fields: readonly Field[], needed = 2): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.slice(0, rowsSearched).entries()) {
      const found = headerAt(sheet, index, row, fields);
      const count = Object.keys(found.columns).length;
      if (count >= needed && count > Object.keys(best?.columns ?? {}).length) best = found;
    }
  }
  return best;
}

/** Reads one row as the header, whatever it says. */
export function headerAt(sheet: SheetTable, index: number, row: TextRow, fields: readonly Field[]): FoundHeader {
  const columns: Partial<Record<Field, number>> = {};
  for (const [column, cell] of row.cells.entries()) {
    const field = fieldOf(cell, fields);
    if (field && columns[field] === undefined) columns[field] = column;
  }
  const below = sheet.rows[index + 1];
  const unitsBelow = below && isUnitsLine(below) ? below : null;
  moveToStatedUnit(columns, unitsBelow, row, sheet.rows.slice(0, index));
  return { sheet, row: row.number, lastRow: unitsBelow?.number ?? row.number, headers: row.cells.map(normalizeThai), columns };
}

function fieldOf(header: string, fields: readonly Field[]): Field | null {
  const key = keyOf(header);
  const found = fieldByKey.get(key) ?? fieldByKey.get(key.replace(/[([].*[)\]]$/, ""));
  const field = found?.find((one) => fields.includes(one)) ?? null;
  // "งบประมาณ 2563 (ล้านบาท)": the part in brackets may be the only thing that states the unit.
  return field === "amount" && statesMillion(header) && fields.includes("amount_million") ? "amount_million" : field;
}

const yearInHeader = new RegExp(`(?:${words.yearWord})?25\\d\\d`, "g");

/** Years and footnote marks in a header say nothing about its meaning. */
const keyOf = (header: string): string => matchKeyOf(header).replace(/[*:]/g, "").replace(yearInHeader, "");

const statesMillion = (text: string): boolean => words.million.some((word) => word.length > 2 && matchKeyOf(text).includes(word));

/** "(บาท)" under "งบประมาณ": every filled cell of the line is a unit. */
function isUnitsLine(row: TextRow): boolean {
  const filled = row.cells.map((cell) => matchKeyOf(cell).replace(/[()]/g, "")).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => words.million.includes(cell) || words.baht.includes(cell));
}

/** A unit stated under the header or in a title ("หน่วย : ล้านบาท") rules a column whose own header states none. */
function moveToStatedUnit(
  columns: Partial<Record<Field, number>>,
  below: TextRow | null,
  header: TextRow,
  titles: readonly TextRow[],
): void {
  for (const [plain, million] of [
    ["amount", "amount_million"],
    ["stated_total", "stated_total_million"],
  ] as const) {
    const column = columns[plain];
    if (column === undefined || columns[million] !== undefined) continue;
    const own = matchKeyOf(header.cells[column] ?? "");
    if (words.baht.some((word) => own.includes(word))) continue;
    const said = below
      ? (below.cells[column] ?? "")
      : titles
          .flatMap((title) => title.cells)
          .filter(isUnitTitle)
          .join(" ");
    if (!statesMillion(said)) continue;
    columns[million] = column;
    delete columns[plain];
  }
}

const isUnitTitle = (cell: string): boolean => matchKeyOf(cell).replace(/[():]/g, "").startsWith(words.unitTitle);
