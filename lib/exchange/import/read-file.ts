import "server-only";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { type SheetTable, type TextRow, tableLimits, withoutNul } from "@/lib/exchange/sheet-table";
import { readSpreadsheet } from "@/lib/exchange/spreadsheet-read";
import { decodeText } from "./rules/decode-text";
import { sniffDelimiter } from "./rules/sniff-delimiter";

/**
 * Reads a CSV or XLSX into its sheets of text rows. What the file is, its first bytes say, not its name.
 * Refuses: too large, empty, locked, unreadable, too many rows.
 */
export async function readFileTables(bytes: Uint8Array): Promise<Result<SheetTable[]>> {
  if (bytes.byteLength > tableLimits.bytes) {
    return refuse({
      code: "exchange.import_too_large",
      kind: "too_large",
      field: "file",
      params: { limit: tableLimits.bytes / 1_000_000 },
    });
  }
  if (bytes.byteLength === 0) return refuse({ code: "exchange.import_file_empty", kind: "invalid", field: "file" });
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (zipped || ole) return readSpreadsheet(bytes);
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return refuse({ code: "exchange.import_file_pdf", kind: "invalid", field: "file" });
  return readDelimited(decodeText(bytes).text);
}

async function readDelimited(text: string): Promise<Result<SheetTable[]>> {
  const rows: TextRow[] = [];
  const source = Readable.from(chunksOf(text)).pipe(
    parse({
      bom: true,
      delimiter: sniffDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
      max_record_size: 1_000_000,
    }),
  );
  try {
    for await (const entry of source as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      const cells = trimmed(entry.record);
      if (cells.length === 0) continue;
      rows.push({ number: entry.info.lines - lineBreaksIn(entry.record), cells });
      if (rows.length > tableLimits.rows) return tooManyRows();
    }
  } catch {
    return refuse({ code: "exchange.import_file_unreadable", kind: "invalid", field: "file" });
  }
  return succeed([{ name: "", rows }]);
}

const tooManyRows = () =>
  refuse({ code: "exchange.import_too_many_rows", kind: "too_large", field: "file", params: { limit: tableLimits.rows } });

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

/** A record is known at its last line; the person looks for its first. */
const lineBreaksIn = (record: readonly string[]): number =>
  record.reduce((breaks, cell) => breaks + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);

function trimmed(cells: readonly string[]): string[] {
  let end = Math.min(cells.length, tableLimits.columns);
  while (end > 0 && (cells[end - 1] ?? "").trim() === "") end -= 1;
  return cells.slice(0, end).map(withoutNul);
}
