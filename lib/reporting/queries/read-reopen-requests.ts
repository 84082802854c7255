import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import { daysLate } from "../rules/lateness";
import { isRunning, type ReopenRequest } from "../rules/reopening";
import { loadRequests, type RequestRow } from "../store-requests";

export type ReopenRequestView = ReopenRequest &
  Omit<RequestRow, "request" | "ancestorIds" | "closesAt"> & {
    /** Running now. */
    readonly isRunning: boolean;
    /** Days since the month closed, by now. */
    readonly daysLate: number;
    readonly canDecide: boolean;
    readonly canWithdraw: boolean;
  };

/**
 * Requests to reopen months of the units the actor may read: those that wait, the longest waiting first, then those that run,
 * then the year's decided ones, newest first. What waits or runs is shown whatever year it is about. One statement.
 */
export async function readReopenRequests(
  actor: Actor,
  input: { readonly fiscalYear: number; readonly now: Date },
): Promise<ReopenRequestView[]> {
  const scope = scopeOf(actor, "report.read");
  if (scope.areaIds.length === 0) return [];
  const rows = await loadRequests(read, scope, input.fiscalYear, input.now);
  const views = rows.map(({ request, ancestorIds, closesAt, ...row }) => {
    const area = { areaId: request.areaId, ancestorIds };
    return {
      ...request,
      ...row,
      isRunning: isRunning(request, input.now),
      daysLate: daysLate({ closesAt, firstSubmittedAt: input.now }),
      canDecide: can(actor, "report.decide_reopen", area),
      canWithdraw: request.state === "waiting" && can(actor, "report.ask_reopen", area),
    };
  });
  const rank = (view: ReopenRequestView): number => (view.state === "waiting" ? 0 : view.isRunning ? 1 : 2);
  const waitingFirst = (a: ReopenRequestView, b: ReopenRequestView): number =>
    rank(a) - rank(b) || (rank(a) === 0 ? a.requestedAt.localeCompare(b.requestedAt) : b.requestedAt.localeCompare(a.requestedAt));
  return views.sort(waitingFirst);
}
