import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { loadVisibleBatch } from "../queries/load-visible-batch";
import type { MappingChoice } from "../schema";
import { loadBatchFile, moveBatch, saveChoice } from "../store-batches";

/** Keeps another reading of the file; the check then runs anew. Chosen units of before stay unless chosen otherwise. */
export async function changeMapping(
  context: CommandContext,
  input: { readonly id: string; readonly choice: MappingChoice },
): Promise<Result<{ id: string }>> {
  const visible = await loadVisibleBatch(context.actor, input.id);
  if (!visible.ok) return visible;
  if (!(await moveBatch(input.id, ["checked", "failed", "cancelled"], "uploaded", { resetProgress: true }))) {
    return refuse({ code: "exchange.import_wrong_state", kind: "conflict" });
  }
  const file = await loadBatchFile(input.id);
  if (!file) return refuse({ code: "exchange.import_not_found", kind: "not_found" });
  const units = { ...file.choice.units, ...input.choice.units };
  await saveChoice(input.id, { ...file.choice, ...input.choice, units }, file.sheetNames);
  return succeed({ id: input.id });
}
