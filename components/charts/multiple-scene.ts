/** One cell of small multiples, in pixels of its own drawing: the same scale of 0–100 % in every cell. */
export const multipleSize = { width: 120, height: 60 } as const;
const inset = { side: 4, top: 4, bottom: 6 };

export type MultiplePoint = readonly [number, number];
export type MultipleScene = {
  readonly plan: readonly MultiplePoint[];
  readonly paid: readonly MultiplePoint[];
  /** Between paid and plan up to the month looked at: the gap as a ground. Empty with fewer than two months. */
  readonly gap: readonly MultiplePoint[];
  readonly end: MultiplePoint | null;
  /** The plan of the month the paid line ends in. */
  readonly planned: MultiplePoint | null;
};

const placeOf = (index: number, percent: string): MultiplePoint => [
  inset.side + (index * (multipleSize.width - 2 * inset.side)) / 12,
  multipleSize.height -
    inset.bottom -
    (Math.min(100, Math.max(0, Number(percent))) * (multipleSize.height - inset.top - inset.bottom)) / 100,
];

/** `plan` and `paid` are percents by month, October first; the year begins at 0 %. */
export function multipleScene(plan: readonly (string | null)[], paid: readonly (string | null)[]): MultipleScene {
  const pointsOf = (values: readonly (string | null)[]): MultiplePoint[] => {
    const known = values.flatMap((value, index) => (value === null ? [] : [placeOf(index + 1, value)]));
    return known.length > 0 ? [placeOf(0, "0"), ...known] : [];
  };
  const [planned, reached] = [pointsOf(plan), pointsOf(paid)];
  const under = planned.slice(0, reached.length);
  return {
    plan: planned,
    paid: reached,
    gap: reached.length > 1 && under.length === reached.length ? [...reached, ...under.reverse()] : [],
    end: reached.at(-1) ?? null,
    planned: reached.length > 0 ? (planned[reached.length - 1] ?? null) : null,
  };
}
