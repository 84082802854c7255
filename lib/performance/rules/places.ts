import { type Figures, sumFigures } from "./figures";

/** A node of the area tree above the district, with both names. */
export type Place = {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: "ministry" | "region" | "cluster" | "province";
  readonly nameTh: string;
  readonly nameEn: string;
  readonly shortTh: string;
  readonly shortEn: string;
  readonly seq: number;
  readonly ownsBudget: boolean;
};

/** Whether a unit is only part of the place it is named after: a cluster is a unit by its own projects, a province by all it has. */
export const isOwnPart = ({ level }: Place): boolean => level !== "province";

/** Twelve months of one budget owner, index 0 = October. */
export type UnitSeries = ReadonlyMap<string, readonly Figures[]>;

/** One row below an area: a child with all that lies under it, or the area's own projects shown apart. */
export type Branch = {
  readonly place: Place;
  /** True for a cluster's own projects, which belong to no member province (DOMAIN §2). */
  readonly own: boolean;
  readonly unitIds: readonly string[];
};

/** Every budget owner at or below a place. */
export function unitsUnder(places: readonly Place[], rootId: string): string[] {
  const children = childrenByParent(places);
  const root = places.find((place) => place.id === rootId);
  const found: string[] = [];
  const walk = (place: Place): void => {
    if (place.ownsBudget) found.push(place.id);
    for (const child of children.get(place.id) ?? []) walk(child);
  };
  if (root) walk(root);
  return found;
}

/** Σ of some units in one month (1–12); units without rows count nothing. */
export function figuresOf(series: UnitSeries, unitIds: readonly string[], month: number): Figures {
  const [only, ...more] = unitIds;
  // A country is read a thousand times unit by unit: what is one unit needs no sum.
  const single = only !== undefined && more.length === 0 ? series.get(only)?.[month - 1] : undefined;
  return single ?? sumFigures(unitIds.flatMap((id) => series.get(id)?.[month - 1] ?? []));
}

function childrenByParent(places: readonly Place[]): Map<string, Place[]> {
  const children = new Map<string, Place[]>();
  for (const place of [...places].sort((a, b) => a.seq - b.seq || a.id.localeCompare(b.id))) {
    if (place.parentId === null) continue;
    const list = children.get(place.parentId);
    if (list) list.push(place);
    else children.set(place.parentId, [place]);
  }
  return children;
}
