import "server-only";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { holdForDecision } from "../decide-report";
import { windowOf } from "../head-lock";
import { windowRefusal } from "../refusals";
import { recordChange } from "../report-change";
import type { StartCorrectionInput } from "../schema";
import { nextVersionOf } from "../store-correction";
import { loadSettings } from "../store-settings";
import { copyVersion } from "../store-steps";

export type StartedCorrection = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "draft";
};

/**
 * Begins the correction of a certified report: the next version, a draft with the official figures in it. The official one
 * stays in force until the correction is certified, so no figure changes here. Only while the month takes figures, by its
 * round or by a reopening: a correction has to be sent within it.
 */
export async function startCorrection(context: CommandContext, input: StartCorrectionInput): Promise<Result<StartedCorrection>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "start-correction", input }, async () => {
      const held = await holdForDecision(tx, context, input, { permission: "report.correct", step: "correct" });
      if (!held.ok) return held;
      const { head, reportId, current } = held.value;
      const { closingSoonDays } = await loadSettings(readIn(tx), { year: head.fiscalYear, month: head.month });
      const closed = windowRefusal(windowOf(head, context.now, closingSoonDays));
      if (closed) return closed;
      const next = await nextVersionOf(tx, reportId, current.version);
      const from = { reportId, versionId: current.id, next };
      const { version, lockVersion } = await copyVersion(tx, context, from, input.reason);
      await recordChange(tx, context, head, {
        action: "correction_started",
        reportId,
        before: { version: current.version, state: "certified" },
        after: { version, state: "draft", lockVersion, comment: input.reason },
      });
      return succeed({ reportId, version, lockVersion, state: "draft" as const });
    }),
  );
}
