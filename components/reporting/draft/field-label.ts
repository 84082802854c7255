import type { CellField } from "@/lib/reporting/rules/cells";

/** Which word names a cell: message `sync.field.<key>`. */
export const fieldLabelKey = (field: CellField) =>
  field.startsWith("warningReasons.") ? "reason" : (field as Exclude<CellField, `warningReasons.${string}`>);
