import { matchKeyOf, normalizeThai, toArabicDigits } from "@/lib/core/thai-text";
import type { TextRow } from "@/lib/exchange/sheet-table";
import words from "../words.json";
import type { Mapping } from "./resolve-mapping";

/** Rows of a table that carry no plan: the header printed again on the next page, totals, notes (DOMAIN §14). */
export type RowKind = "data" | "header" | "subtotal" | "grand_total" | "note";

const headerShare = 0.6;
/** Longest first: "รวมทั้งสิ้น" before "รวม". */
const totalWords = [...words.total].sort((a, b) => b.length - a.length);
const mayBeTotal = new RegExp(`^[\\s"'(]*(?:${[...new Set(words.total.map((word) => word[0]))].join("|")})`, "i");

export function kindOfRow(row: TextRow, mapping: Mapping): RowKind {
  if (isHeaderAgain(row, mapping)) return "header";
  const total = totalKind(row, mapping);
  if (total) return total;
  const filled = Object.values(mapping.columns).filter((column) => isFilled(row.cells[column]));
  return filled.length <= 1 ? "note" : "data";
}

export const isFilled = (cell: string | undefined): boolean =>
  cell !== undefined && !/^[\s\u00A0\u200B\uFEFF]*[-–—]*[\s\u00A0]*$/.test(cell);

function isHeaderAgain(row: TextRow, mapping: Mapping): boolean {
  const mapped = Object.values(mapping.columns);
  const same = mapped.filter((column) => {
    const header = mapping.headers[column] ?? "";
    const cell = (row.cells[column] ?? "").trim();
    // Most cells begin otherwise: only the few that may be the header are made uniform.
    return header !== "" && cell[0] === header[0] && matchKeyOf(header) === matchKeyOf(cell);
  });
  return same.length >= 2 && same.length >= mapped.length * headerShare;
}

/**
 * A total names itself ("รวม", "รวมจังหวัดชัยนาท", "รวมทั้งสิ้น 6 โครงการ") in a text cell. The word alone is not enough:
 * "โครงการรวมพลัง…" and "รวมกลุ่มเกษตรกร" are works.
 */
function totalKind(row: TextRow, mapping: Mapping): "subtotal" | "grand_total" | null {
  const amounts = new Set([mapping.columns.amount, mapping.columns.amount_million]);
  for (const [column, cell] of row.cells.entries()) {
    if (amounts.has(column) || !mayBeTotal.test(cell)) continue;
    const key = toArabicDigits(normalizeThai(cell))
      .toLowerCase()
      .replace(/[\s:()]/g, "");
    const word = longestTotal(key);
    if (word === null) continue;
    return words.grandTotal.some((grand) => key.startsWith(grand)) ? "grand_total" : "subtotal";
  }
  return null;
}

function longestTotal(key: string): string | null {
  for (const word of totalWords) {
    if (!key.startsWith(word)) continue;
    const tail = key.slice(word.length);
    if (tail === "" || /^\d/.test(tail)) return word;
    if (words.totalTail.some((lead) => tail.startsWith(lead))) return word;
  }
  return null;
}
