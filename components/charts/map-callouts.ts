import { compareDecimals } from "@/lib/core/percent";
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
/** Free stretches beside the country, kept clear of the Bangkok inset (left) and the legend (right). */
const lanes = { left: [40, 510], leftSouth: [800, 995], right: [40, 560] } as const;

/**
 * The provinces furthest below their plan, at most `count`, each beside the coast it is nearest to and pushed apart so
 * that no two labels touch. Only values below zero are worth a line.
 */
export function calloutsFor(provinces: readonly MapProvince[], count: number): readonly Callout[] {
  const worst = provinces
    .filter(
      (province): province is MapProvince & { points: string } => province.points !== null && compareDecimals(province.points, "0") < 0,
    )
    .sort((a, b) => compareDecimals(a.points, b.points))
    .slice(0, count);
  const laneOf = ([x, y]: readonly [number, number]): keyof typeof lanes => (y > 600 ? "leftSouth" : x < 235 ? "left" : "right");
  return (["left", "leftSouth", "right"] as const).flatMap((lane) => {
    const [top, bottom] = lanes[lane];
    const members = worst
      .map((province) => ({ province, at: provincePoint(province.id) }))
      .filter(({ at }) => laneOf(at) === lane)
      .sort((a, b) => a.at[1] - b.at[1]);
    let next = top;
    return members.map(({ province, at }, index) => {
      const latest = bottom - (members.length - 1 - index) * apart;
      const y = Math.min(latest, Math.max(next, at[1]));
      next = y + apart;
      return { province, at, side: lane === "right" ? ("right" as const) : ("left" as const), y };
    });
  });
}
