import "server-only";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { holdForRecording, storeRecording } from "../record-lines";
import { reportNotFound } from "../refusals";
import { recordSave } from "../report-change";
import type { Check } from "../rules/checks";
import { checksOf } from "../rules/lines";
import type { SaveReportDraftInput } from "../schema";

export type SavedDraft = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "draft";
  /** Instant, ISO. */
  readonly savedAt: string;
  /** Remarks on what was saved; none keeps a draft from being saved. */
  readonly checks: Check[];
  /** Activities with all three figures, and activities with cells that are no figures yet. */
  readonly filled: number;
  readonly unfinished: number;
};

/**
 * Saves what an officer typed so far: the first version of a month's report, or its draft; a returned one becomes a draft
 * again. Lines not named stay. Drafts count in no figure, so no roll-up is renewed.
 */
export async function saveReportDraft(context: CommandContext, input: SaveReportDraftInput): Promise<Result<SavedDraft>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "save-report-draft", input }, async () => {
      const held = await holdForRecording(tx, context, input, { permission: "report.record", step: "save" });
      if (!held.ok) return held;
      const { head, merged, settings } = held.value;
      const stored = await storeRecording(tx, context, held.value);
      if (!stored) return reportNotFound;
      const { reportId, version, lockVersion } = stored;
      await recordSave(tx, context, head, { ...stored, merged });
      return succeed({
        reportId,
        version,
        lockVersion,
        state: "draft" as const,
        savedAt: context.now.toISOString(),
        checks: merged.filter(({ line }) => line).flatMap((line) => checksOf(line, settings.limits)),
        filled: merged.filter(({ figures }) => figures).length,
        unfinished: merged.filter(({ line, figures }) => line && !figures).length,
      });
    }),
  );
}
