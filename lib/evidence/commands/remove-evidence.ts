import "server-only";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transact } from "@/lib/platform/transact";
import { holdEvidence } from "../hold-evidence";
import { recordEvidence } from "../record-evidence";
import { askAnotherLook, markRemoved } from "../store-write";

export type ChangedEvidence = { readonly id: string; readonly activityId: string; readonly projectId: string; readonly month: number };

/**
 * Takes a file out of sight while its month is not certified; it stays on record with who took it away and may be put back for a
 * while. Sent twice it is done once.
 */
export async function removeEvidence(context: CommandContext, input: { readonly id: string }): Promise<Result<ChangedEvidence>> {
  return transact(async (tx) => {
    const held = await holdEvidence(tx, context, input.id);
    if (!held.ok) return held;
    const { row, head, changed } = held.value;
    if (row.removedAt) return succeed(changed);
    await markRemoved(tx, row.id, { personId: context.actor.personId, at: context.now });
    await askAnotherLook(tx, head);
    await recordEvidence(tx, context, head, {
      action: "removed",
      id: row.id,
      activityId: row.activityId,
      facts: { fileName: row.fileName },
    });
    return succeed(changed);
  });
}
