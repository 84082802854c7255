/** The middle of a mark on the screen, in pixels. */
export type Middle = { readonly x: number; readonly y: number };
export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const directions: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export const isArrow = (key: string): key is Arrow => key in directions;

/**
 * Index of the mark an arrow leads to: the nearest that lies more along the arrow than across it, weighed so that straight
 * ahead beats slightly nearer but aslant. Null when there is none that way.
 */
export function nearestTowards(from: Middle, marks: readonly Middle[], arrow: Arrow): number | null {
  const [dx, dy] = directions[arrow];
  let best: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of marks.entries()) {
    const distance = Math.hypot(x - from.x, y - from.y);
    if (distance < 0.5) continue;
    const along = ((x - from.x) * dx + (y - from.y) * dy) / distance;
    const cost = distance * (2.4 - 1.4 * along);
    if (along > 0.5 && cost < lowest) [best, lowest] = [index, cost];
  }
  return best;
}
