import "server-only";
import { lastDayOf } from "@/lib/core/fiscal-calendar";
import type { Place, UnitSeries } from "@/lib/performance/rules/places";
import { limitsOn, type SeverityLimits } from "@/lib/performance/rules/severity";
import type { Target } from "@/lib/performance/rules/targets";
import { loadMeasures } from "@/lib/performance/store-measures";
import { newestOf } from "@/lib/performance/store-overview";
import { loadPlacesUnder } from "@/lib/performance/store-places";
import { figuresOfUnits, loadUnitMonths } from "@/lib/performance/store-unit-months";
import { seriesByUnit } from "@/lib/performance/unit-series";
import type { DocumentPlace } from "./place";

type UnitMonths = Awaited<ReturnType<typeof loadUnitMonths>>;

/** The overview's own sums of some months, unit by unit, and what they are held against. */
export type Measured = {
  readonly places: readonly Place[];
  readonly rows: UnitMonths;
  readonly targets: readonly (Target & { readonly isDemo: boolean })[];
  readonly limits: SeverityLimits;
  readonly asOf: string | null;
  readonly isDemo: boolean;
};

/** Three statements, whatever the place. `months` are those wanted besides the month looked at. */
export async function loadMeasured({ place, at, filter }: DocumentPlace, months: readonly number[]): Promise<Measured> {
  const day = lastDayOf(at);
  const [measures, places, rows] = await Promise.all([
    loadMeasures(place.id, at, day, filter),
    loadPlacesUnder([place.id]),
    loadUnitMonths([place.id], at.year, filter, [...new Set([...months, at.month])]),
  ]);
  const { targets, isDemo } = measures;
  return { places, rows, targets, isDemo, limits: limitsOn(measures.limits, day), asOf: newestOf(rows, at.month) };
}

/** Rows as a year of each unit; months that were not read are empty. */
export function seriesOf(rows: UnitMonths): UnitSeries {
  const months = [...new Set(rows.map(({ month }) => month))];
  return seriesByUnit(
    months.flatMap((month) =>
      [...figuresOfUnits(rows.filter((row) => row.month === month))].map(([areaId, figures]) => ({ areaId, month, figures })),
    ),
  );
}
