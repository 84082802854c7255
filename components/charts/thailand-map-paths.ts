import { stepsPath } from "./path-steps";
import shapes from "./thailand-shapes.json";

/** What province belongs to what: DOPA code → cluster and region id. Membership is data and changes; the map follows it. */
export type Grouping = Readonly<Record<string, { readonly cluster: string; readonly region: string }>>;

export const mapSize = { width: shapes.width, height: shapes.height };
export const provinceIds: readonly string[] = Object.keys(shapes.provinces);

/** Bangkok is on the map and outside every total (DOMAIN §2). */
export const bangkokId = "10";

const provinces: Readonly<Record<string, { rings: string; at: string }>> = shapes.provinces;
const numbersOf = (text: string): number[] => text.split(" ").map(Number);
const arcs = shapes.arcs.map(({ steps, sides }) => ({ steps: numbersOf(steps), sides: sides.split("|") }));

/** Absolute points of an arc, in tenths. */
function pointsOf(index: number): [number, number][] {
  const arc = arcs[index < 0 ? -1 - index : index];
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < (arc?.steps.length ?? 0); i += 2) {
    x += arc?.steps[i] ?? 0;
    y += arc?.steps[i + 1] ?? 0;
    points.push([x, y]);
  }
  return index < 0 ? points.reverse() : points;
}

const ringsOf = (id: string): [number, number][][] =>
  (provinces[id]?.rings.split("|") ?? []).map((ring) => numbersOf(ring).flatMap((index, at) => pointsOf(index).slice(at === 0 ? 0 : 1)));

/** The path of each stretch as it lies, worked out once: a page draws all of them. */
const stretches = arcs.map((_, index) => stepsPath(pointsOf(index)));

const outlines = new Map<string, string>();

/** The outline of a province as an SVG path; empty for an unknown code. */
export function provincePath(id: string): string {
  const known = outlines.get(id);
  if (known !== undefined) return known;
  const path = ringsOf(id)
    .map((ring) => `${stepsPath(ring)}z`)
    .join("");
  outlines.set(id, path);
  return path;
}

type Corners = readonly [left: number, top: number, right: number, bottom: number];
const nowhere: Corners = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
const around = ([left, top, right, bottom]: Corners, [l, t, r, b]: Corners): Corners => [
  ...([Math.min(left, l), Math.min(top, t), Math.max(right, r), Math.max(bottom, b)] as const),
];

const corners = new Map<string, Corners>();

/** In tenths. */
function cornersOf(id: string): Corners {
  const known = corners.get(id);
  if (known) return known;
  const found = ringsOf(id)
    .flat()
    .reduce<Corners>((box, [x, y]) => around(box, [x, y, x, y]), nowhere);
  corners.set(id, found);
  return found;
}

/** The smallest box around some provinces, in map units; the whole map for none. */
export function boundsOf(ids: readonly string[]): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const [left, top, right, bottom] = ids.map(cornersOf).reduce(around, nowhere);
  if (left > right) return { x: 0, y: 0, ...mapSize };
  return { x: left / 10, y: top / 10, width: (right - left) / 10, height: (bottom - top) / 10 };
}

/** A point inside the province, in map units. */
export function provincePoint(id: string): readonly [number, number] {
  const [x = 0, y = 0] = numbersOf(provinces[id]?.at ?? "0 0");
  return [x, y];
}

export type BorderKind = "coast" | "province" | "cluster" | "region";

/** Each border stretch once, by the highest level it parts: outside, region, cluster, province. */
export function borderPaths(grouping: Grouping): Readonly<Record<BorderKind, string>> {
  const paths: Record<BorderKind, string> = { coast: "", province: "", cluster: "", region: "" };
  for (const [index, { sides }] of arcs.entries()) {
    const [a = "", b] = sides;
    paths[kindOf(grouping, a, b)] += stretches[index];
  }
  return paths;
}

function kindOf(grouping: Grouping, a: string, b: string | undefined): BorderKind {
  if (b === undefined) return "coast";
  if (grouping[a]?.region !== grouping[b]?.region) return "region";
  return grouping[a]?.cluster === grouping[b]?.cluster ? "province" : "cluster";
}

const neighbours = new Map<string, Set<string>>();
for (const { sides } of arcs) {
  for (const side of sides) {
    const known = neighbours.get(side) ?? new Set();
    for (const other of sides) if (other !== side) known.add(other);
    neighbours.set(side, known);
  }
}
// An island without a land border gets the nearest two, both ways, or no arrow would ever reach it.
for (const island of provinceIds.filter((id) => !neighbours.get(id)?.size)) {
  const [x, y] = provincePoint(island);
  const away = (id: string) => Math.hypot(provincePoint(id)[0] - x, provincePoint(id)[1] - y);
  const nearest = provinceIds.filter((id) => id !== island).sort((a, b) => away(a) - away(b));
  neighbours.set(island, new Set(nearest.slice(0, 2)));
  for (const near of nearest.slice(0, 2)) neighbours.get(near)?.add(island);
}

/**
 * The province an arrow key leads to: among those across the border the one that lies
 * most in that direction. Null when there is none that way.
 */
export function neighbourTowards(
  id: string,
  key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight",
  among: ReadonlySet<string>,
): string | null {
  const [x, y] = provincePoint(id);
  const [dx, dy] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key] as [number, number];
  const pick = (candidates: Iterable<string>, narrow: number): string | null => {
    let best: string | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      if (candidate === id || !among.has(candidate)) continue;
      const [cx, cy] = provincePoint(candidate);
      const distance = Math.hypot(cx - x, cy - y);
      const along = ((cx - x) * dx + (cy - y) * dy) / distance;
      const cost = distance * (2 - along);
      if (along > narrow && cost < lowest) [best, lowest] = [candidate, cost];
    }
    return best;
  };
  return pick(neighbours.get(id) ?? [], 0.35) ?? pick(among, 0.6);
}
