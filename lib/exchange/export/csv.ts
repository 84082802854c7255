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
  const notes = [table.title, ...table.notes.map(({ label, value }) => `${label}: ${value}`)].map(
    (line) => `# ${line.replace(/[\r\n]+/g, " ")}\r\n`,
  );
  return `\uFEFF${notes.join("")}${body}${body.endsWith("\r\n") ? "" : "\r\n"}`;
}

/** A text a spreadsheet would run as a formula is given a leading apostrophe (OWASP: CSV injection; full-width signs count). Numbers are never touched. */
export const safeText = (cell: Cell): Cell => (typeof cell === "string" && /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell);
