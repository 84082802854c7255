import { type KeyboardEvent, useEffect } from "react";
import { fieldId } from "@/components/ui/field";
import { type FigureField, figureFields } from "./grid-line";
import { type Cell, cellAfter } from "./grid-move";

/** Puts the focus on a field of the form by its posted name, in view and ready to be typed over. */
export function focusField(name: string): void {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

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

/** Keys inside a figure cell. Ctrl+D is read by the key's place on the keyboard, so that it works on a Thai layout. */
export function useCellKeys(rows: number, onSameAsLast: (index: number, field: FigureField) => void) {
  return (event: KeyboardEvent<HTMLInputElement>, index: number, field: FigureField): void => {
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyD") {
      event.preventDefault();
      onSameAsLast(index, field);
      return;
    }
    moveBetweenCells(event, { row: index, column: figureFields.indexOf(field) }, { rows, columns: figureFields.length });
  };
}

/** F8 goes to the first cell that keeps the report from being sent, from anywhere on the page. */
export function useProblemKey(problem: string | undefined): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "F8" || !problem) return;
      event.preventDefault();
      focusField(problem);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [problem]);
}
