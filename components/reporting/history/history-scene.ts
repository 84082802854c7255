import type { HistoryPoint } from "./history-figures";

export type Measure = "physical" | "paid";

/**
 * A line is drawn in pieces: solid towards a certified month, dashed towards one that is only sent or whose last figure is carried
 * (DESIGN §7). Pieces of one look take turns in two keys, so that the library never joins what lies apart.
 */
export const pieces = ["solid0", "solid1", "dashed0", "dashed1"] as const;
export type Piece = (typeof pieces)[number];
export type LineKey = `${Measure}.${Piece}`;

/** One month as the chart library reads it. Floats only place the marks; what is read is the text beside them. */
export type HistoryRow = { readonly month: number; readonly plan: number | null; readonly point: HistoryPoint } & Readonly<
  Partial<Record<LineKey, number>>
>;

type Known = { readonly month: number; readonly value: number; readonly certified: boolean };

export function rowsOf(points: readonly HistoryPoint[]): HistoryRow[] {
  const lines = new Map<number, Partial<Record<LineKey, number>>>();
  for (const measure of ["physical", "paid"] as const) {
    for (const [key, month, value] of marksOf(measure, knownOf(points, measure))) lines.set(month, { ...lines.get(month), [key]: value });
  }
  return points.map((point) => ({
    month: point.month,
    plan: point.plan === null ? null : Number(point.plan),
    point,
    ...lines.get(point.month),
  }));
}

/** Months up to the last one reported; one in between without a report keeps the value before it, which is not certified. */
function knownOf(points: readonly HistoryPoint[], measure: Measure): Known[] {
  const last = points.findLastIndex((point) => point[measure] !== null);
  const known: Known[] = [];
  for (const point of points.slice(0, last + 1)) {
    const before = known.at(-1);
    const own = point[measure];
    if (own !== null) known.push({ month: point.month, value: Number(own), certified: point.confidence === "certified" });
    else if (before) known.push({ month: point.month, value: before.value, certified: false });
  }
  return known;
}

function* marksOf(measure: Measure, known: readonly Known[]): Generator<[LineKey, number, number]> {
  const [first] = known;
  if (known.length === 1 && first) yield [`${measure}.${first.certified ? "solid0" : "dashed0"}`, first.month, first.value];
  const turns = { solid: 1, dashed: 1 };
  for (const [index, to] of known.entries()) {
    const from = known[index - 1];
    if (!from) continue;
    const look = to.certified ? "solid" : "dashed";
    if (index === 1 || from.certified !== to.certified) turns[look] = 1 - turns[look];
    const key = `${measure}.${look}${turns[look] === 0 ? 0 : 1}` as const;
    yield [key, from.month, from.value];
    yield [key, to.month, to.value];
  }
}
