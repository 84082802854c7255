import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { SheetTable } from "@/lib/exchange/sheet-table";
import { readFileTables } from "./read-file";
import { assemblePlans, type FilePlan } from "./rules/assemble";
import type { Issue } from "./rules/issue";
import type { PlanRow, ReadingLookups } from "./rules/plan-row";
import { createRowReader } from "./rules/read-row";
import { type Mapping, resolveMapping } from "./rules/resolve-mapping";
import { kindOfRow } from "./rules/skip-row";
import { createTotalsCheck } from "./rules/totals-check";
import type { MappingChoice } from "./schema";

export type PlanFile = { readonly content: Uint8Array; readonly control: Uint8Array | null; readonly choice: MappingChoice };
export type PlanFileReading = {
  readonly mapping: Mapping;
  readonly sheetNames: readonly string[];
  readonly rows: number;
  readonly refusedRows: number;
  readonly accepted: readonly PlanRow[];
  readonly plans: readonly FilePlan[];
  readonly refused: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly control: readonly SheetTable[] | null;
};
/** Told every thousand rows; answering false stops the reading. */
export type Progress = (done: number, total: number) => Promise<boolean>;

const step = 1000;

/** Reads a plan file into plans without looking at the base. Refusals of rows are part of the reading; only an unreadable file fails. */
export async function readPlanFile(file: PlanFile, lookups: ReadingLookups, progress: Progress): Promise<Result<PlanFileReading>> {
  const tables = await readFileTables(file.content);
  if (!tables.ok) return tables;
  const resolved = resolveMapping(tables.value, file.choice);
  if (!resolved.ok) return resolved;
  const control = file.control === null ? null : await readFileTables(file.control);
  if (control && !control.ok) {
    const [first, ...others] = control.failures.map((failure) => ({ ...failure, field: "control" }));
    return refuse(first ?? { code: "exchange.import_file_unreadable", kind: "invalid", field: "control" }, ...others);
  }
  const { mapping, sheet } = resolved.value;
  const source = sheet.rows.filter((row) => row.number > mapping.lastHeaderRow);
  const readRow = createRowReader(mapping, lookups);
  const totals = createTotalsCheck(mapping);
  const accepted: PlanRow[] = [];
  const refused: Issue[] = [];
  const warnings: Issue[] = [];
  const skipped = { header: 0, note: 0 };
  for (const [index, row] of source.entries()) {
    if (index % step === 0 && !(await progress(index, source.length))) return cancelled();
    const kind = kindOfRow(row, mapping);
    if (kind === "subtotal" || kind === "grand_total") {
      warnings.push(totals.check(row));
      continue;
    }
    const reading = readRow(row);
    if (kind !== "data") {
      // A heading row ("จังหวัดชัยนาท" alone) was read for what the rows below it repeat, nothing else.
      skipped[kind] += 1;
      if (kind === "note")
        warnings.push({
          code: "row_not_data",
          row: row.number,
          column: null,
          value: row.cells
            .filter((cell) => cell.trim() !== "")
            .join(" ")
            .slice(0, 200),
        });
      continue;
    }
    refused.push(...reading.refused);
    warnings.push(...reading.warnings);
    if (!reading.row) continue;
    accepted.push(reading.row);
    totals.add(reading.row.areaId, reading.row.amount);
  }
  if (skipped.header > 0)
    warnings.push({ code: "header_repeated", row: null, column: null, value: null, params: { count: skipped.header } });
  if (!(await progress(source.length, source.length))) return cancelled();
  const assembled = assemblePlans(accepted, mapping.shape);
  const out = new Set(assembled.refused.map((issue) => issue.row));
  const allRefused = [...refused, ...assembled.refused];
  const refusedRows = new Set(allRefused.map((issue) => issue.row)).size;
  const kept = accepted.filter((row) => !out.has(row.row));
  return succeed({
    mapping,
    sheetNames: tables.value.map((table) => table.name),
    rows: kept.length + refusedRows,
    refusedRows,
    accepted: kept,
    plans: assembled.plans,
    refused: allRefused,
    warnings: [...fileWarnings(mapping, kept), ...warnings, ...assembled.warnings],
    control: control?.value ?? null,
  });
}

const cancelled = () => refuse({ code: "exchange.import_cancelled", kind: "conflict" });

/** Things about the file as a whole: said once, not at every row. */
function fileWarnings(mapping: Mapping, rows: readonly PlanRow[]): Issue[] {
  const guessed = rows.filter((row) => row.category === null).length;
  const warnings: Issue[] = [];
  if (mapping.columns.amount === undefined)
    warnings.push({
      code: "amounts_in_million",
      row: null,
      column: mapping.headers[mapping.columns.amount_million ?? -1] ?? null,
      value: null,
    });
  if (guessed > 0) warnings.push({ code: "category_by_words", row: null, column: null, value: null, params: { count: guessed } });
  if (rows.length === 0) warnings.push({ code: "no_rows", row: null, column: null, value: null });
  return warnings;
}
