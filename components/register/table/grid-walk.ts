/** A cell of the grid: −1 is the row of heads. */
export type GridAt = { readonly row: number; readonly col: number };

export type GridSize = { readonly rows: number; readonly cols: number /** Rows a page key goes. */; readonly page: number };

const within = (value: number, first: number, last: number): number => Math.max(first, Math.min(last, value));

/** Where a key leads (WAI-ARIA grid): arrows by one, Home and End along the row, with Ctrl to the corners, page keys by the height shown. */
export function gridMove(at: GridAt, key: string, ctrl: boolean, { rows, cols, page }: GridSize): GridAt | null {
  const to = (row: number, col: number): GridAt => ({ row: within(row, -1, rows - 1), col: within(col, 0, cols - 1) });
  switch (key) {
    case "ArrowUp":
      return to(ctrl ? 0 : at.row - 1, at.col);
    case "ArrowDown":
      return to(ctrl ? rows - 1 : at.row + 1, at.col);
    case "ArrowLeft":
      return to(at.row, at.col - 1);
    case "ArrowRight":
      return to(at.row, at.col + 1);
    case "Home":
      return ctrl ? to(0, 0) : to(at.row, 0);
    case "End":
      return ctrl ? to(rows - 1, cols - 1) : to(at.row, cols - 1);
    case "PageUp":
      return to(Math.max(at.row < 0 ? -1 : 0, at.row - page), at.col);
    case "PageDown":
      return to(at.row + page, at.col);
    default:
      return null;
  }
}
