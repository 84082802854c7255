import "server-only";
import type { Actor } from "@/lib/access/actor";
import { quarterOf } from "@/lib/core/fiscal-calendar";
import { type Result, succeed } from "@/lib/core/result";
import { quarterTarget } from "@/lib/performance/rules/quarters";
import { loadMeasured, seriesOf } from "../measured";
import { type DocumentAsked, findDocumentPlace } from "../place";
import { type LevelSummary, levelLines } from "../rules/level-lines";

/** Every budget owner at or below a place with subtotals by cluster and region (report 3), in four statements. */
export async function readLevelSummary(actor: Actor, asked: DocumentAsked): Promise<Result<LevelSummary>> {
  const found = await findDocumentPlace(actor, asked);
  if (!found.ok) return found;
  const { place, at, filter } = found.value;
  const { places, rows, targets, limits, asOf, isDemo } = await loadMeasured(found.value, []);
  const target = quarterTarget(targets, at, {
    measure: "disbursement",
    expenseClass: filter.expenseClass ?? "overall",
    quarter: quarterOf(at.month),
  });
  const lines = levelLines(places, place.id, { series: seriesOf(rows), month: at.month, limits, target });
  return succeed({ place, at, filter, asOf, isDemo, target, ...lines });
}
