import type { FocusEvent, MouseEvent, PointerEvent } from "react";
import { type GridDesk, isLoud } from "./grid-desk";
import { cellOf, select } from "./grid-handlers";

/** Choosing cells with a mouse or pen: a press begins, a drag or Shift extends. A finger scrolls. */
export function onCellPointerDown(desk: GridDesk, event: PointerEvent): void {
  const at = cellOf(desk, event.target);
  if (!at || event.pointerType === "touch" || event.button !== 0) return;
  const selection = desk.selection.get();
  if (event.shiftKey && selection) {
    event.preventDefault();
    select(desk, selection, at.cell);
    return;
  }
  // A second press into the cell that has the focus places the caret.
  if (document.activeElement === at.input) desk.editing = { of: at.input.name, before: at.input.value };
  desk.selection.set({ anchor: at.cell, head: at.cell });
}

export function onCellPointerOver(desk: GridDesk, event: PointerEvent): void {
  if (event.buttons !== 1 || event.pointerType === "touch") return;
  const at = cellOf(desk, event.target);
  const selection = desk.selection.get();
  if (!at || !selection || (selection.head.row === at.cell.row && selection.head.column === at.cell.column)) return;
  if (!(document.activeElement instanceof HTMLInputElement) || !cellOf(desk, document.activeElement)) return;
  desk.editing = { of: null, before: "" };
  document.activeElement.select();
  select(desk, selection, at.cell);
}

/** The press that brought the focus would put the caret where it was; the text stays selected instead. */
export function onCellMouseUp(desk: GridDesk, event: MouseEvent): void {
  const at = cellOf(desk, event.target);
  if (at && desk.editing.of !== at.input.name) event.preventDefault();
}

export function onCellFocus(desk: GridDesk, event: FocusEvent): void {
  const at = cellOf(desk, event.target);
  if (!at) return;
  desk.editing = { of: null, before: "" };
  desk.selection.set({ anchor: at.cell, head: at.cell });
  at.input.select();
}

/** Leaving a cell that looks wrong is said once, politely; while typing nobody is interrupted. */
export function onCellBlur(desk: GridDesk, event: FocusEvent): void {
  const at = cellOf(desk, event.target);
  if (!at) return;
  if (!cellOf(desk, event.relatedTarget)) desk.selection.set(null);
  const place = desk.rows()[at.cell.row];
  const review = place && desk.review(place);
  if (place && review && isLoud(review, at.cell.column)) desk.say({ kind: "checks", place, review });
}
