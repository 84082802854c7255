import type { MapProvince } from "./map-classes";
import { provincePoint } from "./thailand-map-paths";

/** A name and value beside the map with a line to its province. Units of the map's own drawing. */
export type Callout = {
  readonly province: MapProvince;
  readonly side: "left" | "right";
  /** Middle of the label's two lines. */
  readonly y: number;
  readonly at: readonly [number, number];
};

const apart = 66;
/** Free stretches beside the country, kept clear of the Bangkok inset (left), the Northeast and the legend (right). */
const lanes = { left: [40, 510], leftSouth: [800, 995], rightNorth: [40, 150], rightSouth: [505, 690] } as const;
/** How many labels the stretch above the Northeast holds; the others stand below it. */
const northOfNortheast = 2;

/**
 * Labels of provinces, each beside the coast it is nearest to and pushed apart so that no two touch.
 */
export function calloutsFor(provinces: readonly MapProvince[]): readonly Callout[] {
  const placed = provinces.map((province) => ({ province, at: provincePoint(province.id) })).sort((a, b) => a.at[1] - b.at[1]);
  const right = placed.filter(({ at: [x, y] }) => y <= 600 && x >= 235);
  const north = new Set(right.filter(({ at }) => at[1] < 340).slice(0, northOfNortheast));
  const laneOf = (member: (typeof placed)[number]): keyof typeof lanes => {
    if (right.includes(member)) return north.has(member) ? "rightNorth" : "rightSouth";
    return member.at[1] > 600 ? "leftSouth" : "left";
  };
  return (["left", "leftSouth", "rightNorth", "rightSouth"] as const).flatMap((lane) => {
    const [top, bottom] = lanes[lane];
    const members = placed.filter((member) => laneOf(member) === lane);
    let next = top;
    return members.map(({ province, at }, index) => {
      const latest = bottom - (members.length - 1 - index) * apart;
      const y = Math.min(latest, Math.max(next, at[1]));
      next = y + apart;
      return { province, at, side: lane.startsWith("right") ? ("right" as const) : ("left" as const), y };
    });
  });
}
