import "server-only";
import { type Result, succeed } from "@/lib/core/result";
import { writeRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { holdForDecision } from "../decide-report";
import { recordChange } from "../report-change";
import type { ReturnReportInput } from "../schema";
import { markReturned } from "../store-steps";

export type ReturnedReport = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "returned";
};

/** Sends a submitted report back with a comment; its figures count no longer, the official ones (if any) stay in force. Also after the round closed. */
export async function returnReport(context: CommandContext, input: ReturnReportInput): Promise<Result<ReturnedReport>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "return-report", input }, async () => {
      const held = await holdForDecision(tx, context, input, { permission: "report.return", step: "return" });
      if (!held.ok) return held;
      const { head, reportId, current } = held.value;
      const { version } = current;
      const lockVersion = await markReturned(tx, context, current.id, input.comment);
      await writeRollup(tx, head.areaId, head.fiscalYear);
      await recordChange(tx, context, head, {
        action: "returned",
        reportId,
        before: { version, state: "submitted" },
        after: { version, state: "returned", lockVersion, comment: input.comment },
      });
      return succeed({ reportId, version, lockVersion, state: "returned" as const });
    }),
  );
}
