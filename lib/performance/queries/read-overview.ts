import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { chooseMonth } from "../rules/default-month";
import { sumFigures } from "../rules/figures";
import { overviewOf } from "../rules/overview";
import type { FigureFilter, Overview, OverviewAnswer, OverviewPlace } from "../rules/overview-view";
import { standingOf } from "../rules/standing";
import type { FigureQuery } from "../schema";
import { loadPlaceSeries, loadUnitSeries } from "../store";
import { loadPlace, loadPlacesUnder, loadYardsticks, resourceOf } from "../store-places";
import { loadProjectFigures } from "../store-projects";
import { seriesByUnit } from "../unit-series";

export const placeNotFound: Failure = { code: "performance.area_not_found", kind: "not_found" };

type PlaceQuery = FigureQuery & { readonly areaId: string; readonly now: Date };

/** Finds the place and chooses year and month, in one statement; a place outside the actor's scope is `not_found`. */
export async function readOverviewPlace(actor: Actor, input: PlaceQuery): Promise<Result<OverviewPlace>> {
  const today = dayInBangkok(input.now);
  const found = await loadPlace(scopeOf(actor, "overview.read"), input.areaId, today);
  if (!found || !can(actor, "overview.read", resourceOf(found))) return refuse(placeNotFound);
  const filter: FigureFilter = {
    expenseClass: input.expenseClass ?? null,
    fundSource: input.fundSource ?? null,
    theme: input.theme ?? null,
  };
  return succeed({ ...found, filter, funds: [], themes: [], at: chooseMonth(found.years, input, today) });
}

/** The figures of a place already found, in four statements (five where it has projects of its own); null without plans in the year. */
export async function readOverviewFigures({ at, ...context }: OverviewPlace): Promise<Overview | null> {
  const { place, years, filter } = context;
  if (!at || !years.some(({ year }) => year === at.year)) return null;
  const [yardsticks, places, byClass, units, projects] = await Promise.all([
    loadYardsticks(place.id, at.year, at.month, lastDayOf(at)),
    loadPlacesUnder([place.id]),
    loadPlaceSeries(place.id, at.year, filter),
    loadUnitSeries([place.id], at.year, filter),
    place.ownsBudget ? loadProjectFigures(place.id, at.year, at.month, filter) : [],
  ]);
  const ofClass = (expenseClass: "capital" | "recurrent") =>
    Array.from({ length: 12 }, (_, index) =>
      sumFigures(byClass.filter((row) => row.month === index + 1 && row.expenseClass === expenseClass).map(({ figures }) => figures)),
    );
  const figures = overviewOf({
    areaId: place.id,
    ...at,
    places,
    units: seriesByUnit(units),
    byClass: { capital: ofClass("capital"), recurrent: ofClass("recurrent") },
    targets: yardsticks.targets,
    limits: yardsticks.limits,
    expenseClass: filter.expenseClass,
  });
  return {
    ...context,
    ...at,
    asOf: yardsticks.asOf,
    isDemo: yardsticks.isDemo,
    targetsAreDemo: yardsticks.targets.some(({ isDemo }) => isDemo),
    figures,
    projects: projects.map(({ figures: sums, ...project }) => ({ ...project, standing: standingOf(sums, yardsticks.limits) })),
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
