import { writeCsv } from "hucre/csv";
import type { Cell, Table, TableColumn } from "./table";

/**
 * CSV for spreadsheets and programs alike: UTF-8 with BOM (Excel reads Thai only with it), CRLF, plain decimals. What
 * must travel with the figures stands above the header in lines beginning with "# ", which readers skip as comments.
 */
export function csvOf(table: Table, unitOf: (column: TableColumn) => string | null): string {
  const header = table.columns.map((column) => {
    const unit = unitOf(column);
    return unit ? `${column.heading} (${unit})` : column.heading;
  });
  const lines = [...table.rows, ...(table.total ? [table.total] : [])].map((cells) =>
    cells.map((cell, index) => (table.columns[index]?.type === "text" ? safeText(cell) : cell)),
  );
  const body = writeCsv([header, ...lines], { bom: false, lineSeparator: "\r\n", comment: "#" });
  const notes = [table.title, ...table.notes.map(({ label, value }) => `${label}: ${value}`)].map(noteLine);
  return `\uFEFF${notes.join("")}${body}${body.endsWith("\r\n") ? "" : "\r\n"}`;
}

/**
 * A line above the table. A spreadsheet parts it into cells as it parts every other line, and a note may hold what a reader searched
 * for: what would begin a cell as a formula is disarmed there too.
 */
export const noteLine = (text: string): string =>
  `# ${text.replace(/[\r\n]+/g, " ").replace(/([,;\t][\s"]*)(?=[=+\-@＝＋－＠])/g, "$1'")}\r\n`;

/** A text a spreadsheet would run as a formula is given a leading apostrophe (OWASP: CSV injection; full-width signs count). Numbers are never touched. */
export const safeText = (cell: Cell): Cell => (typeof cell === "string" && /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell);
