import type { CellEdit } from "../draft/draft-store";
import { type FigureField, type Figures, figureFields } from "./grid-line";
import { boundsOf, isBlock, type Selection } from "./grid-selection";

/** What an act on the selected cells changes, as one step. Rows are the ones shown, in their order. */
type Rows = readonly { readonly activityId: string; readonly figures: Figures }[];

const fieldsBetween = (left: number, right: number): readonly FigureField[] => figureFields.slice(left, right + 1);

/** Down from the block's first row; a single cell takes the one above it, as in a spreadsheet. */
export function fillDown(rows: Rows, selection: Selection): CellEdit[] {
  const { top, bottom, left, right } = boundsOf(selection);
  const from = bottom > top ? top : top - 1;
  const source = rows[from]?.figures;
  if (!source) return [];
  return rows
    .slice(from + 1, bottom + 1)
    .flatMap(({ activityId, figures }) =>
      fieldsBetween(left, right).flatMap((field) =>
        figures[field] === source[field] ? [] : [{ activityId, field, value: source[field] }],
      ),
    );
}

export function clearCells(rows: Rows, selection: Selection): CellEdit[] {
  const { top, bottom, left, right } = boundsOf(selection);
  return rows
    .slice(top, bottom + 1)
    .flatMap(({ activityId, figures }) =>
      fieldsBetween(left, right).flatMap((field) => (figures[field] === "" ? [] : [{ activityId, field, value: "" }])),
    );
}

/** How many rows and columns are selected, to be said. */
export function sizeOf(selection: Selection): { readonly rows: number; readonly columns: number; readonly isBlock: boolean } {
  const { top, bottom, left, right } = boundsOf(selection);
  return { rows: bottom - top + 1, columns: right - left + 1, isBlock: isBlock(selection) };
}
