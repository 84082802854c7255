import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { type FiscalMonth, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type AreaTree, areaTreeOf } from "../area-tree";
import type { FigureFilter } from "../rules/overview-view";
import { loadClassMonths } from "../store-months";
import { nowByUnit } from "../store-overview";
import { loadLimits, loadPlacesUnder } from "../store-places";

const everything: FigureFilter = { expenseClass: null, fundSource: null, theme: null };

/** The area tree the actor may see, with the figures of one month under a filter, in three statements. Rows come parents first. */
export async function readAreaTreeFigures(actor: Actor, at: FiscalMonth, filter: FigureFilter = everything): Promise<AreaTree> {
  const { areaIds } = scopeOf(actor, "overview.read");
  if (areaIds.length === 0) return { rootIds: [], rows: [] };
  const [places, months, limits] = await Promise.all([
    loadPlacesUnder(areaIds),
    loadClassMonths(areaIds, at.year, filter, [at.month]),
    loadLimits(lastDayOf(at)),
  ]);
  return areaTreeOf(places, nowByUnit(months, at.month), limits);
}
