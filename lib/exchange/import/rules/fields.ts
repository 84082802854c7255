/** The columns an import understands. Names are those of the documented file formats (docs/importing.md). */
export const planFields = [
  "fiscal_year",
  "unit_type",
  "unit_code",
  "unit_name",
  "plan",
  "project_no",
  "project_name",
  "main_activity",
  "kpi_target",
  "budget_category",
  "category_path",
  "item",
  "agency",
  "amount",
  "amount_million",
] as const;
export type PlanField = (typeof planFields)[number];

export const controlFields = ["fiscal_year", "unit_type", "unit_code", "unit_name", "stated_total", "stated_total_million"] as const;
export type ControlField = (typeof controlFields)[number];

export type Field = PlanField | ControlField;

/** Columns that may be merged downwards in a workbook: a blank then means "as above", when the mapping says so. */
export const fillDownFields: readonly PlanField[] = [
  "fiscal_year",
  "unit_type",
  "unit_code",
  "unit_name",
  "plan",
  "project_no",
  "project_name",
  "budget_category",
  "category_path",
];

/** A file is a line-item file when it names items, otherwise a project file. */
export type Shape = "projects" | "line_items";
