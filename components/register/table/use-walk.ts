"use client";

import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type GridAt, gridMove } from "./grid-walk";

type Walk = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: number;
  readonly cols: number;
  readonly rowHeight: number;
  readonly start: GridAt;
  /** Brings a line that is not drawn into the window. */
  readonly reveal: (row: number) => void;
  /** Keys that act on the cell: Enter, space, E. Says whether it took the key. */
  readonly onAct: (at: GridAt, key: string, cell: HTMLElement) => boolean;
};

const placeOf = (cell: HTMLElement): GridAt => {
  const [row = 0, col = 0] = (cell.dataset.cell ?? "").split(":").map(Number);
  return { row, col };
};

/** The cell at a place; a line whose first cell spans several has the nearest before it. */
function cellAt(scroller: HTMLElement, { row, col }: GridAt): HTMLElement | null {
  for (let at = col; at >= 0; at -= 1) {
    const cell = scroller.querySelector<HTMLElement>(`[data-cell="${row}:${at}"]`);
    if (cell) return cell;
  }
  return null;
}

/** One cell of the grid takes part in the order of Tab; arrows, Home, End and page keys move it, also to lines that are not drawn yet. */
export function useWalk({ scroller, rows, cols, rowHeight, start, reveal, onAct }: Walk) {
  const [at, setAt] = useState(start);
  const wanted = useRef<GridAt | null>(null);

  useEffect(() => {
    const goal = wanted.current;
    if (!goal || !scroller.current) return;
    const cell = cellAt(scroller.current, goal);
    if (!cell) return;
    wanted.current = null;
    cell.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-cell]") : null;
    if (!cell || event.altKey || event.metaKey) return;
    const from = placeOf(cell);
    if (!event.ctrlKey && onAct(from, event.key, cell)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    // A cell that spans columns is left to the right from its last one.
    const span = Number(cell.getAttribute("aria-colspan") ?? 1);
    const origin =
      event.key === "ArrowRight"
        ? { ...from, col: from.col + span - 1 }
        : event.key.startsWith("Arrow")
          ? { ...from, col: keptCol(from, at) }
          : from;
    const to = gridMove(event.key === "ArrowLeft" ? from : origin, event.key, event.ctrlKey, { rows, cols, page });
    if (!to) return;
    event.preventDefault();
    setAt(to);
    const drawn = scroller.current ? cellAt(scroller.current, to) : null;
    if (drawn) drawn.focus();
    else {
      wanted.current = to;
      reveal(to.row);
    }
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = event.target.closest<HTMLElement>("[data-cell]");
    if (!cell) return;
    const place = placeOf(cell);
    setAt((before) => (before.row === place.row && keptCol(place, before) === before.col ? before : place));
  };
  return { at: { row: Math.min(at.row, rows - 1), col: Math.min(at.col, cols - 1) }, onKeyDown, onFocus };
}

/** Going up and down through a spanning cell keeps the column one came from. */
const keptCol = (cell: GridAt, before: GridAt): number => (cell.row === before.row && before.col > cell.col ? before.col : cell.col);
