/** Steps from one percent to another on a scale of their own; places are percents of the width. */
export type WaterfallStep = { readonly from: number; readonly width: number; readonly falls: boolean };
export type Waterfall = { readonly steps: readonly WaterfallStep[]; readonly start: number; readonly end: number };

const hundredths = (points: string | null): number => Math.round(Number(points ?? "0") * 100);
/** Room left free at both ends, percent of the width. */
const margin = 4;

/**
 * Where each part begins and ends when it is laid on those before it. `from` and `points` are decimal strings in points; the
 * scale spans what is passed through, so that small steps can be seen: it has no zero and must be drawn without one.
 */
export function waterfallOf(from: string | null, points: readonly (string | null)[]): Waterfall {
  const start = hundredths(from);
  const reached: number[] = [];
  for (const part of points) reached.push((reached.at(-1) ?? start) + hundredths(part));
  const end = reached.at(-1) ?? start;
  const [least, most] = [Math.min(start, ...reached), Math.max(start, ...reached)];
  const place = (value: number): number => margin + ((value - least) / Math.max(1, most - least)) * (100 - 2 * margin);
  return {
    start: place(start),
    end: place(end),
    steps: reached.map((to, index) => {
      const before = index === 0 ? start : (reached[index - 1] ?? start);
      return { from: place(Math.min(before, to)), width: place(Math.max(before, to)) - place(Math.min(before, to)), falls: to < before };
    }),
  };
}
