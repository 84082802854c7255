import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { chooseMonth } from "../rules/default-month";
import { overviewOf } from "../rules/overview";
import type { FigureFilter, Overview, OverviewAnswer, OverviewPlace } from "../rules/overview-view";
import { limitsOn } from "../rules/severity";
import { standingOf } from "../rules/standing";
import type { FigureQuery } from "../schema";
import { loadMeasures } from "../store-measures";
import { loadClassMonths, loadUnitYears } from "../store-months";
import { classSums, newestOf, unitSums } from "../store-overview";
import { loadPlace, loadPlacesUnder, resourceOf } from "../store-places";
import { loadProjectFigures } from "../store-projects";

export const placeNotFound: Failure = { code: "performance.area_not_found", kind: "not_found" };

type PlaceQuery = FigureQuery & { readonly areaId: string; readonly now: Date };

/** Finds the place and chooses year and month, in one statement; a place outside the actor's scope is `not_found`. */
export async function readOverviewPlace(actor: Actor, input: PlaceQuery): Promise<Result<OverviewPlace>> {
  const found = await loadPlace(scopeOf(actor, "overview.read"), input.areaId, dayInBangkok(input.now), input);
  if (!found || !can(actor, "overview.read", resourceOf(found))) return refuse(placeNotFound);
  const filter: FigureFilter = {
    expenseClass: input.expenseClass ?? null,
    fundSource: input.fundSource ?? null,
    theme: input.theme ?? null,
  };
  const { chosen, ...place } = found;
  return succeed({ ...place, filter, at: chooseMonth(chosen, input) });
}

/** The figures of a place already found, in four statements (five where it has projects of its own); null without plans in the year. */
export async function readOverviewFigures({ at, ...context }: OverviewPlace): Promise<Overview | null> {
  const { place, years, filter } = context;
  if (!at || !years.some(({ year }) => year === at.year)) return null;
  const { year, month } = at;
  const [measures, places, unitYears, unitMonths, projects] = await Promise.all([
    loadMeasures(place.id, at, lastDayOf(at), filter),
    loadPlacesUnder([place.id]),
    loadUnitYears([place.id], year, filter),
    loadClassMonths([place.id], year, filter, [month - 1, month]),
    place.ownsBudget ? loadProjectFigures(place.id, year, month, filter) : [],
  ]);
  const rows = { years: unitYears, months: unitMonths };
  const figures = overviewOf({
    areaId: place.id,
    year,
    month,
    places,
    units: unitSums(rows, month),
    byClass: { capital: classSums(rows, "capital", month), recurrent: classSums(rows, "recurrent", month) },
    ...measures,
    expenseClass: filter.expenseClass,
  });
  const limits = limitsOn(measures.limits, lastDayOf(at));
  return {
    ...context,
    ...at,
    asOf: newestOf(unitMonths, month),
    isDemo: measures.isDemo,
    targetsAreDemo: measures.targets.some(({ isDemo }) => isDemo),
    figures,
    projects: projects.map(({ figures: sums, ...project }) => ({ ...project, standing: standingOf(sums, limits) })),
  };
}

/**
 * Everything the overview of a place says, in at most six statements whatever its level. A place outside the actor's
 * scope is `not_found`. Amounts are baht strings, percents two places, gaps points.
 */
export async function readOverview(actor: Actor, input: PlaceQuery): Promise<Result<OverviewAnswer>> {
  const found = await readOverviewPlace(actor, input);
  if (!found.ok) return found;
  const { at, ...context } = found.value;
  return succeed({ ...context, year: at?.year ?? null, overview: await readOverviewFigures(found.value) });
}
