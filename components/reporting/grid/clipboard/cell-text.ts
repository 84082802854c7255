import { normalizeThai } from "@/lib/core/thai-text";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import { type FigureField, tidy } from "../grid-line";
import words from "./column-words.json";

const currency = new RegExp(`^(?:${words.currency.join("|")}) ?| ?(?:${words.currency.join("|")})$`, "giu");
const percent = / ?%$/;

/** "(1,234.50)" is how accountants write less than nothing. */
const signed = (text: string): string => text.replace(/^\((.+)\)$/, "-$1");

/** A cell without what a spreadsheet's format puts around its number: a percent sign, or the currency. Millions are no format. */
const bare = (field: FigureField, cell: string): string => {
  const text = normalizeThai(cell);
  return signed(text.replace(field === "physical" ? percent : currency, ""));
};

/**
 * A spreadsheet's cell as a figure cell takes it: no-break spaces and line breaks around it go, "-" means nothing, a percent
 * sign belongs to the physical column only and a currency to the others. What is no number stays as it was, for the check to name.
 */
export function pastedFigure(field: FigureField, cell: string): string {
  const text = bare(field, cell);
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
export const looksNumeric = (cell: string): boolean =>
  (["physical", "disbursed"] as const).some((field) => {
    const typed = parseTypedDecimal(bare(field, cell), 2);
    return typed.kind !== "refused" || typed.reason !== "not_a_number";
  });

export const holdsNumber = (cell: string): boolean => /[0-9๐-๙]/.test(cell) && looksNumeric(cell);
