import { formatDecimal, rescale } from "@/lib/core/decimal";
import type { Satang } from "@/lib/core/money";
import { toArabicDigits } from "@/lib/core/thai-text";
import type { SheetTable } from "@/lib/exchange/sheet-table";
import { controlFields } from "./fields";
import { findHeader } from "./find-header";
import type { Issue } from "./issue";
import { parseAmount } from "./parse-amount";
import { parseFiscalYear } from "./parse-fiscal-year";
import type { ReadingLookups } from "./plan-row";
import { isFilled } from "./skip-row";

/**
 * A control file states each unit's total; ours stands beside it at the control's own printed precision, so that a rounding of
 * the print is no difference and everything else is. Difference = ours − stated.
 */
export type ControlLine = {
  readonly unit: string;
  readonly areaId: string | null;
  readonly fiscalYear: number | null;
  readonly ours: string;
  /** Null: the control does not mention the unit. */
  readonly stated: string | null;
  readonly difference: string | null;
};
export type ControlResult = {
  readonly lines: readonly ControlLine[];
  readonly measure: "baht" | "million";
  readonly issues: readonly Issue[];
};
export type ControlTotal = { readonly areaId: string; readonly fiscalYear: number; readonly satang: Satang };

/** Satang in a million baht, as a scale. */
const millionScale = 8;

export function compareWithControl(
  sheets: readonly SheetTable[],
  totals: readonly ControlTotal[],
  lookups: ReadingLookups,
  nameOf: (areaId: string) => string,
): ControlResult {
  const header = findHeader(sheets, controlFields);
  const column = header?.columns.stated_total_million ?? header?.columns.stated_total;
  const unitColumn = header?.columns.unit_code ?? header?.columns.unit_name;
  if (!header || column === undefined || unitColumn === undefined) {
    return { lines: [], measure: "baht", issues: [{ code: "control_no_header", row: null, column: null, value: null }] };
  }
  const measure = header.columns.stated_total_million === undefined ? "baht" : "million";
  const rows = header.sheet.rows.filter((row) => row.number > header.lastRow && isFilled(row.cells[unitColumn]));
  const places = Math.max(0, ...rows.map((row) => placesOf(row.cells[column] ?? "")));
  const lines: ControlLine[] = [];
  const issues: Issue[] = [];
  const left = new Map(totals.map((total) => [`${total.areaId} ${total.fiscalYear}`, total]));
  const onlyYear = new Set(totals.map((total) => total.fiscalYear)).size === 1 ? totals[0]?.fiscalYear : undefined;
  for (const row of rows) {
    const written = row.cells[unitColumn] ?? "";
    const issue = (code: string, value: string): Issue => ({ code, row: row.number, column: header.headers[column] ?? null, value });
    const amount = parseAmount(row.cells[column] ?? "", measure);
    const unit = lookups.unitOf(written, row.cells[header.columns.unit_type ?? -1] ?? "");
    const year = parseFiscalYear(row.cells[header.columns.fiscal_year ?? -1] ?? "");
    const fiscalYear = year.ok ? year.year : onlyYear;
    if (!unit.ok) {
      issues.push({ ...issue("control_unit", written), column: header.headers[unitColumn] ?? null });
      continue;
    }
    if (amount.kind !== "value" || fiscalYear === undefined) {
      issues.push(issue("control_amount", row.cells[column] ?? ""));
      continue;
    }
    const key = `${unit.areaId} ${fiscalYear}`;
    lines.push(lineOf(written.trim(), unit.areaId, fiscalYear, left.get(key)?.satang ?? 0n, amount.satang, measure, places));
    left.delete(key);
  }
  for (const total of left.values()) {
    lines.push(lineOf(nameOf(total.areaId), total.areaId, total.fiscalYear, total.satang, null, measure, places));
  }
  return { lines, measure, issues };
}

function lineOf(
  unit: string,
  areaId: string,
  fiscalYear: number,
  ours: Satang,
  stated: Satang | null,
  measure: "baht" | "million",
  places: number,
): ControlLine {
  const from = measure === "million" ? millionScale : 2;
  const [a, b] = [rescale(ours, from, places), stated === null ? null : rescale(stated, from, places)];
  return {
    unit,
    areaId,
    fiscalYear,
    ours: formatDecimal(a, places),
    stated: b === null ? null : formatDecimal(b, places),
    difference: b === null ? null : formatDecimal(a - b, places),
  };
}

const placesOf = (text: string): number => Math.min(millionScale, /\.(\d+)/.exec(toArabicDigits(text))?.[1]?.length ?? 0);
