import { compareDecimals } from "@/lib/core/percent";
import { formatPoints } from "@/lib/i18n/format";

/**
 * The map's six classes, diverging around own plan: points of gap at which a class begins, highest first (DESIGN §3).
 * The last class is everything below. They are a scale of the drawing, not the severity thresholds, which are settings.
 */
export const classEdges = ["5", "0", "-5", "-10", "-15"] as const;
export type MapClass = 1 | 2 | 3 | 4 | 5 | 6;
export const mapClasses: readonly MapClass[] = [1, 2, 3, 4, 5, 6];

/** Class of a gap in points; null when there is nothing to compare. The lower edge belongs to the class. */
export function mapClassOf(points: string | null): MapClass | null {
  if (points === null) return null;
  const index = classEdges.findIndex((edge) => compareDecimals(points, edge) >= 0);
  return mapClasses[index < 0 ? 5 : index] ?? null;
}

/** The edges of a class as written in the legend: { from: "−5", to: "0" }; one side is missing at the ends. */
export function classRange(mapClass: MapClass): { readonly from: string | null; readonly to: string | null } {
  const write = (edge: string | undefined) => (edge === undefined ? null : edge === "0" ? "0" : formatPoints(edge, 0));
  return { from: write(classEdges[mapClass - 1]), to: write(classEdges[mapClass - 2]) };
}

export type MapProvince = {
  /** DOPA code. */
  readonly id: string;
  readonly name: string;
  /** Gap to own plan in points, null where nothing was reported. */
  readonly points: string | null;
  readonly href: string;
};

/** How many provinces each class holds; `missing` are those without a report. */
export function classCounts(provinces: readonly MapProvince[]): {
  readonly byClass: Readonly<Record<MapClass, number>>;
  readonly missing: number;
} {
  const byClass = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
  let missing = 0;
  for (const { points } of provinces) {
    const mapClass = mapClassOf(points);
    if (mapClass === null) missing += 1;
    else byClass[mapClass] += 1;
  }
  return { byClass, missing };
}
