export type Seen = { readonly top: number; readonly height: number };
type Lines = { readonly count: number; readonly rowHeight: number; readonly beyond: number; readonly kept: number };

/**
 * The numbers of the lines to draw: those in view, `beyond` more on either side, and the one that holds the focus wherever it is (`kept`,
 * −1 for none), in order.
 */
export function rowsToDraw({ top, height }: Seen, { count, rowHeight, beyond, kept }: Lines): readonly number[] {
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - beyond), Math.max(0, count - 1));
  const end = Math.min(count, Math.max(first, Math.ceil((top + height) / rowHeight) + beyond));
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  if (kept < 0 || kept >= count) return drawn;
  if (kept < first) return [kept, ...drawn];
  return kept >= end ? [...drawn, kept] : drawn;
}

/** Where the list must stand so that a line is in view, `above` being covered by the heads; where it stands if it is already. */
export function topToShow(row: number, { top, height }: Seen, rowHeight: number, above: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  const least = start + rowHeight + above - height;
  return least > top ? least : top;
}
