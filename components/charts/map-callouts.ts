import type { MapProvince } from "./map-classes";
import { provincePoint } from "./thailand-map-paths";

/** What the drawing of the whole country shows: the land, and room for names on both sides. */
export const countryView = { x: -104, y: 0, width: 768, height: 1025 };

/** A name and value beside the map with a line to its province. Units of the map's own drawing. */
export type Callout = {
  readonly province: MapProvince;
  readonly side: "left" | "right";
  /** Middle of the label's two lines. */
  readonly y: number;
  readonly at: readonly [number, number];
  /** Where the line under the name turns to the province: past the longest name of its side, so that no line runs through one. */
  readonly bend: number;
};
type Point = readonly [number, number];

const apart = 66;
/** Free stretches beside the country, kept clear of the Bangkok inset (left), the Northeast and the legend (right). */
const lanes = { left: [40, 510], leftSouth: [800, 995], rightNorth: [40, 150], rightSouth: [505, 690] } as const;
/** How many labels the stretch above the Northeast holds; the others stand below it. */
const northOfNortheast = 2;

/** Where a line starts under its name. */
const inset = 2;
export const lineStart = { left: countryView.x + inset, right: countryView.x + countryView.width - inset } as const;

/** Room of a name: its letters in the larger of the map's two sizes of type, marks above and below them taking none. */
const [letter, leastRoom] = [12, 112];
const roomOf = ({ name }: MapProvince): number => Math.max(leastRoom, letter * name.replace(/\p{M}/gu, "").length);

/** Labels of provinces, each beside the coast it is nearest to, pushed apart so that no two touch, their lines never crossing. */
export function calloutsFor(provinces: readonly MapProvince[]): readonly Callout[] {
  const placed = provinces.map((province) => ({ province, at: provincePoint(province.id) })).sort((a, b) => a.at[1] - b.at[1]);
  const isNorth = ({ at }: { readonly at: Point }) => at[1] <= 600;
  const right = placed.filter((member) => isNorth(member) && member.at[0] >= 235);
  const left = placed.filter((member) => !right.includes(member));
  const north = right.filter(({ at }) => at[1] < 340).slice(0, northOfNortheast);
  const heights = {
    left: [
      ...heightsIn(lanes.left, left.filter(isNorth)),
      ...heightsIn(
        lanes.leftSouth,
        left.filter((member) => !isNorth(member)),
      ),
    ],
    right: [
      ...heightsIn(lanes.rightNorth, north),
      ...heightsIn(
        lanes.rightSouth,
        right.filter((member) => !north.includes(member)),
      ),
    ],
  };
  return (["left", "right"] as const).flatMap((side) => {
    const members = side === "left" ? left : right;
    const room = Math.max(...members.map(({ province }) => roomOf(province)));
    const bend = side === "left" ? lineStart.left + room : lineStart.right - room;
    const starts = heights[side].map((y): Point => [bend, y]);
    return untangled(members, starts).map((member, index) => ({ ...member, side, bend, y: starts[index]?.[1] ?? 0 }));
  });
}

/** Heights of the labels of a stretch: each as near its province as the one above and those still to come let it be. */
function heightsIn([top, bottom]: readonly [number, number], members: readonly { readonly at: Point }[]): number[] {
  let next = top;
  return members.map(({ at }, index) => {
    const y = Math.min(bottom - (members.length - 1 - index) * apart, Math.max(next, at[1]));
    next = y + apart;
    return y;
  });
}

/**
 * Which province each start leads to. Two lines that cross change their ends: together they are shorter then, so that this comes to
 * an end, and it ends where none cross.
 */
function untangled<T extends { readonly at: Point }>(members: readonly T[], starts: readonly Point[]): readonly T[] {
  for (const [i, a] of members.entries()) {
    for (const [j, b] of members.entries()) {
      const [from, to] = [starts[i], starts[j]];
      if (j > i && from && to && cross(from, a.at, to, b.at)) return untangled(members.with(i, b).with(j, a), starts);
    }
  }
  return members;
}

/** Whether the lines from a to b and from c to d cross. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

const turn = (a: Point, b: Point, c: Point): boolean => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
