import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { holdEvidence } from "../hold-evidence";
import { recordEvidence } from "../record-evidence";
import { restorableSince } from "../rules/restorable";
import { countFiles, findSame } from "../store";
import { loadLimits } from "../store-month";
import { askAnotherLook, markRemoved } from "../store-write";
import type { ChangedEvidence } from "./remove-evidence";

/** Puts back what was taken away a short while ago. When the same file was added again meanwhile, there is nothing to put back. */
export async function restoreEvidence(context: CommandContext, input: { readonly id: string }): Promise<Result<ChangedEvidence>> {
  return transact(async (tx) => {
    const held = await holdEvidence(tx, context, input.id);
    if (!held.ok) return held;
    const { row, head, changed } = held.value;
    if (!row.removedAt) return succeed(changed);
    if (row.removedAt <= restorableSince(context.now)) return refuse({ code: "evidence.restore_too_late", kind: "locked" });
    const read = readIn(tx);
    const place = { activityId: row.activityId, month: row.month };
    if (await findSame(read, { ...place, sha256: row.sha256 })) return refuse({ code: "evidence.added_again", kind: "conflict" });
    const limits = await loadLimits(read, context.now);
    if ((await countFiles(read, place)) >= limits.files) {
      return refuse({ code: "evidence.too_many", kind: "invalid", params: { files: limits.files } });
    }
    await markRemoved(tx, row.id, null);
    await askAnotherLook(tx, head);
    await recordEvidence(tx, context, head, {
      action: "restored",
      id: row.id,
      activityId: row.activityId,
      facts: { fileName: row.fileName },
    });
    return succeed(changed);
  });
}
