/**
 * Where the focus goes in a grid of figures when a key is pressed, as spreadsheets have taught everyone: Enter and ↓ the
 * same column of the next row, Shift+Enter and ↑ the row before, ← → the neighbour once the caret stands at that edge of
 * the text. Null: the key is not ours, the browser does what it always does.
 */
export type Cell = { readonly row: number; readonly column: number };

export type KeyPress = {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, Alt or Meta held: a shortcut, never a movement. */
  readonly modified: boolean;
  readonly caretAtStart: boolean;
  readonly caretAtEnd: boolean;
};

export function cellAfter(from: Cell, press: KeyPress, size: { readonly rows: number; readonly columns: number }): Cell | null {
  if (press.modified) return null;
  const to = stepOf(press, from);
  if (!to) return null;
  return to.row < 0 || to.row >= size.rows || to.column < 0 || to.column >= size.columns ? null : to;
}

function stepOf({ key, shift, caretAtStart, caretAtEnd }: KeyPress, { row, column }: Cell): Cell | null {
  switch (key) {
    case "Enter":
      return { row: shift ? row - 1 : row + 1, column };
    case "ArrowDown":
      return shift ? null : { row: row + 1, column };
    case "ArrowUp":
      return shift ? null : { row: row - 1, column };
    case "ArrowLeft":
      return shift || !caretAtStart ? null : { row, column: column - 1 };
    case "ArrowRight":
      return shift || !caretAtEnd ? null : { row, column: column + 1 };
    default:
      return null;
  }
}
