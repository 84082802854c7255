/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows, a cell that holds
 * either (or begins with a quotation mark) in quotation marks with those inside doubled. Excel ends rows with CR LF and adds
 * one after the last; Google Sheets uses LF.
 */
export type Block = readonly (readonly string[])[];

type Taken = { readonly text: string; readonly end: number };

/** Rows of cells, as many in each row as were written. One line break at the very end belongs to the format, not to a row. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = takeCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

const endsCell = (character: string | undefined): boolean =>
  character === undefined || character === "\t" || character === "\n" || character === "\r";

function takeCell(text: string, start: number): Taken {
  if (text[start] === '"') {
    const quoted = takeQuoted(text, start);
    if (quoted) return quoted;
  }
  let end = start;
  while (!endsCell(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

/** Null when the quotation marks are part of what was typed: they do not close right before the next cell. */
function takeQuoted(text: string, start: number): Taken | null {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') return endsCell(text[close + 1]) ? { text: cell, end: close + 1 } : null;
    cell += '"';
    at = close + 2;
  }
}

const needsQuotes = (cell: string): boolean => /[\t\r\n]/.test(cell) || cell.startsWith('"');

export const writeBlock = (block: Block): string =>
  block.map((row) => `${row.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")}\r\n`).join("");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (cell: string): string =>
  cell.replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/\r?\n/g, "<br>");

/** The same as a table, for programs that prefer it (a word processor, a mail). */
export const writeBlockHtml = (block: Block): string =>
  `<table>${block.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
