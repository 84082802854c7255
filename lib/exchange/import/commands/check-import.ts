import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { type Examined, examineFile } from "../examine";
import { withJobLock } from "../job-lock";
import { loadVisibleBatch } from "../queries/load-visible-batch";
import type { ImportSummary } from "../rules/check-result";
import { loadBatchFile, moveBatch, saveCheck, saveProgress } from "../store-batches";

/**
 * The dry run of a batch: reads the file, compares it with the base, stores what it found. Writes no plan.
 * A refused file leaves the batch failed with its reasons; a stopped one cancelled. `known`: what this very process has just
 * read from the same bytes for the same actor, so that it is not read again.
 */
export async function checkImport(
  context: CommandContext,
  input: { readonly id: string },
  known: Examined | null = null,
): Promise<Result<ImportSummary>> {
  const visible = await loadVisibleBatch(context.actor, input.id);
  if (!visible.ok) return visible;
  const done = await withJobLock(input.id, () => check(context, input.id, known));
  return done ?? refuse({ code: "exchange.import_busy", kind: "conflict" });
}

async function check(context: CommandContext, id: string, known: Examined | null): Promise<Result<ImportSummary>> {
  if (!(await moveBatch(id, ["uploaded", "checked", "failed", "reading"], "reading", { resetProgress: true }))) {
    return refuse({ code: "exchange.import_wrong_state", kind: "conflict" });
  }
  const file = await loadBatchFile(id);
  if (!file) return refuse({ code: "exchange.import_not_found", kind: "not_found" });
  try {
    const examined = known ? succeed(known) : await examineFile(context.actor, file, (done, total) => saveProgress(id, done, total));
    if (!examined.ok) {
      const cancelled = examined.failures.some((failure) => failure.code === "exchange.import_cancelled");
      await moveBatch(id, ["reading"], cancelled ? "cancelled" : "failed", { error: examined.failures });
      return examined;
    }
    const { reading, summary } = examined.value;
    await saveCheck(id, { choice: file.choice, resolved: reading.mapping, sheetNames: reading.sheetNames }, summary, context.now);
    return succeed(summary);
  } catch (error) {
    await moveBatch(id, ["reading"], "failed", {
      error: [{ code: "exchange.import_broke", kind: "invalid", params: { requestId: context.requestId } }],
    });
    throw error;
  }
}
