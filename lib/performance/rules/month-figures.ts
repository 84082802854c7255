import type { Figures } from "./figures";
import type { Place } from "./places";

/** The sums of a month that curves, heat maps, rankings and quarters need: twelve of them are read for every unit. */
export const monthFigureColumns = [
  "activities",
  "activitiesCertified",
  "activitiesSubmitted",
  "activitiesMissing",
  "budgetNet",
  "netSubmitted",
  "disbursedCertified",
  "disbursedSubmitted",
  "disbursedCarried",
  "committedCertified",
  "committedSubmitted",
  "committedCarried",
  "officialDisbursed",
  "plannedDisbursed",
] as const satisfies readonly (keyof Figures)[];

export type MonthFigures = Pick<Figures, (typeof monthFigureColumns)[number]>;

/** Twelve months, October first. */
export type TwelveMonths = readonly MonthFigures[];

/** Σ of any number of months' figures; of none, all zero. Written out, because a country adds thousands of them. */
export function sumMonthFigures(parts: readonly MonthFigures[]): MonthFigures {
  let [activities, activitiesCertified, activitiesSubmitted, activitiesMissing] = [0, 0, 0, 0];
  let [budgetNet, netSubmitted, disbursedCertified, disbursedSubmitted, disbursedCarried] = [0n, 0n, 0n, 0n, 0n];
  let [committedCertified, committedSubmitted, committedCarried, officialDisbursed, plannedDisbursed] = [0n, 0n, 0n, 0n, 0n];
  for (const part of parts) {
    activities += part.activities;
    activitiesCertified += part.activitiesCertified;
    activitiesSubmitted += part.activitiesSubmitted;
    activitiesMissing += part.activitiesMissing;
    budgetNet += part.budgetNet;
    netSubmitted += part.netSubmitted;
    disbursedCertified += part.disbursedCertified;
    disbursedSubmitted += part.disbursedSubmitted;
    disbursedCarried += part.disbursedCarried;
    committedCertified += part.committedCertified;
    committedSubmitted += part.committedSubmitted;
    committedCarried += part.committedCarried;
    officialDisbursed += part.officialDisbursed;
    plannedDisbursed += part.plannedDisbursed;
  }
  return {
    activities,
    activitiesCertified,
    activitiesSubmitted,
    activitiesMissing,
    budgetNet,
    netSubmitted,
    disbursedCertified,
    disbursedSubmitted,
    disbursedCarried,
    committedCertified,
    committedSubmitted,
    committedCarried,
    officialDisbursed,
    plannedDisbursed,
  };
}

export const noMonths: TwelveMonths = Array.from({ length: 12 }, () => sumMonthFigures([]));

export const sumTwelveMonths = (parts: readonly TwelveMonths[]): TwelveMonths => {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  return noMonths.map((none, index) => sumMonthFigures(parts.map((months) => months[index] ?? none)));
};

/** What a place holds: its twelve months, and everything of the month looked at. */
export type PlaceFigures = { readonly months: TwelveMonths; readonly now: Figures };

/**
 * The figures of every place at or above the units, each summed once from its children: a region adds its clusters, not their
 * provinces again. Places without any unit have none.
 */
export function figuresByPlace(
  places: readonly Place[],
  units: ReadonlyMap<string, PlaceFigures>,
  sum: (parts: readonly PlaceFigures[]) => PlaceFigures,
): ReadonlyMap<string, PlaceFigures> {
  const children = new Map<string, string[]>();
  const known = new Set(places.map(({ id }) => id));
  for (const { id, parentId } of places) {
    if (parentId === null || !known.has(parentId)) continue;
    const list = children.get(parentId);
    if (list) list.push(id);
    else children.set(parentId, [id]);
  }
  const found = new Map<string, PlaceFigures>();
  const walk = (id: string): PlaceFigures | undefined => {
    const own = units.get(id);
    const parts = [...(own ? [own] : []), ...(children.get(id) ?? []).flatMap((child) => walk(child) ?? [])];
    if (parts.length === 0) return undefined;
    const [only] = parts;
    const total = only && parts.length === 1 ? only : sum(parts);
    found.set(id, total);
    return total;
  };
  for (const { id, parentId } of places) if (parentId === null || !known.has(parentId)) walk(id);
  return found;
}
