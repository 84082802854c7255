import "server-only";
import { can } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { writeProjectRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { isDiscardable, notAllowed, progressOf, reportNotFound, staleRefusal } from "../refusals";
import { holdReport, recordChange } from "../report-change";
import type { DiscardCorrectionInput } from "../round-schema";
import { discardVersion, dropFiles } from "../store-correction";
import { loadActivityMonths } from "../store-lines";

export type DiscardedCorrection = {
  readonly reportId: string;
  /** The official version, the current one again. */
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "certified";
};

/**
 * Drops a correction that was begun and lies with the unit, as a draft or returned: its version goes, with everything typed
 * into it kept in the trail, and so do the files that came with it; the official figures were in force all the time and stay.
 * Also after the round closed. Neither its version number nor its receipt number is given again.
 */
export async function discardCorrection(context: CommandContext, input: DiscardCorrectionInput): Promise<Result<DiscardedCorrection>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "discard-correction", input }, async () => {
      const { reportId } = input;
      const head = await holdReport(tx, context, { reportId });
      if (!head?.current) return reportNotFound;
      if (!can(context.actor, "report.correct", head)) return notAllowed;
      const stale = staleRefusal(head, input.lockVersion);
      if (stale) return stale;
      const { current, official } = head;
      if (!official || !isDiscardable(head))
        return refuse({ code: "reporting.no_correction", kind: "conflict", params: { state: progressOf(head) } });
      const { projectId, month } = head;
      const lines = await loadActivityMonths(readIn(tx), { projectId, month, versionId: current.id, officialId: null });
      const { now, actor } = context;
      const files = await dropFiles(tx, { projectId, month, since: official.certifiedAt, personId: actor.personId, at: now });
      const lockVersion = await discardVersion(tx, { reportId, current, officialId: official.id });
      await writeProjectRollup(tx, head);
      await recordChange(tx, context, head, {
        action: "correction_discarded",
        reportId,
        before: {
          version: current.version,
          state: current.state,
          comment: current.correctionReason,
          ...(files.length > 0 && { evidence: files }),
          lines: Object.fromEntries(lines.map(({ activityId, current: line }) => [activityId, current.unfinished[activityId] ?? line])),
        },
        after: { version: official.version, state: "certified", lockVersion },
      });
      return succeed({ reportId, version: official.version, lockVersion, state: "certified" as const });
    }),
  );
}
