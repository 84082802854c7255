import { safeText } from "./csv";
import type { Cell, ColumnType } from "./table";

/** What stands above the header of a CSV: the byte order mark and one comment line a note (csv.ts writes whole tables so too). */
export const csvNotes = (lines: readonly string[]): string => lines.map((line) => `# ${line.replace(/[\r\n]+/g, " ")}\r\n`).join("");

export const byteOrderMark = "\uFEFF";

/** One line of a CSV; text is made safe for spreadsheets, figures are never touched. */
export function csvLine(cells: readonly Cell[], types: readonly ColumnType[]): string {
  let line = "";
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? null;
    if (index > 0) line += ",";
    if (cell === null) continue;
    line += types[index] === "text" ? quoted(String(safeText(cell))) : String(cell);
  }
  return `${line}\r\n`;
}

const quoted = (text: string): string => (/[",\r\n]|^[#\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
