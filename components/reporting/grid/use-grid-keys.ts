import type { KeyboardEvent } from "react";
import { type Cell, cellAfter } from "./grid-move";

/** What the caret allows: with everything selected, as after entering a cell, both edges are at hand. */
function edgesOf(input: HTMLInputElement): { caretAtStart: boolean; caretAtEnd: boolean } {
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start === 0 && end === value.length) return { caretAtStart: true, caretAtEnd: true };
  return { caretAtStart: start === 0 && end === 0, caretAtEnd: start === value.length && end === value.length };
}

/** Moves the focus between cells marked data-row and data-column. Enter in a cell moves on: sending is always a button. */
export function moveBetweenCells(event: KeyboardEvent<HTMLInputElement>, from: Cell, size: { rows: number; columns: number }): void {
  if (event.key === "Enter") event.preventDefault();
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  const to = cellAfter(from, { key: event.key, shift: event.shiftKey, modified, ...edgesOf(event.currentTarget) }, size);
  if (!to) return;
  event.preventDefault();
  const next = document.querySelector<HTMLInputElement>(`input[data-row="${to.row}"][data-column="${to.column}"]`);
  next?.scrollIntoView({ block: "nearest" });
  next?.focus();
}
