import { isBlank, matchKeyOf, normalizeThai } from "@/lib/core/thai-text";
import type { TextRow } from "@/lib/exchange/sheet-table";
import words from "../words.json";
import { fillDownFields, type PlanField } from "./fields";
import type { Mapping } from "./resolve-mapping";

export type Cells = Readonly<Record<PlanField, string>>;

/**
 * Gives each row's cells by field, normalised, blanks as "". A blank in a column said to be merged downwards, and a ditto mark
 * anywhere, take the value above; a new value forgets what stood to its right, so that no project leaks into the next unit.
 */
export function createCellReader(mapping: Mapping): (row: TextRow) => Cells {
  const above: Partial<Record<PlanField, string>> = {};
  return (row) => {
    const cells = {} as Record<PlanField, string>;
    for (const field of Object.keys(mapping.columns) as PlanField[]) {
      const text = normalizeThai(row.cells[mapping.columns[field] ?? -1] ?? "");
      cells[field] = text.length < 10 && isBlank(text) ? "" : text;
    }
    for (const [position, field] of fillDownFields.entries()) {
      const own = cells[field] ?? "";
      const ditto = own !== "" && words.repeat.includes(own);
      if (ditto || (own === "" && mapping.fillDown.includes(field))) {
        cells[field] = above[field] ?? "";
        continue;
      }
      const before = above[field] ?? "";
      if (own !== "" && own !== before && matchKeyOf(own) !== matchKeyOf(before) && field !== "fiscal_year") {
        for (const later of fillDownFields.slice(position + 1)) delete above[later];
      }
      above[field] = own;
    }
    return cells;
  };
}
