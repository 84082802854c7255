import { normalizeThai } from "@/lib/core/thai-text";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import { type FigureField, tidy } from "../grid-line";

const bare = (cell: string): string => normalizeThai(cell).replace(/ ?%$/, "");

/**
 * A spreadsheet's cell as a figure cell takes it: no-break spaces and line breaks around it go, "-" means nothing, a percent
 * sign belongs to the physical column only. What is no number stays as it was, for the check to name.
 */
export function pastedFigure(field: FigureField, cell: string): string {
  const text = field === "physical" ? bare(cell) : normalizeThai(cell);
  const typed = parseTypedDecimal(text, 2);
  if (typed.kind === "blank") return "";
  return typed.kind === "value" ? tidy(text) : cell.trim();
}

/** A figure cell for a spreadsheet: a plain number without commas or needless zeros, else the text as it stands. */
export function copiedFigure(text: string): string {
  const typed = parseTypedDecimal(text, 2);
  if (typed.kind === "blank") return "";
  return typed.kind === "value" ? typed.value.replace(/\.?0+$/, "") : text;
}

/** Whether a spreadsheet's cell may stand in a column of numbers; a number written oddly may, a word may not. */
export const looksNumeric = (cell: string): boolean => {
  const typed = parseTypedDecimal(bare(cell), 2);
  return typed.kind !== "refused" || typed.reason !== "not_a_number";
};
