import "server-only";
import { can, scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { lockUnitYear } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { notAllowed, reportNotFound, windowRefusal } from "../refusals";
import { auditRequest, tellOfRequest } from "../reopen-change";
import type { AskReopenInput } from "../round-schema";
import { monthWindowOf } from "../rules/lock-state";
import { isGranted, isOpenRequest } from "../rules/reopening";
import { type AskedMonth, insertRequest, loadAskedMonth } from "../store-reopen";

export type AskedReopen = { readonly requestId: string; readonly version: number };

/**
 * Asks the ministry to open a closed month again (DOMAIN §9), for the unit's whole month or for one project of it, with the
 * reason it will read. One request waits at a time for the same month and reach, none while it may be written anyway.
 */
export async function askReopen(context: CommandContext, input: AskReopenInput): Promise<Result<AskedReopen>> {
  const { areaId, fiscalYear, month, projectId, reason } = input;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "ask-reopen", input }, async () => {
      await lockUnitYear(tx, areaId, fiscalYear);
      const asked = await loadAskedMonth(readIn(tx), scopeOf(context.actor, "report.read"), input);
      if (!asked) return reportNotFound;
      if (!can(context.actor, "report.ask_reopen", asked)) return notAllowed;
      const refusal = askRefusal(asked, input, context.now);
      if (refusal) return refusal;
      const requestId = await insertRequest(tx, input, context.actor, context.now);
      const of = { areaId, fiscalYear, month, projectId, requestId };
      await tellOfRequest(tx, of, {
        topic: "reopen.requested",
        state: "waiting",
        openUntil: null,
        comment: reason,
        positions: [context.actor.positionId],
      });
      await auditRequest(tx, context, of, { action: "requested", before: null, after: { state: "waiting", comment: reason } });
      return succeed({ requestId, version: 1 });
    }),
  );
}

function askRefusal({ round, requests }: AskedMonth, input: AskReopenInput, now: Date): Result<never> | null {
  const at = { ...input, projectId: input.projectId ?? "" };
  const window = monthWindowOf(at, { round, granted: requests.filter(isGranted), now, closingSoonDays: 0 });
  if (window.state === "not_open") return windowRefusal(window);
  if (window.state === "reopened") {
    return refuse({ code: "reporting.reopen_running", kind: "conflict", params: { until: window.reopening.openUntil } });
  }
  if (window.state !== "closed") return refuse({ code: "reporting.reopen_not_needed", kind: "conflict" });
  return requests.some(isOpenRequest) ? refuse({ code: "reporting.reopen_waiting", kind: "conflict" }) : null;
}
