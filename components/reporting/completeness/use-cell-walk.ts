"use client";

import { type KeyboardEvent, useState } from "react";

/** Where the focus may stand: the row among units, the month. One cell of the board takes part in the page's tab order. */
export type CellAt = { readonly row: number; readonly month: number };

const steps: Readonly<Record<string, readonly [rows: number, months: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -12],
  End: [0, 12],
};

const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** Where a cell stands, as its `data-cell` says. */
export function cellAt(cell: HTMLElement): CellAt {
  const [row = 0, month = 0] = (cell.dataset.cell ?? "").split(":").map(Number);
  return { row, month };
}

/** Arrows walk the cells, Home and End the year, with Ctrl the whole board, page keys ten units. */
export function useCellWalk(rows: number, start: CellAt) {
  const [at, setAt] = useState(start);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-cell]") : null;
    if (!step || !from || event.altKey || event.metaKey) return;
    event.preventDefault();
    const { row, month } = cellAt(from);
    const far = event.ctrlKey ? rows : 1;
    const next = { row: within(row + step[0] * far, rows - 1), month: within(month + step[1], 11) };
    const jump =
      event.ctrlKey && event.key === "Home"
        ? { row: 0, month: 0 }
        : event.ctrlKey && event.key === "End"
          ? { row: rows - 1, month: 11 }
          : next;
    setAt(jump);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${jump.row}:${jump.month}"]`)?.focus();
  };
  return { at: { row: within(at.row, rows - 1), month: at.month }, setAt, onKeyDown };
}
