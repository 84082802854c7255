import { noteLine, safeText } from "./csv";
import type { Cell, ColumnType } from "./table";

/** What stands above the header of a CSV: the byte order mark and one comment line a note (csv.ts writes whole tables so too). */
export const csvNotes = (lines: readonly string[]): string => lines.map(noteLine).join("");

export const byteOrderMark = "\uFEFF";

/** One cell of a CSV; text is made safe for spreadsheets, figures are never touched. */
export function csvCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return "";
  return type === "text" ? quoted(String(safeText(cell))) : String(cell);
}

export const csvLine = (cells: readonly string[]): string => `${cells.join(",")}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^[#\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
