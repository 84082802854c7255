import type { Satang } from "@/lib/core/money";
import type { TextRow } from "@/lib/exchange/sheet-table";
import { type Cells, createCellReader } from "./cells";
import { categoryOf } from "./expense";
import type { PlanField } from "./fields";
import type { Issue } from "./issue";
import { parseAmount } from "./parse-amount";
import { parseFiscalYear } from "./parse-fiscal-year";
import { parseKpis } from "./parse-kpi";
import type { PlanRow, ReadingLookups } from "./plan-row";
import { compareWithPrinted } from "./printed-million";
import type { Mapping } from "./resolve-mapping";

export type RowReading = { readonly row: PlanRow | null; readonly refused: readonly Issue[]; readonly warnings: readonly Issue[] };

/** Longest name the base takes; longer text is a description that slipped into the wrong column. */
const longestName = 2000;

/** Reads data rows one after another (a blank may mean "as above"). Every refusal of a row is told, not only the first. */
export function createRowReader(mapping: Mapping, lookups: ReadingLookups): (row: TextRow) => RowReading {
  const cellsOf = createCellReader(mapping);
  return (row) => readRow(row, cellsOf(row), mapping, lookups);
}

function readRow(source: TextRow, cells: Cells, mapping: Mapping, lookups: ReadingLookups): RowReading {
  const refused: Issue[] = [];
  const warnings: Issue[] = [];
  const issue = (code: string, field: PlanField | null, more: Partial<Issue> = {}): Issue => ({
    code,
    row: source.number,
    column: field === null ? null : headerOf(mapping, field),
    value: field === null ? null : (source.cells[mapping.columns[field] ?? -1] ?? "") || null,
    ...more,
  });

  const fiscalYear = readYear(cells, mapping, lookups, (code, params) => refused.push(issue(code, "fiscal_year", { params })));
  const areaId = readUnit(cells, lookups, (code, field, more) => refused.push(issue(code, field, more)));
  const projectName = cells.project_name ?? "";
  if (projectName === "") refused.push(issue("project_name_missing", "project_name"));
  if (mapping.shape === "line_items" && !cells.item) refused.push(issue("item_missing", "item"));
  for (const field of ["project_name", "item", "main_activity"] as const) {
    if ((cells[field] ?? "").length > longestName) refused.push(issue("text_too_long", field, { params: { limit: longestName } }));
  }
  const amount = readAmount(cells, mapping, (code, field) => refused.push(issue(code, field)));
  if (amount !== null) {
    for (const doubt of compareWithPrinted(amount, cells, mapping)) warnings.push(issue(doubt.code, doubt.field, { params: doubt.params }));
  }

  const categoryText = cells.budget_category || cells.category_path || "";
  const category = categoryText === "" ? null : categoryOf(cells.budget_category ?? "", cells.category_path ?? "");
  if (categoryText !== "" && category === null)
    warnings.push(issue("category_unknown", cells.budget_category ? "budget_category" : "category_path"));
  const kpis = cells.kpi_target ? parseKpis(cells.kpi_target) : null;
  for (const doubt of kpis?.doubts ?? []) warnings.push(issue(doubt.code, "kpi_target", { value: doubt.value }));

  if (refused.length > 0 || fiscalYear === null || areaId === null || amount === null) return { row: null, refused, warnings };
  return {
    row: {
      row: source.number,
      fiscalYear,
      areaId,
      plan: cells.plan || null,
      projectNo: cells.project_no || null,
      projectName,
      mainActivity: cells.main_activity || null,
      kpis: kpis?.kpis ?? null,
      item: cells.item || null,
      category,
      categoryPath: cells.category_path || null,
      agency: cells.agency || null,
      amount,
    },
    refused,
    warnings,
  };
}

/** The header as written, so that the person finds the column; the field's own name when the file has none. */
export const headerOf = (mapping: Mapping, field: PlanField): string => mapping.headers[mapping.columns[field] ?? -1] || field;

function readYear(
  cells: Cells,
  mapping: Mapping,
  lookups: ReadingLookups,
  say: (code: string, params?: Issue["params"]) => void,
): number | null {
  const text = cells.fiscal_year ?? "";
  if (text === "" && mapping.fiscalYear !== null) return mapping.fiscalYear;
  if (text === "") {
    say("year_missing");
    return null;
  }
  const parsed = parseFiscalYear(text);
  if (!parsed.ok) {
    say(parsed.code, parsed.suggestion === undefined ? undefined : { suggestion: parsed.suggestion });
    return null;
  }
  if (lookups.fiscalYears.has(parsed.year)) return parsed.year;
  say("year_unknown", { first: Math.min(...lookups.fiscalYears), last: Math.max(...lookups.fiscalYears) });
  return null;
}

function readUnit(
  cells: Cells,
  lookups: ReadingLookups,
  say: (code: string, field: PlanField, more?: Partial<Issue>) => void,
): string | null {
  const field: PlanField = cells.unit_code ? "unit_code" : "unit_name";
  const written = cells[field] ?? "";
  if (written === "") {
    say("unit_missing", field);
    return null;
  }
  const unit = lookups.unitOf(written, cells.unit_type ?? "");
  if (unit.ok) return unit.areaId;
  say(unit.code, field, { suggestions: unit.suggestions });
  return null;
}

function readAmount(cells: Cells, mapping: Mapping, say: (code: string, field: PlanField) => void): Satang | null {
  const field: PlanField = mapping.columns.amount !== undefined ? "amount" : "amount_million";
  const parsed = parseAmount(cells[field] ?? "", field === "amount" ? "baht" : "million");
  if (parsed.kind === "value") return parsed.satang;
  say(parsed.kind === "blank" ? "amount_missing" : parsed.code, field);
  return null;
}
