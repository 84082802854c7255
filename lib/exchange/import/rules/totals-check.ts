import { bahtOf, type Satang, sumSatang } from "@/lib/core/money";
import type { TextRow } from "@/lib/exchange/sheet-table";
import type { Issue } from "./issue";
import { parseAmount } from "./parse-amount";
import { headerOf } from "./read-row";
import type { Mapping } from "./resolve-mapping";

/**
 * Printed totals inside a table are skipped as rows and used as checks (DOMAIN §14: printed totals that do not add up).
 * A total agrees when it equals the rows since the total before it, or the unit's rows so far, or all rows so far.
 */
export function createTotalsCheck(mapping: Mapping): {
  readonly add: (areaId: string, amount: Satang) => void;
  readonly check: (row: TextRow) => Issue;
} {
  let section: Satang[] = [];
  let all = 0n;
  let unit = { areaId: "", sum: 0n };
  const field = mapping.columns.amount !== undefined ? "amount" : "amount_million";
  return {
    add(areaId, amount) {
      section.push(amount);
      all += amount;
      unit = unit.areaId === areaId ? { areaId, sum: unit.sum + amount } : { areaId, sum: amount };
    },
    check(row) {
      const sum = sumSatang(section);
      section = [];
      const value = row.cells[mapping.columns[field] ?? -1] ?? "";
      const base = { row: row.number, column: headerOf(mapping, field), value };
      const parsed = parseAmount(value, field === "amount" ? "baht" : "million");
      if (parsed.kind !== "value") return { ...base, code: "total_skipped" };
      const agrees = [sum, unit.sum, all].some((ours) => ours === parsed.satang);
      return agrees
        ? { ...base, code: "total_agrees" }
        : { ...base, code: "total_differs", params: { ours: bahtOf(sum), stated: bahtOf(parsed.satang) } };
    },
  };
}
