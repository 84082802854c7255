import "server-only";
import { inflateRawSync } from "node:zlib";
import { type CellValue, EncryptedFileError, readXlsx, streamXlsxRows } from "hucre";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { type SheetTable, type TextRow, tableLimits, withoutNul } from "./sheet-table";

/**
 * The only module that knows the XLSX library (docs/decisions: one choice, one place).
 * Cells come out as text: formulas as the value Excel stored for them, never evaluated here.
 */

/** A workbook of 20 MB holds at most this much XML; more is a decompression bomb. */
const maxUnpackedBytes = 300_000_000;
/** A sheet name, its rows as text. Hidden sheets are left out. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<SheetTable[]>> {
  const safe = checkArchive(bytes);
  if (!safe.ok) return safe;
  try {
    const names: { name: string; index: number }[] = [];
    await readXlsx(bytes, {
      sheets: (info) => {
        if (!info.hidden && !info.veryHidden) names.push({ name: info.name, index: info.index });
        return false;
      },
    });
    const sheets: SheetTable[] = [];
    for (const { name, index } of names) {
      const rows = await readSheet(bytes, index);
      if (!rows.ok) return rows;
      sheets.push({ name, rows: rows.value });
    }
    return succeed(sheets);
  } catch (error) {
    const code = error instanceof EncryptedFileError ? "exchange.import_file_locked" : "exchange.import_file_unreadable";
    return refuse({ code, kind: "invalid", field: "file" });
  }
}

async function readSheet(bytes: Uint8Array, sheet: number): Promise<Result<TextRow[]>> {
  const rows: TextRow[] = [];
  for await (const row of streamXlsxRows(bytes, { sheet })) {
    const cells = trimmed(row.values);
    if (cells.length === 0) continue;
    rows.push({ number: row.index + 1, cells });
    if (rows.length > tableLimits.rows)
      return refuse({ code: "exchange.import_too_many_rows", kind: "too_large", field: "file", params: { limit: tableLimits.rows } });
  }
  return succeed(rows);
}

/** Sheets that claim all 16,384 columns are cut behind their last filled cell within the limit. */
function trimmed(values: readonly CellValue[]): string[] {
  let end = Math.min(values.length, tableLimits.columns);
  while (end > 0 && textOf(values[end - 1] ?? null).trim() === "") end -= 1;
  return values.slice(0, end).map((value) => withoutNul(textOf(value)));
}

/** Excel keeps 15 significant digits; what a float carries behind them is noise (0.1 + 0.2). */
function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") && Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : text;
}

/**
 * Unpacks every entry against one budget before the library sees the file: sizes stated in the archive are not believed.
 * Zip64, many disks and unknown compressions do not occur in workbooks of this size and are refused.
 */
function checkArchive(bytes: Uint8Array): Result<null> {
  const unreadable = refuse({ code: "exchange.import_file_unreadable", kind: "invalid", field: "file" });
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The old binary format and password-protected workbooks share the OLE container.
  if (data.length > 8 && data.readUInt32BE(0) === 0xd0cf11e0)
    return refuse({ code: "exchange.import_file_locked", kind: "invalid", field: "file" });
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > data.length) return unreadable;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  let left = maxUnpackedBytes;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return unreadable;
    const method = data.readUInt16LE(at + 10);
    const packed = data.readUInt32LE(at + 20);
    const header = data.readUInt32LE(at + 42);
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    if (header + 30 > data.length) return unreadable;
    const start = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
    const size = unpackedSize(data.subarray(start, start + packed), method, left);
    if (size === null) return unreadable;
    left -= size;
    if (left < 0) return refuse({ code: "exchange.import_file_bomb", kind: "too_large", field: "file" });
  }
  return succeed(null);
}

/** Null: cannot be unpacked. More than `limit`: too much. */
function unpackedSize(packed: Buffer, method: number, limit: number): number | null {
  if (method === 0) return packed.length;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) }).length;
  } catch (error) {
    return error instanceof RangeError ? limit + 1 : null;
  }
}
