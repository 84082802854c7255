/**
 * Turns province outlines that share their vertices into arcs: each stretch of border once, with the provinces on its two
 * sides. Outlines rebuilt from arcs that were thinned once keep fitting together, and the border of a cluster or a region
 * is simply the arcs whose two sides lie in different ones.
 */
export type Point = readonly [number, number];
export type Outline = { readonly id: string; readonly rings: readonly (readonly Point[])[] };
export type Arc = { readonly points: readonly Point[]; readonly sides: readonly string[] };
/** A ring as indexes of arcs; -1 - i is arc i walked backwards. */
export type ArcRing = { readonly id: string; readonly arcs: readonly number[] };

/** Reads the relative and absolute line commands of an SVG path (m, l, h, v, z) into closed rings. */
export function ringsOf(path: string): Point[][] {
  const tokens = path.match(/[a-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? [];
  const rings: Point[][] = [];
  let ring: Point[] = [];
  let command = "";
  let [x, y] = [0, 0];
  let index = 0;
  const next = () => Number(tokens[index++]);
  while (index < tokens.length) {
    if (/[a-z]/i.test(tokens[index] ?? "")) command = tokens[index++] ?? "";
    const relative = command === command.toLowerCase();
    switch (command.toLowerCase()) {
      case "m":
      case "l":
        [x, y] = relative ? [x + next(), y + next()] : [next(), next()];
        break;
      case "h":
        x = relative ? x + next() : next();
        break;
      case "v":
        y = relative ? y + next() : next();
        break;
      case "z":
        [x, y] = ring[0] ?? [x, y];
        continue;
      default:
        throw new Error(`a path command this reader does not know: ${command}`);
    }
    if (command.toLowerCase() === "m") {
      ring = [];
      rings.push(ring);
      command = relative ? "l" : "L";
    }
    ring.push([x, y]);
  }
  return rings;
}

/** Gives vertices closer than `tolerance` the same key, and each key one place. */
function snapper(tolerance: number) {
  const cells = new Map<string, Point[]>();
  const cellOf = (x: number, y: number) => `${Math.floor(x / tolerance)},${Math.floor(y / tolerance)}`;
  return ([x, y]: Point): Point => {
    for (const dx of [-tolerance, 0, tolerance]) {
      for (const dy of [-tolerance, 0, tolerance]) {
        const near = cells.get(cellOf(x + dx, y + dy))?.find(([a, b]) => Math.hypot(a - x, b - y) <= tolerance);
        if (near) return near;
      }
    }
    const kept: Point = [x, y];
    const cell = cellOf(x, y);
    cells.set(cell, [...(cells.get(cell) ?? []), kept]);
    return kept;
  };
}

const key = ([x, y]: Point): string => `${x.toFixed(3)},${y.toFixed(3)}`;
const edgeKey = (a: Point, b: Point): string => [key(a), key(b)].sort().join("|");

/** Cuts the outlines at every vertex where the pair of sides changes, and lists each border stretch once. */
export function arcsOf(outlines: readonly Outline[], tolerance: number): { arcs: Arc[]; rings: ArcRing[] } {
  const snap = snapper(tolerance);
  const snapped = outlines.flatMap(({ id, rings }) =>
    rings.map((ring) => {
      const points = ring.map(snap).filter((point, index, all) => point !== all[(index + all.length - 1) % all.length]);
      return { id, points };
    }),
  );
  const sides = new Map<string, Set<string>>();
  for (const { id, points } of snapped) {
    for (const [index, point] of points.entries()) {
      const edge = edgeKey(point, points[(index + 1) % points.length] ?? point);
      sides.set(edge, (sides.get(edge) ?? new Set()).add(id));
    }
  }
  const arcs: Arc[] = [];
  const known = new Map<string, number>();
  const rings: ArcRing[] = [];
  for (const { id, points } of snapped) {
    if (points.length < 3) continue;
    const sideOf = (index: number) => {
      const a = points[index % points.length];
      const b = points[(index + 1) % points.length];
      return a && b ? [...(sides.get(edgeKey(a, b)) ?? [])].sort().join("|") : "";
    };
    const starts = points.map((_, index) => index).filter((index) => sideOf(index) !== sideOf((index + points.length - 1) % points.length));
    const cuts = starts.length > 0 ? starts : [0];
    const ring: number[] = [];
    for (const [at, from] of cuts.entries()) {
      const until = cuts[at + 1] ?? (cuts[0] ?? 0) + points.length;
      const piece = Array.from({ length: until - from + 1 }, (_, step) => points[(from + step) % points.length]).filter(
        (point) => point !== undefined,
      );
      const forward = piece.map(key).join(" ");
      const backward = piece.map(key).reverse().join(" ");
      const seen = known.get(forward);
      const reversed = known.get(backward);
      if (seen !== undefined) ring.push(seen);
      else if (reversed !== undefined) ring.push(-1 - reversed);
      else {
        known.set(forward, arcs.length);
        ring.push(arcs.length);
        arcs.push({ points: piece, sides: sideOf(from).split("|") });
      }
    }
    rings.push({ id, arcs: ring });
  }
  return { arcs, rings };
}

/** Douglas–Peucker: drops vertices that lie closer than `tolerance` to the line through their neighbours; ends stay. */
export function thinned(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let [far, at] = [0, 0];
  for (const [index, [x, y]] of points.entries()) {
    const distance = length === 0 ? Math.hypot(x - first[0], y - first[1]) : Math.abs(dy * (x - first[0]) - dx * (y - first[1])) / length;
    if (distance > far) [far, at] = [distance, index];
  }
  if (far <= tolerance) return [first, last];
  return [...thinned(points.slice(0, at + 1), tolerance).slice(0, -1), ...thinned(points.slice(at), tolerance)];
}
