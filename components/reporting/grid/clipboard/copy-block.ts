import { type Figures, figureFields } from "../grid-line";
import type { Block } from "./block-text";
import { copiedFigure } from "./cell-text";

/** The figures of the rows, from one column to another, as plain numbers for a spreadsheet. */
export const copyBlock = (rows: readonly Figures[], columns: { readonly from: number; readonly to: number }): Block =>
  rows.map((figures) => figureFields.slice(columns.from, columns.to + 1).map((field) => copiedFigure(figures[field])));
