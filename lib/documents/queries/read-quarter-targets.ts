import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Result, succeed } from "@/lib/core/result";
import { expenseClasses, type TargetClass } from "@/lib/performance/rules/targets";
import { loadMeasured, seriesOf } from "../measured";
import { type DocumentAsked, findDocumentPlace } from "../place";
import { type QuarterTargets, quarterLines } from "../rules/quarter-lines";

const quarterEnds = [3, 6, 9, 12];

/**
 * Quarters × expense classes × both measures against the national targets (report 4), for a place and each unit below it, in four
 * statements. Asked for one class, that class alone.
 */
export async function readQuarterTargets(actor: Actor, asked: DocumentAsked): Promise<Result<QuarterTargets>> {
  const found = await findDocumentPlace(actor, asked);
  if (!found.ok) return found;
  const { place, at, filter } = found.value;
  const { places, rows, targets, limits, asOf, isDemo } = await loadMeasured(
    found.value,
    quarterEnds.filter((month) => month < at.month),
  );
  const ofClass = (expenseClass: "capital" | "recurrent") => seriesOf(rows.filter((row) => row.expenseClass === expenseClass));
  const classes: readonly TargetClass[] = filter.expenseClass ? [filter.expenseClass] : expenseClasses;
  return succeed({
    place,
    at,
    filter,
    asOf,
    isDemo,
    targetsAreDemo: targets.some((target) => target.isDemo),
    classes,
    ...quarterLines({ rootId: place.id, places, at, capital: ofClass("capital"), recurrent: ofClass("recurrent"), targets, limits }),
  });
}
