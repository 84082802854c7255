import "server-only";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { writeProjectRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { holdForDecision } from "../decide-report";
import { recordChange } from "../report-change";
import { commentOfRemarks, type Remark } from "../rules/remarks";
import type { ReturnReportInput } from "../schema";
import { insertRemarks, loadActivityNames } from "../store-remarks";
import { markReturned } from "../store-steps";

export type ReturnedReport = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "returned";
};

/**
 * Sends a submitted report back with a comment, with remarks on its cells, or both; its figures count no longer, the official
 * ones (if any) stay in force. Also after the round closed.
 */
export async function returnReport(context: CommandContext, input: ReturnReportInput): Promise<Result<ReturnedReport>> {
  const remarks = input.comments ?? [];
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "return-report", input: { ...input, comments: remarks } }, async () => {
      const held = await holdForDecision(tx, context, input, { permission: "report.return", step: "return" });
      if (!held.ok) return held;
      const { head, reportId, current } = held.value;
      const { version } = current;
      const names = remarks.length > 0 ? await loadActivityNames(tx, head.projectId) : new Map<string, string>();
      const [strange, ...more] = strangers(remarks, names);
      if (strange) return refuse(strange, ...more);
      const comment = input.comment || commentOfRemarks(remarks, (id) => names.get(id));
      if (!comment) return refuse({ code: "desk.return_needs_words", kind: "invalid", field: "comment" });
      const lockVersion = await markReturned(tx, context, current.id, comment);
      await insertRemarks(tx, { reportId, version, at: context.now, by: context.actor }, remarks);
      await writeProjectRollup(tx, head);
      await recordChange(tx, context, head, {
        action: "returned",
        reportId,
        before: { version, state: "submitted" },
        after: { version, state: "returned", lockVersion, comment, ...(remarks.length > 0 && { remarks: [...remarks] }) },
      });
      return succeed({ reportId, version, lockVersion, state: "returned" as const });
    }),
  );
}

/** Remarks on what is not in the project. */
const strangers = (remarks: readonly Remark[], names: ReadonlyMap<string, string>): Failure[] =>
  remarks.flatMap(({ activityId }, index) =>
    names.has(activityId) ? [] : [{ code: "reporting.activity_unknown", kind: "invalid" as const, field: `comments.${index}.activityId` }],
  );
