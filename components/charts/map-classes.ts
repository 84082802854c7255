import { compareDecimals } from "@/lib/core/percent";

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

export type MapProvince = {
  /** DOPA code. */
  readonly id: string;
  readonly name: string;
  /** Gap to own plan in points, null where nothing was reported. */
  readonly points: string | null;
  readonly href: string;
  /** The other measures a map can show: percents of the budget, points to the quarter's target, share of money not reported. */
  readonly more?: Readonly<Record<"target" | "paid" | "spent" | "missing", string | null>>;
  /** What is read at the province, its name first, one line each; the gap to plan unless told. */
  readonly say?: string;
};
