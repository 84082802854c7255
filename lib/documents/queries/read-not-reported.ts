import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { readCompleteness } from "@/lib/reporting/queries/read-completeness";
import { wantsReminder } from "@/lib/reporting/rules/completeness";
import { type DocumentAsked, findDocumentPlace } from "../place";
import type { NotReported } from "../rules/not-reported";
import { loadCertifiers, loadIsDemo } from "../store";

/**
 * The units that have not reported a month in full (report 9), as the completeness board counts them; the running month unless one
 * is named. Expense class, fund source and theme do not narrow it: a project is reported as a whole.
 */
export async function readNotReported(actor: Actor, asked: DocumentAsked): Promise<Result<NotReported>> {
  const found = await findDocumentPlace(actor, { areaId: asked.areaId, year: asked.year, month: asked.month, now: asked.now });
  if (!found.ok) return found;
  const { place, at, filter } = found.value;
  const result = await readCompleteness(actor, { fiscalYear: at.year, areaId: place.id, now: asked.now });
  if (!result.ok) return result;
  const board = result.value;
  const month = asked.month ?? board.runningMonth;
  const waiting = board.units.flatMap((unit) => {
    const cell = unit.cells[month - 1];
    return cell && wantsReminder(cell.state) ? [{ unit, cell }] : [];
  });
  const scope = scopeOf(actor, "documents.read");
  const [certifiers, isDemo] = await Promise.all([
    loadCertifiers(
      scope,
      waiting.map(({ unit }) => unit.id),
    ),
    loadIsDemo(scope, place.id, at.year),
  ]);
  return succeed({
    place,
    at: { year: at.year, month },
    filter,
    asOf: board.asOf,
    isDemo,
    round: board.months[month - 1] ?? null,
    due: board.units.filter((unit) => (unit.cells[month - 1]?.due ?? 0) > 0).length,
    areas: board.areas,
    units: waiting.map(({ unit, cell }) => ({ unit, cell, certifier: certifiers.find(({ areaId }) => areaId === unit.id) ?? null })),
  });
}
