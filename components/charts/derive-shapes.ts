import { arcsOf, type Outline, type Point, ringsOf, thinned } from "./thailand-arcs";

/**
 * The map's data file: borders as arcs each province as rings of arcs, and a point inside each for labels and
 * neighbours; all as short strings, so that the file stays small and readable. Made from the CC-BY-4.0 outlines of @svg-maps/thailand; a test
 * proves the committed file still equals what this gives.
 */
export type Shapes = {
  readonly width: number;
  readonly height: number;
  /** steps: "x y dx dy …" in tenths; sides: "30|31", one code where the arc is the coast or the country's border. */
  readonly arcs: readonly { readonly steps: string; readonly sides: string }[];
  /** rings: arcs by index, "-1 - index" walked backwards, rings parted by "|"; at: a point inside, "x y" in map units. */
  readonly provinces: Readonly<Record<string, { readonly rings: string; readonly at: string }>>;
};

type Location = { readonly id: string; readonly path: string };

const snapTolerance = 0.3;
const thinTolerance = 0.35;
const unit = 10;

/** `codes` maps the package's ids to DOPA codes; ids without a code (the Songkhla lake) are left out. */
export function deriveShapes(
  locations: readonly Location[],
  codes: Readonly<Record<string, string>>,
  size: { width: number; height: number },
): Shapes {
  const outlines: Outline[] = locations.flatMap(({ id, path }) => {
    const code = codes[id];
    return code ? [{ id: code, rings: ringsOf(path) }] : [];
  });
  const { arcs, rings } = arcsOf(outlines, snapTolerance);
  const provinces: Record<string, { rings: string; at: string }> = {};
  for (const { id, rings: own } of outlines) {
    const largest = own.reduce((a, b) => (Math.abs(areaOf(a)) >= Math.abs(areaOf(b)) ? a : b));
    const byArcs = rings.filter((ring) => ring.id === id).map((ring) => ring.arcs.join(" "));
    provinces[id] = { rings: byArcs.join("|"), at: insidePoint(largest).join(" ") };
  }
  return {
    ...size,
    arcs: arcs.map(({ points, sides }) => ({ steps: stepsOf(thinned(points, thinTolerance)).join(" "), sides: sides.join("|") })),
    provinces,
  };
}

function stepsOf(points: readonly Point[]): number[] {
  let [x, y] = [0, 0];
  return points.flatMap((point) => {
    const [nx, ny] = [Math.round(point[0] * unit), Math.round(point[1] * unit)];
    const step = [nx - x, ny - y];
    [x, y] = [nx, ny];
    return step;
  });
}

function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * ny - nx * y;
  }
  return sum / 2;
}

/** The middle of the widest horizontal run through the ring's bounding box: inside even where the centre of mass is not. */
function insidePoint(ring: readonly Point[]): [number, number] {
  const ys = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: [number, number] = [0, 0];
  let widest = -1;
  for (const share of [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]) {
    const y = top + (bottom - top) * share;
    const crossings = ring
      .flatMap(([ax, ay], index) => {
        const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
        return ay <= y !== by <= y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
      })
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from = 0, to = 0] = [crossings[i], crossings[i + 1]];
      const centred = (to - from) * (1 - Math.abs(share - 0.5));
      if (centred > widest) {
        widest = centred;
        best = [Math.round((from + to) / 2), Math.round(y)];
      }
    }
  }
  return best;
}
