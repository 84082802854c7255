import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { auditorOf } from "../command-line-actor";
import { loadVisibleBatch } from "../queries/load-visible-batch";
import { moveBatch } from "../store-batches";

/** Asks a running job to stop (it does so at its next step, writing nothing) or puts a waiting batch aside. */
export async function cancelImport(context: CommandContext, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const visible = await loadVisibleBatch(context.actor, input.id);
  if (!visible.ok) return visible;
  return transaction(async (tx) => {
    const asked = await tx.importBatch.updateMany({
      where: { id: input.id, state: { in: ["reading", "applying"] } },
      data: { cancelAsked: true },
    });
    const aside = asked.count === 1 || (await moveBatch(input.id, ["uploaded", "checked", "failed"], "cancelled", {}, tx));
    if (!aside) return refuse({ code: "exchange.import_wrong_state", kind: "conflict" });
    await writeAudit(tx, auditorOf(context), { action: "import.cancelled", entity: "import_batch", entityId: input.id, areaId: null });
    return succeed({ id: input.id });
  });
}
