import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { matchKeyOf } from "@/lib/core/thai-text";
import type { SheetTable } from "@/lib/exchange/sheet-table";
import type { MappingChoice } from "../schema";
import { type PlanField, planFields, type Shape } from "./fields";
import { type FoundHeader, findHeader, headerAt } from "./find-header";

/** How one file is read, every question answered. */
export type Mapping = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly lastHeaderRow: number;
  readonly shape: Shape;
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<PlanField, number>>>;
  readonly fillDown: readonly PlanField[];
  readonly fiscalYear: number | null;
};

/** Proposed from the header, then overruled by the person's choice. Refuses a file whose needed columns cannot be told. */
export function resolveMapping(sheets: readonly SheetTable[], choice: MappingChoice): Result<{ sheet: SheetTable; mapping: Mapping }> {
  const found = chosenHeader(sheets, choice);
  if (!found.ok) return found;
  const header = found.value;
  const columns: Partial<Record<PlanField, number>> = {};
  for (const field of planFields) if (header.columns[field] !== undefined) columns[field] = header.columns[field];
  const failures: Failure[] = [];
  for (const [field, ref] of Object.entries(choice.columns ?? {}) as [PlanField, string | number | null][]) {
    const column = columnOf(header.headers, ref);
    if (column === undefined)
      failures.push({
        code: "exchange.import_mapping_column",
        kind: "invalid",
        field: `columns.${field}`,
        params: { column: String(ref) },
      });
    else if (column === null) delete columns[field];
    else columns[field] = column;
  }
  failures.push(...missingColumns(columns, choice));
  const [first, ...others] = failures;
  if (first) return refuse(first, ...others);
  const mapping: Mapping = {
    sheet: header.sheet.name,
    headerRow: header.row,
    lastHeaderRow: header.lastRow,
    shape: columns.item === undefined ? "projects" : "line_items",
    headers: header.headers,
    columns,
    fillDown: choice.fill_down ?? [],
    fiscalYear: choice.fiscal_year ?? null,
  };
  return succeed({ sheet: header.sheet, mapping });
}

function chosenHeader(sheets: readonly SheetTable[], choice: MappingChoice): Result<FoundHeader> {
  const among = choice.sheet === undefined ? sheets : sheets.filter((sheet) => sheet.name === choice.sheet);
  if (among.length === 0)
    return refuse({ code: "exchange.import_mapping_sheet", kind: "invalid", field: "sheet", params: { sheet: choice.sheet ?? "" } });
  if (choice.header_row === undefined) {
    const found = findHeader(among, planFields) ?? findHeader(among, planFields, 1);
    return found ? succeed(found) : refuse({ code: "exchange.import_no_header", kind: "invalid", field: "file" });
  }
  for (const sheet of among) {
    const index = sheet.rows.findIndex((row) => row.number === choice.header_row);
    const row = sheet.rows[index];
    if (row) return succeed(headerAt(sheet, index, row, planFields));
  }
  return refuse({ code: "exchange.import_mapping_header_row", kind: "invalid", field: "header_row", params: { row: choice.header_row } });
}

/** undefined: no such column; null: the person says the file has none. */
function columnOf(headers: readonly string[], ref: string | number | null): number | null | undefined {
  if (ref === null) return null;
  if (typeof ref === "number") return ref <= headers.length ? ref - 1 : undefined;
  const index = headers.findIndex((header) => matchKeyOf(header) === matchKeyOf(ref));
  return index < 0 ? undefined : index;
}

/** Without these no row can be read, so the file is refused at once instead of forty thousand times. */
function missingColumns(columns: Partial<Record<PlanField, number>>, choice: MappingChoice): Failure[] {
  const missing: PlanField[] = [];
  if (columns.unit_name === undefined && columns.unit_code === undefined) missing.push("unit_name");
  if (columns.project_name === undefined) missing.push("project_name");
  if (columns.amount === undefined && columns.amount_million === undefined) missing.push("amount");
  if (columns.fiscal_year === undefined && choice.fiscal_year === undefined) missing.push("fiscal_year");
  return missing.map((field) => ({ code: `exchange.import_needs_${field}`, kind: "invalid", field: `columns.${field}` }));
}
