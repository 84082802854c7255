import { type CellField, comparable } from "@/lib/reporting/rules/cells";
import { checkFields } from "@/lib/reporting/rules/figures";

/** One line's cells as text, by field; an absent field is a blank. */
export type LineText = Readonly<Record<string, string>>;

/** A line as the page and the API hand it over. */
export type SpokenLine = {
  readonly workDone: string | null;
  readonly problem: string | null;
  readonly delayCause: string | null;
  readonly remedy: string | null;
  readonly selfRating: string | null;
  readonly warningReasons: Readonly<Record<string, string>>;
};
type SpokenFigures = { readonly physical: string; readonly committed: string; readonly disbursed: string };

const reasonPrefix = "warningReasons.";

export const isFigure = (field: string): boolean => (checkFields as readonly string[]).includes(field);

export const reasonCodeOf = (field: string): string | null => (field.startsWith(reasonPrefix) ? field.slice(reasonPrefix.length) : null);

export const cellKey = (cell: { readonly activityId: string; readonly field: string }): string => `${cell.activityId}/${cell.field}`;

export function lineTextOf(line: SpokenLine, figures: SpokenFigures | null): LineText {
  const cells: Record<string, string> = {};
  for (const field of checkFields) cells[field] = figures?.[field] ?? "";
  for (const field of ["workDone", "problem", "delayCause", "remedy", "selfRating"] as const) cells[field] = line[field] ?? "";
  for (const [code, text] of Object.entries(line.warningReasons)) cells[reasonPrefix + code] = text;
  return cells;
}

/** The warning reasons among a line's cells, by check. */
export const reasonsOf = (cells: LineText): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([field, text]) => {
      const code = reasonCodeOf(field);
      return code === null ? [] : [[code, text]];
    }),
  );

/** Two texts of one cell that are stored as the same thing: "1,000" and "1000.00", a word with and without a trailing blank. */
export const sameCell = (field: string, a: string, b: string): boolean =>
  a === b || comparable(field as CellField, a) === comparable(field as CellField, b);
