import "server-only";
import type { Failure } from "@/lib/core/result";
import { prisma } from "@/lib/platform/database";
import { withBatchLock } from "../job-lock";
import { type BatchState, moveBatch } from "../store-batches";

const interrupted: Failure = { code: "exchange.import_interrupted", kind: "conflict" };
/** Between taking a file in and starting its job lies a moment without a lock. */
const startingMs = 15_000;

/**
 * A batch that says it is being worked on while no job holds its lock was interrupted by a stop of the server. Nothing of it
 * was written (one transaction), so reading fails with a remedy and applying goes back to checked.
 */
export async function settleInterrupted(
  batch: { readonly id: string; readonly state: BatchState; readonly createdAt: Date },
  now: Date,
): Promise<void> {
  if (batch.state !== "uploaded" && batch.state !== "reading" && batch.state !== "applying") return;
  if (batch.state === "uploaded" && now.getTime() - batch.createdAt.getTime() < startingMs) return;
  await withBatchLock(batch.id, async () => {
    const fresh = await prisma().importBatch.findUnique({ where: { id: batch.id }, select: { state: true } });
    if (fresh?.state !== batch.state) return;
    await moveBatch(batch.id, [batch.state], batch.state === "applying" ? "checked" : "failed", { error: [interrupted] });
  });
}
