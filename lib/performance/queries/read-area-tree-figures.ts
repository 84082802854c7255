import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { lastDayOf } from "@/lib/core/fiscal-calendar";
import { percentOf } from "@/lib/core/percent";
import { sumFigures } from "../rules/figures";
import { emptyMonths, sumsByPlace } from "../rules/month-figures";
import type { FigureFilter, TreeRow } from "../rules/overview-view";
import { standingOf } from "../rules/standing";
import { loadLimits, loadPlacesUnder } from "../store-places";
import { figuresOfUnits, loadUnitMonths } from "../store-unit-months";

const everything: FigureFilter = { expenseClass: null, fundSource: null, theme: null };

/** The area tree the actor may see, with the figures of one month under a filter, in three statements. Rows come parents first. */
export async function readAreaTreeFigures(
  actor: Actor,
  at: { readonly year: number; readonly month: number },
  filter: FigureFilter = everything,
): Promise<{ readonly rootIds: readonly string[]; readonly rows: readonly TreeRow[] }> {
  const { areaIds } = scopeOf(actor, "overview.read");
  if (areaIds.length === 0) return { rootIds: [], rows: [] };
  const [places, units, limits] = await Promise.all([
    loadPlacesUnder(areaIds),
    loadUnitMonths(areaIds, at.year, filter, [at.month]),
    loadLimits(lastDayOf(at)),
  ]);
  const sums = sumsByPlace(
    places,
    new Map([...figuresOfUnits(units)].map(([id, now]) => [id, { months: emptyMonths(), now }])),
    sumFigures,
  );
  const ids = new Set(places.map(({ id }) => id));
  const rows = places.map((place): TreeRow => {
    const figures = sums.get(place.id)?.now ?? sumFigures([]);
    const { status, paidPercent, committedPercent, plannedPercent } = standingOf(figures, limits);
    return {
      place,
      status,
      paidPercent,
      committedPercent,
      plannedPercent,
      provisionalPercent: percentOf(figures.disbursedSubmitted + figures.disbursedCarried, figures.budgetNet),
      hasPlan: figures.budgetNet > 0n,
    };
  });
  return { rootIds: places.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(({ id }) => id), rows };
}
