import { type Figures, sumFigures } from "./rules/figures";
import type { UnitSeries } from "./rules/places";

/** Rows of unit × month as twelve months per unit; a month without a row is empty. */
export function seriesByUnit(rows: readonly { readonly areaId: string; readonly month: number; readonly figures: Figures }[]): UnitSeries {
  const series = new Map<string, Figures[]>();
  for (const { areaId, month, figures } of rows) {
    const months = series.get(areaId) ?? Array.from({ length: 12 }, () => sumFigures([]));
    months[month - 1] = figures;
    series.set(areaId, months);
  }
  return series;
}
