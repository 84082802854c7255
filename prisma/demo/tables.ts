/** Columns the generator writes, table by table, parents first: the order of a load, reversed the order of a removal. */
export const tables = {
  person: ["id", "name_th", "name_en", "email", "is_demo"],
  position: ["id", "username", "title_th", "title_en", "office_th", "office_en", "role", "is_active", "is_demo", "created_at"],
  position_area: ["position_id", "area_id"],
  position_assignment: ["id", "position_id", "person_id", "starts_on", "ends_on"],
  credential: ["position_id", "password_hash", "changed_at", "must_change"],
  development_issue: ["id", "cycle_id", "area_id", "seq", "name_th"],
  plan: ["id", "area_id", "fiscal_year", "is_demo", "created_at"],
  project: [
    "id",
    "plan_id",
    "area_id",
    "fiscal_year",
    "seq",
    "code",
    "name_th",
    "budget_plan_name",
    "main_activity",
    "plan_tier",
    "project_tier",
    "priority_rank",
    "is_continuing",
    "fund_source",
    "development_issue_id",
    "emenscr_id",
    "readiness",
    "created_at",
    "updated_at",
  ],
  activity: [
    "id",
    "project_id",
    "area_id",
    "fiscal_year",
    "seq",
    "code",
    "name_th",
    "expense_category",
    "category_path",
    "expense_class",
    "district_id",
    "agency_name",
    "budget_act",
    "budget_transfer",
    "budget_net",
    "budget_allocated",
    "weight",
    "budget_code",
    "fund_source_code",
    "disbursing_unit_code",
    "egp_project_code",
    "created_at",
    "updated_at",
  ],
  kpi: [
    "id",
    "project_id",
    "seq",
    "kind",
    "nature",
    "name_th",
    "unit",
    "baseline",
    "target",
    "target_text",
    "direction",
    "frequency",
    "formula",
    "source",
  ],
  project_alignment: ["project_id", "item_id"],
  activity_plan: ["id", "activity_id", "version", "state", "is_current", "effective_month", "reason", "confirmed_at", "confirmed_by_id"],
  monthly_plan: ["activity_plan_id", "fiscal_month", "physical", "disbursed"],
  report: ["id", "project_id", "area_id", "fiscal_year", "fiscal_month", "round_id", "created_at"],
  report_version: [
    "id",
    "report_id",
    "version",
    "state",
    "is_current",
    "is_official",
    "lock_version",
    "correction_reason",
    "recorded_by_position_id",
    "recorded_by_person_id",
    "recorded_at",
    "submitted_by_position_id",
    "submitted_by_person_id",
    "submitted_at",
    "returned_by_position_id",
    "returned_by_person_id",
    "returned_at",
    "return_comment",
    "certified_by_position_id",
    "certified_by_person_id",
    "certified_at",
    "receipt_no",
  ],
  report_line: [
    "report_version_id",
    "activity_id",
    "physical",
    "committed",
    "disbursed",
    "work_done",
    "problem",
    "delay_cause",
    "remedy",
    "self_rating",
    "warning_reasons",
  ],
} as const;

export type Table = keyof typeof tables;
export const tableNames = Object.keys(tables) as Table[];

type Cell = string | number | boolean | Date | null;
/** A row by column name: a forgotten or misspelt column does not compile. */
export type RowOf<T extends Table> = { readonly [column in (typeof tables)[T][number]]: Cell };
export type Sink = { readonly add: <T extends Table>(table: T, row: RowOf<T>) => void };

function cellText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "boolean") return cell ? "t" : "f";
  const text = String(cell);
  return /[\\\t\n\r]/.test(text) ? text.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r") : text;
}

/** One line of PostgreSQL's COPY text format. */
export const copyLine = <T extends Table>(table: T, row: RowOf<T>): string =>
  `${(tables[table] as readonly (typeof tables)[T][number][]).map((column) => cellText(row[column])).join("\t")}\n`;
