import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, holds, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, type FiscalMonth, lastDayOf } from "@/lib/core/fiscal-calendar";
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
  const { chosen, ...place } = found;
  return succeed({ ...place, filter: filterOf(input), at: chooseMonth(chosen, input) });
}

/** The figures of a place already found, in four statements (five where it has projects of its own); null without plans in the year. */
export async function readOverviewFigures(found: OverviewPlace): Promise<Overview | null> {
  return hasPlans(found) ? figuresOf(found, await loadRows(found.place.id, found.at, found.filter, found.place.ownsBudget)) : null;
}

type Found = OverviewPlace & { readonly at: NonNullable<OverviewPlace["at"]> };
const hasPlans = (found: OverviewPlace): found is Found => found.years.some(({ year }) => year === found.at?.year);

type Rows = Awaited<ReturnType<typeof loadRows>>;

async function loadRows(areaId: string, at: FiscalMonth, filter: FigureFilter, withProjects: boolean) {
  const { year, month } = at;
  const [measures, places, unitYears, unitMonths, projects] = await Promise.all([
    loadMeasures(areaId, at, lastDayOf(at), filter),
    loadPlacesUnder([areaId]),
    loadUnitYears([areaId], year, filter),
    loadClassMonths([areaId], year, filter, [month - 1, month]),
    withProjects ? loadProjectFigures(areaId, year, month, filter) : [],
  ]);
  return { measures, places, unitYears, unitMonths, projects };
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
    asOf: newestOf(unitMonths, month),
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
