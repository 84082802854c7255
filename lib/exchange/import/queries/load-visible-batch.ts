import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { prisma } from "@/lib/platform/database";
import { type BatchState, visibleBatches } from "../store-batches";

export type VisibleBatch = { readonly id: string; readonly state: BatchState };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A batch this actor may work with; one they may not see does not exist for them. */
export async function loadVisibleBatch(actor: Actor, id: string): Promise<Result<VisibleBatch>> {
  const scope = visibleBatches(actor);
  if (!scope) return refuse({ code: "exchange.import_forbidden", kind: "forbidden" });
  const batch = uuid.test(id)
    ? await prisma().importBatch.findFirst({ where: { AND: [{ id }, scope] }, select: { id: true, state: true } })
    : null;
  return batch
    ? succeed({ id: batch.id, state: batch.state as BatchState })
    : refuse({ code: "exchange.import_not_found", kind: "not_found" });
}
