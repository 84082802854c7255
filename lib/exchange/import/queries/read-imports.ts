import "server-only";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { settleInterrupted } from "../commands/settle-interrupted";
import { type BatchState, summaryOf, visibleBatches, workingStates } from "../store-batches";

export type ImportLine = {
  readonly id: string;
  readonly fileName: string;
  readonly state: BatchState;
  readonly createdAt: Date;
  /** Office of the position that sent it; null: the command line. */
  readonly office: { readonly th: string; readonly en: string } | null;
  readonly counts: { readonly rows: number; readonly refusedRows: number; readonly totalBaht: string } | null;
};

const linesShown = 100;

/** The newest imports this actor may see, newest first; null when they may not import at all. */
export async function readImports(actor: Actor): Promise<ImportLine[] | null> {
  const where = visibleBatches(actor);
  if (!where) return null;
  const working = await prisma().importBatch.findMany({
    where: { AND: [where, { state: { in: [...workingStates] } }] },
    select: { id: true, state: true, createdAt: true },
  });
  for (const batch of working) await settleInterrupted({ ...batch, state: batch.state as BatchState }, new Date());
  const batches = await prisma().importBatch.findMany({
    where,
    orderBy: { createdAt: "desc" },
    take: linesShown,
    select: {
      id: true,
      fileName: true,
      state: true,
      createdAt: true,
      summary: true,
      createdBy: { select: { officeTh: true, officeEn: true } },
    },
  });
  return batches.map((batch) => {
    const summary = summaryOf(batch.summary);
    return {
      id: batch.id,
      fileName: batch.fileName,
      state: batch.state as BatchState,
      createdAt: batch.createdAt,
      office: batch.createdBy ? { th: batch.createdBy.officeTh, en: batch.createdBy.officeEn } : null,
      counts: summary ? { rows: summary.rows, refusedRows: summary.refusedRows, totalBaht: summary.totalBaht } : null,
    };
  });
}
