import { csvOf } from "./csv";
import type { Table } from "./table";
import { fileUnit, type Words } from "./words";
import { xlsxOf } from "./xlsx";

export const fileFormats = ["json", "csv", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];
export const isFileFormat = (text: string): text is FileFormat => fileFormats.some((format) => format === text);

export const contentTypes: Readonly<Record<FileFormat, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table as the bytes of a file. JSON keeps amounts as strings of baht, rows as objects by column key, and the address of each row's own page. */
export async function writeTable(table: Table, format: FileFormat, words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const unitOf = (column: Table["columns"][number]): string | null => fileUnit(column, words);
  if (format === "xlsx") return xlsxOf(table, unitOf);
  return new TextEncoder().encode(format === "csv" ? csvOf(table, unitOf) : `${JSON.stringify(jsonOf(table), null, 2)}\n`);
}

function jsonOf({ title, notes, columns, rows, total, links }: Table) {
  const record = (cells: Table["rows"][number]) => Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? null]));
  return {
    title,
    notes: Object.fromEntries(notes.map(({ label, value }) => [label, value])),
    columns: columns.map(({ key, heading, type, onScreen }) => ({ key, heading, type, onScreen })),
    rows: rows.map(record),
    total: total && record(total),
    links: links ?? null,
  };
}
