import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { chooseMonth } from "../rules/default-month";
import { sumFigures } from "../rules/figures";
import { overviewOf } from "../rules/overview";
import type { OverviewFigures } from "../rules/overview-view";
import type { Place } from "../rules/places";
import { type Standing, standingOf } from "../rules/standing";
import type { FigureQuery } from "../schema";
import { type FigureFilter, loadPlaceSeries, loadUnitSeries } from "../store";
import { loadPlace, loadPlacesUnder, loadYardsticks, resourceOf, type YearWithPlans } from "../store-places";
import { loadProjectFigures, type ProjectFigures } from "../store-projects";
import { seriesByUnit } from "../unit-series";

export const placeNotFound: Failure = { code: "performance.area_not_found", kind: "not_found" };

export type OverviewContext = {
  readonly place: Place;
  /** Ministry first, the place itself last. */
  readonly path: readonly Place[];
  readonly years: readonly YearWithPlans[];
  readonly filter: FigureFilter;
};

export type Overview = OverviewContext & {
  readonly year: number;
  readonly month: number;
  /** False while nothing of the year has been submitted or certified. */
  readonly reported: boolean;
  /** When the newest figure counted was sent or certified (ISO instant). */
  readonly asOf: string | null;
  readonly isDemo: boolean;
  readonly targetsAreDemo: boolean;
  readonly figures: OverviewFigures;
  /** The place's own projects; empty where it owns no budget (ministry, region). */
  readonly projects: readonly ProjectRow[];
};

export type ProjectRow = Omit<ProjectFigures, "figures"> & { readonly standing: Standing };

/** `overview` is null when the place has no plans in the year asked for (or none at all). */
export type OverviewAnswer = OverviewContext & { readonly year: number | null; readonly overview: Overview | null };

/**
 * Everything the overview of a place says, in five statements (six where it has projects of its own). A place outside the actor's scope is
 * `not_found`. Amounts are baht strings, percents two places, gaps points.
 */
export async function readOverview(actor: Actor, input: FigureQuery & { areaId: string; now: Date }): Promise<Result<OverviewAnswer>> {
  const found = await loadPlace(scopeOf(actor, "overview.read"), input.areaId);
  if (!found || !can(actor, "overview.read", resourceOf(found))) return refuse(placeNotFound);
  const { place, path, years } = found;
  const filter: FigureFilter = { expenseClass: input.expenseClass ?? null, fundSource: input.fundSource ?? null };
  const context = { place, path, years, filter };
  const at = chooseMonth(years, input, dayInBangkok(input.now));
  if (!at || !years.some(({ year }) => year === at.year)) return succeed({ ...context, year: at?.year ?? null, overview: null });

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
  const overview: Overview = {
    ...context,
    ...at,
    asOf: yardsticks.asOf,
    isDemo: yardsticks.isDemo,
    targetsAreDemo: yardsticks.targets.some(({ isDemo }) => isDemo),
    figures,
    projects: projects.map(({ figures: sums, ...project }) => ({ ...project, standing: standingOf(sums, yardsticks.limits) })),
  };
  return succeed({ ...context, year: at.year, overview });
}
