import { matchKeyOf } from "@/lib/core/thai-text";
import { type FigureField, figureFields } from "../grid-line";
import type { Block } from "./block-text";
import { looksNumeric } from "./cell-text";
import { type Headings, readHeadings } from "./headings";

/** What a pasted block's columns are. */
export type PasteColumns = Pick<Headings, "unsure" | "inMillions"> & {
  /** Rows of headings above the figures. */
  readonly headings: number;
  /** The column that names activities (name or code), and whether its names are this grid's. */
  readonly names: { readonly column: number; readonly known: boolean } | null;
  readonly figures: readonly { readonly column: number; readonly field: FigureField }[];
  /** Columns that hold something and go nowhere. */
  readonly leftOut: number;
};

/**
 * Reads what the columns are: by their headings where the block brings some; else the columns after the one that names
 * activities; else from the left. A single column is always figures: a word among them is kept for the check to name.
 * `knownNames` are match keys of this grid's activities.
 */
export function readColumns(block: Block, start: FigureField, knownNames: ReadonlySet<string>): PasteColumns {
  const { rows: headings, figures: titled, unsure, inMillions } = readHeadings(block, knownNames);
  const rows = block.slice(headings);
  const width = Math.max(0, ...block.map((row) => row.length));
  const filled = (column: number): string[] => rows.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "");
  const names = width > 1 ? namesColumn(width, filled, knownNames) : null;
  const figures = headings > 0 ? titled : figuresInOrder(width, names ? names.column + 1 : 0, start);
  const used = new Set(figures.map(({ column }) => column));
  const leftOut = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== names?.column && !used.has(column) && filled(column).length > 0,
  ).length;
  return { headings, names, figures, leftOut, unsure, inMillions };
}

function namesColumn(width: number, filled: (column: number) => string[], known: ReadonlySet<string>): PasteColumns["names"] {
  for (let column = 0; column < width; column++) {
    const cells = filled(column);
    const hits = cells.filter((cell) => !/^[\d.,\s]*$/.test(cell) && known.has(matchKeyOf(cell))).length;
    if (hits > 0 && hits * 2 >= cells.length) return { column, known: true };
  }
  // Words this grid does not know, with numbers to the right of them: names of another list, so rows go by their order.
  for (let column = 0; column < width - 1; column++) {
    const cells = filled(column);
    const words = cells.filter((cell) => !looksNumeric(cell)).length;
    if (words > 0 && words * 2 >= cells.length) return { column, known: false };
  }
  return null;
}

function figuresInOrder(width: number, from: number, start: FigureField): PasteColumns["figures"] {
  const fields = figureFields.slice(figureFields.indexOf(start));
  return fields.slice(0, Math.max(0, width - from)).map((field, index) => ({ field, column: from + index }));
}
