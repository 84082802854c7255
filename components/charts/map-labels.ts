import type { MapProvince } from "./map-classes";
import { provincePoint } from "./thailand-map-paths";

/** A name and a value written on the province itself. */
export type MapLabel = { readonly province: MapProvince; readonly at: readonly [number, number] };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Signs of Thai that stand above or below another take no room of their own. */
const widthOf = (text: string): number => text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, "").length * 0.56;

const touches = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Labels of a map of few provinces, each on its own ground; those first in the order given win the room, and a label that would touch
 * one already there is left to the reading and the list. `size` is the height of a line in map units.
 */
export function labelsFor(provinces: readonly MapProvince[], size: number): readonly MapLabel[] {
  const taken: Box[] = [];
  return provinces.flatMap((province) => {
    const [x, y] = provincePoint(province.id);
    const half = (widthOf(province.name) * size) / 2;
    const box = { left: x - half, right: x + half, top: y - size * 1.1, bottom: y + size * 1.3 };
    if (taken.some((other) => touches(box, other))) return [];
    taken.push(box);
    return [{ province, at: [x, y] as const }];
  });
}
