import type { Direction } from "./grid-keys";
import { figureFields } from "./grid-line";
import type { Cell } from "./grid-move";

/** A block of cells: it was begun at the anchor, which has the focus, and reaches to the head. */
export type Selection = { readonly anchor: Cell; readonly head: Cell };

/** Both ends inclusive. */
type Bounds = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const lastColumn = figureFields.length - 1;

export const boundsOf = ({ anchor, head }: Selection): Bounds => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const isBlock = ({ anchor, head }: Selection): boolean => anchor.row !== head.row || anchor.column !== head.column;

/** The cell in a direction; at an edge the same cell. */
export function cellToward({ row, column }: Cell, to: Direction, rows: number): Cell {
  const within = (at: number, last: number): number => Math.max(0, Math.min(last, at));
  switch (to) {
    case "up":
      return { row: within(row - 1, rows - 1), column };
    case "down":
      return { row: within(row + 1, rows - 1), column };
    case "left":
      return { row, column: within(column - 1, lastColumn) };
    case "right":
      return { row, column: within(column + 1, lastColumn) };
    case "row_start":
      return { row, column: 0 };
    case "row_end":
      return { row, column: lastColumn };
    case "first":
      return { row: 0, column: 0 };
    case "last":
      return { row: rows - 1, column: lastColumn };
  }
}

/** Sideways past the end of a row goes on in the next one, so that a line can be typed with the arrow alone. */
export function cellAfterMove(from: Cell, to: Direction, rows: number): Cell {
  if (to === "right" && from.column === lastColumn && from.row < rows - 1) return { row: from.row + 1, column: 0 };
  if (to === "left" && from.column === 0 && from.row > 0) return { row: from.row - 1, column: lastColumn };
  return cellToward(from, to, rows);
}

/** The selected columns of one row, "" where none are: a row compares this text to know whether to draw itself anew. */
export function selectedIn(selection: Selection | null, row: number): "" | `${number}-${number}` {
  if (!selection || !isBlock(selection)) return "";
  const { top, bottom, left, right } = boundsOf(selection);
  return row >= top && row <= bottom ? `${left}-${right}` : "";
}
