import { satangOf } from "@/lib/core/money";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";

/** The three cumulative figures of a line: physical % (0–100), P committed and not yet paid, D paid (baht). */
export const checkFields = ["physical", "committed", "disbursed"] as const;
export type CheckField = (typeof checkFields)[number];

/** As typed: digits in any form, "" = blank. */
export type TypedFigures = Readonly<Record<CheckField, string>>;

/** What keeps a cell from being a figure: nothing in it can be stored as a number. */
export type CellProblem = "figure_missing" | "not_a_number" | "grouping" | "places" | "negative" | "too_large" | "physical_range";

export type ReadCell = { readonly value: string } | { readonly problem: CellProblem };

/** The widest amount a column holds: numeric(16,2). */
const widest = satangOf("99999999999999.99");

/** Reads one cell: the canonical decimal ("28400000.00", "72.50") or the reason why it is none (DOMAIN §6: block). */
export function readCell(field: CheckField, text: string): ReadCell {
  const typed = parseTypedDecimal(text, 2);
  if (typed.kind === "blank") return { problem: "figure_missing" };
  if (typed.kind === "refused") return { problem: typed.reason };
  const amount = satangOf(typed.value);
  if (amount < 0n) return { problem: "negative" };
  if (field === "physical" && amount > 10_000n) return { problem: "physical_range" };
  return amount > widest ? { problem: "too_large" } : { value: typed.value };
}

/** A cell as it is compared: the same figure typed differently is the same ("๑๐" = "10.00"), any blank is ""; other text as typed. */
export function comparableFigure(text: string): string {
  const typed = parseTypedDecimal(text, 2);
  if (typed.kind === "blank") return "";
  return typed.kind === "value" ? typed.value : text.trim();
}

/** All three cells as figures, or null while any of them is none. */
export function readFigures(typed: TypedFigures): TypedFigures | null {
  const cells = checkFields.map((field) => readCell(field, typed[field]));
  const [physical, committed, disbursed] = cells.map((cell) => ("value" in cell ? cell.value : null));
  return physical && committed && disbursed ? { physical, committed, disbursed } : null;
}
