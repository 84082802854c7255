import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { assembleBoard } from "../completeness-rows";
import { type CompletenessBoard, unitsIn } from "../rules/completeness-board";
import { loadMarks, loadRounds, loadTallies, loadUnits } from "../store-completeness";

export const boardAreaNotFound = refuse({ code: "completeness.area_not_found", kind: "not_found" });

/**
 * The completeness board of a fiscal year (the running one unless named) for every unit the actor may read: four statements.
 * `areaId` narrows it to a region, cluster or unit; one out of scope is `not_found`, as is a year without rounds.
 */
export async function readCompleteness(
  actor: Actor,
  input: { readonly fiscalYear?: number; readonly areaId?: string; readonly now: Date },
): Promise<Result<CompletenessBoard>> {
  const scope = scopeOf(actor, "completeness.read");
  if (scope.areaIds.length === 0) return boardAreaNotFound;
  const { now, areaId = null } = input;
  const rounds = await loadRounds(read, now);
  const running = fiscalMonthOf(dayInBangkok(now)).year;
  const newest = rounds.findLast(({ fiscalYear }) => fiscalYear <= running)?.fiscalYear;
  const fiscalYear = input.fiscalYear ?? newest ?? running;
  if (!rounds.some((round) => round.fiscalYear === fiscalYear)) return refuse({ code: "completeness.year_unknown", kind: "not_found" });
  const at = { fiscalYear, now };
  const [units, tallies, marks] = await Promise.all([loadUnits(read, scope), loadTallies(read, scope, at), loadMarks(read, scope, at)]);
  const board = assembleBoard({ units, rounds, tallies, marks }, at);
  const inside = unitsIn(board.units, areaId === "moi" ? null : areaId);
  if (inside.length === 0) return boardAreaNotFound;
  return succeed({ ...board, units: inside });
}
