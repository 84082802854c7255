import type { HistoryPoint } from "./history-figures";

/** The chart's geometry from its figures, in the units of its view box; drawing decides nothing. */
export const frame = { width: 480, height: 216, left: 30, right: 396, top: 12, bottom: 188 } as const;

export const xOf = (month: number): number => frame.left + ((month - 0.5) / 12) * (frame.right - frame.left);
export const yOf = (percent: number): number => frame.bottom - (Math.min(100, Math.max(0, percent)) / 100) * (frame.bottom - frame.top);

export type Segment = { readonly path: string; readonly dashed: boolean };
export type Series = {
  readonly segments: readonly Segment[];
  readonly end: { readonly x: number; readonly y: number; readonly hollow: boolean; readonly value: string } | null;
};

const at = (point: HistoryPoint, value: string): string => `${xOf(point.month).toFixed(1)} ${yOf(Number(value)).toFixed(1)}`;

/** A line from month to month; the piece that leads to a month only sent is dashed and ends in a hollow dot (DESIGN §7). */
export function seriesOf(points: readonly HistoryPoint[], measure: "physical" | "paid"): Series {
  const known = points.flatMap((point) => (point[measure] === null ? [] : [{ point, value: point[measure] }]));
  const segments = known.slice(1).map(({ point, value }, index): Segment => {
    const before = known[index];
    return { path: before ? `M${at(before.point, before.value)}L${at(point, value)}` : "", dashed: point.confidence !== "certified" };
  });
  const last = known.at(-1);
  return {
    segments,
    end: last
      ? { x: xOf(last.point.month), y: yOf(Number(last.value)), hollow: last.point.confidence !== "certified", value: last.value }
      : null,
  };
}

export const planPath = (points: readonly HistoryPoint[]): string =>
  points
    .flatMap((point) => (point.plan === null ? [] : [at(point, point.plan)]))
    .reduce((path, where) => `${path}${path ? "L" : "M"}${where}`, "");

export type Label = { readonly key: string; readonly y: number };

/** Labels at the line ends, pushed apart to at least `gap`, in the order of their values and inside the frame. */
export function spread(labels: readonly Label[], gap = 17): ReadonlyMap<string, number> {
  const placed = [...labels].sort((a, b) => a.y - b.y).map(({ key, y }) => ({ key, y }));
  for (const [index, label] of placed.entries()) {
    const above = placed[index - 1];
    if (above) label.y = Math.max(label.y, above.y + gap);
  }
  let lowest = frame.bottom + 4;
  for (const label of [...placed].reverse()) {
    label.y = Math.min(label.y, lowest);
    lowest = label.y - gap;
  }
  return new Map(placed.map(({ key, y }) => [key, y]));
}
