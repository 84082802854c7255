import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, holds, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, type FiscalMonth, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { type AreaTree, areaTreeOf } from "../area-tree";
import { chooseMonth } from "../rules/default-month";
import { childrenOf } from "../rules/month-figures";
import { overviewOf } from "../rules/overview";
import type { FigureFilter, Overview, OverviewAnswer, OverviewPlace } from "../rules/overview-view";
import type { Place } from "../rules/places";
import { limitsOn } from "../rules/severity";
import { standingOf } from "../rules/standing";
import type { FigureQuery } from "../schema";
import { loadMeasures } from "../store-measures";
import { loadClassMonths, loadUnitYears } from "../store-months";
import { classSums, monthsOf, newestOf, nowByUnit, unitSums } from "../store-overview";
import { loadPlace, loadPlacesUnder, resourceOf } from "../store-places";
import { loadProjectFigures } from "../store-projects";
import { readAreaTreeFigures } from "./read-area-tree-figures";

export const placeNotFound: Failure = { code: "performance.area_not_found", kind: "not_found" };

type PlaceQuery = FigureQuery & { readonly areaId: string; readonly now: Date };

/** Finds the place and chooses year and month, in one statement; a place outside the actor's scope is `not_found`. */
export async function readOverviewPlace(actor: Actor, input: PlaceQuery): Promise<Result<OverviewPlace>> {
  const found = await loadPlace(scopeOf(actor, "overview.read"), input.areaId, dayInBangkok(input.now), input);
  if (!found || !can(actor, "overview.read", resourceOf(found))) return refuse(placeNotFound);
  const { chosen, ...place } = found;
  return succeed({ ...place, filter: filterOf(input), at: chooseMonth(chosen, input) });
}

/** The figures of a place already found, in four statements (five where it has projects of its own); null without plans in the year. */
export async function readOverviewFigures(found: OverviewPlace): Promise<Overview | null> {
  return hasPlans(found) ? figuresOf(found, await loadRows(found.place.id, found.at, found.filter, found.place.ownsBudget)) : null;
}

/**
 * The same with the tree of what the actor may see, in no more statements: a place lies within it, so what is read for the tree holds
 * what is read for the place. `today` says the tree's month where the place has none.
 */
export async function readOverviewWithTree(
  actor: Actor,
  found: OverviewPlace,
  today: FiscalMonth,
): Promise<{ readonly overview: Overview | null; readonly tree: AreaTree }> {
  if (!hasPlans(found)) return { overview: null, tree: await readAreaTreeFigures(actor, found.at ?? today, found.filter) };
  const { at, filter, place } = found;
  const { areaIds } = scopeOf(actor, "overview.read");
  const rows = await loadRows(place.id, at, filter, place.ownsBudget, areaIds);
  const tree = areaTreeOf(rows.places, nowByUnit(rows.unitMonths, at.month), limitsOn(rows.measures.limits, lastDayOf(at)));
  const places = placesBelow(rows.places, place.id);
  if (places.length === rows.places.length) return { overview: figuresOf(found, rows), tree };
  const unitMonths = monthsOf(rows.unitMonths, new Set(places.map(({ id }) => id)));
  return { overview: figuresOf(found, { ...rows, places, unitMonths }), tree };
}

type Found = OverviewPlace & { readonly at: NonNullable<OverviewPlace["at"]> };
const hasPlans = (found: OverviewPlace): found is Found => found.years.some(({ year }) => year === found.at?.year);

type Rows = Awaited<ReturnType<typeof loadRows>>;

/** What a place's overview is made of; places and the sums of the month may be read from further up (`seen`). */
async function loadRows(areaId: string, at: FiscalMonth, filter: FigureFilter, withProjects: boolean, seen: readonly string[] = [areaId]) {
  const { year, month } = at;
  const [measures, places, unitYears, unitMonths, projects] = await Promise.all([
    loadMeasures(areaId, at, lastDayOf(at), filter),
    loadPlacesUnder(seen),
    loadUnitYears([areaId], at, filter),
    loadClassMonths(seen, year, filter, [month - 1, month]),
    withProjects ? loadProjectFigures(areaId, year, month, filter) : [],
  ]);
  return { measures, places, unitYears, unitMonths, projects };
}

function placesBelow(places: readonly Place[], areaId: string): Place[] {
  const children = childrenOf(places);
  const below = new Set<string>();
  const walk = (id: string): void => {
    below.add(id);
    for (const child of children.get(id) ?? []) walk(child.id);
  };
  walk(areaId);
  return places.filter(({ id }) => below.has(id));
}

function figuresOf({ at, ...context }: Found, { measures, places, unitYears, unitMonths, projects }: Rows): Overview {
  const { place, filter } = context;
  const { year, month } = at;
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
    asOf: newestOf(
      unitYears.map(({ asOf }) => ({ month, asOf })),
      month,
    ),
    isDemo: measures.isDemo,
    targetsAreDemo: measures.targets.some(({ isDemo }) => isDemo),
    figures,
    projects: place.ownsBudget ? projects.map(({ figures: sums, ...project }) => ({ ...project, standing: standingOf(sums, limits) })) : [],
  };
}

const filterOf = (input: FigureQuery): FigureFilter => ({
  expenseClass: input.expenseClass ?? null,
  fundSource: input.fundSource ?? null,
  theme: input.theme ?? null,
});

/**
 * Everything the overview of a place says, in at most six statements whatever its level, side by side where year and month are
 * stated; only a place without projects is asked for some in vain then. A place outside the actor's scope is `not_found`, whatever
 * was read beside. Amounts are baht strings, percents two places, gaps points.
 */
export async function readOverview(actor: Actor, input: PlaceQuery): Promise<Result<OverviewAnswer>> {
  const { areaId, year, month } = input;
  const stated = year !== undefined && month !== undefined && holds(actor, "overview.read");
  const [found, rows] = await Promise.all([
    readOverviewPlace(actor, input),
    stated ? loadRows(areaId, { year, month }, filterOf(input), true) : null,
  ]);
  if (!found.ok) return found;
  const { at, ...context } = found.value;
  const overview = rows && hasPlans(found.value) ? figuresOf(found.value, rows) : await readOverviewFigures(found.value);
  return succeed({ ...context, year: at?.year ?? null, overview });
}
