import type { Satang } from "@/lib/core/money";
import type { Figures } from "./figures";
import type { Place } from "./places";

/** The sums of a month that curves, heat maps, rankings and quarters need: twelve of them are read for every unit. */
export type MonthFigures = Pick<
  Figures,
  "activities" | "activitiesCertified" | "activitiesSubmitted" | "budgetNet" | "netSubmitted" | "officialDisbursed" | "plannedDisbursed"
> & {
  /** D and P of the newest known figures, whatever their confidence. */
  readonly paid: Satang;
  readonly committed: Satang;
};

/** Full figures say the same; the functions of `figures` read D and P from either. */
export type MonthLike = MonthFigures | Figures;

/** Twelve months, October first. */
export type TwelveMonths = readonly MonthFigures[];

export const monthColumns = [
  "activities",
  "activitiesCertified",
  "activitiesSubmitted",
  "budgetNet",
  "netSubmitted",
  "officialDisbursed",
  "plannedDisbursed",
  "paid",
  "committed",
] as const satisfies readonly (keyof MonthFigures)[];

/**
 * Twelve months as plain numbers, month by month in the order of monthColumns: counts, and whole satang. Whole numbers are exact
 * below 2^53, ninety trillion baht; `exact` refuses what is above.
 */
export type MonthNumbers = Float64Array;
export const emptyMonths = (): MonthNumbers => new Float64Array(12 * monthColumns.length);

/** Adds twelve months to a sum. */
export function addMonths(total: MonthNumbers, part: MonthNumbers): void {
  for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + (part[at] ?? 0);
}

const exact = (value: number | undefined): bigint => {
  if (value === undefined || !Number.isSafeInteger(value)) throw new Error(`a sum too large to be exact: ${value}`);
  return BigInt(value);
};

export function monthsFrom(numbers: MonthNumbers): TwelveMonths {
  const width = monthColumns.length;
  return Array.from({ length: 12 }, (_, month): MonthFigures => {
    const at = month * width;
    return {
      activities: numbers[at] ?? 0,
      activitiesCertified: numbers[at + 1] ?? 0,
      activitiesSubmitted: numbers[at + 2] ?? 0,
      budgetNet: exact(numbers[at + 3]),
      netSubmitted: exact(numbers[at + 4]),
      officialDisbursed: exact(numbers[at + 5]),
      plannedDisbursed: exact(numbers[at + 6]),
      paid: exact(numbers[at + 7]),
      committed: exact(numbers[at + 8]),
    };
  });
}

/** What a place holds: its twelve months, and everything of the month looked at. */
export type PlaceSums = { readonly months: MonthNumbers; readonly now: Figures };

/**
 * The sums of every place at or above the units, each made once from its children: a region adds its clusters, not their provinces
 * again. Places without any unit have none.
 */
export function sumsByPlace(
  places: readonly Place[],
  units: ReadonlyMap<string, PlaceSums>,
  sumNow: (parts: readonly Figures[]) => Figures,
): ReadonlyMap<string, PlaceSums> {
  const children = childrenOf(places);
  const known = new Set(places.map(({ id }) => id));
  const found = new Map<string, PlaceSums>();
  const walk = (id: string): PlaceSums | undefined => {
    const own = units.get(id);
    const parts = [...(own ? [own] : []), ...(children.get(id) ?? []).flatMap((child) => walk(child.id) ?? [])];
    const [only, ...more] = parts;
    if (!only) return undefined;
    const total = more.length === 0 ? only : { months: emptyMonths(), now: sumNow(parts.map(({ now }) => now)) };
    if (total !== only) for (const part of parts) addMonths(total.months, part.months);
    found.set(id, total);
    return total;
  };
  for (const { id, parentId } of places) if (parentId === null || !known.has(parentId)) walk(id);
  return found;
}

/** Children of every place, in the order the places come in. */
export function childrenOf(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const children = new Map<string, Place[]>();
  for (const place of places) {
    if (place.parentId === null) continue;
    const list = children.get(place.parentId);
    if (list) list.push(place);
    else children.set(place.parentId, [place]);
  }
  return children;
}
