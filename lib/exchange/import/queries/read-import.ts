import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Failure, type Result, succeed } from "@/lib/core/result";
import { prisma, read } from "@/lib/platform/database";
import { settleInterrupted } from "../commands/settle-interrupted";
import type { ImportSummary } from "../rules/check-result";
import { type BatchState, failuresOfError, type StoredMapping, storedMappingOf, summaryOf } from "../store-batches";
import { loadVisibleBatch } from "./load-visible-batch";

export type ImportDetail = {
  readonly id: string;
  readonly fileName: string;
  readonly controlName: string | null;
  readonly state: BatchState;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly cancelAsked: boolean;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly office: { readonly th: string; readonly en: string } | null;
  readonly failures: readonly Failure[];
  readonly mapping: StoredMapping;
  readonly summary: ImportSummary | null;
  /** Names of the units the summary mentions, for its tables. */
  readonly unitNames: Readonly<Record<string, string>>;
};

/** One import as its page shows it. A batch whose job died with the server is put right first. */
export async function readImport(actor: Actor, id: string, now: Date): Promise<Result<ImportDetail>> {
  const visible = await loadVisibleBatch(actor, id);
  if (!visible.ok) return visible;
  const seen = await prisma().importBatch.findUniqueOrThrow({ where: { id }, select: { createdAt: true } });
  await settleInterrupted({ ...visible.value, createdAt: seen.createdAt }, now);
  const batch = await prisma().importBatch.findUniqueOrThrow({
    where: { id },
    omit: { content: true, controlContent: true },
    include: { createdBy: { select: { officeTh: true, officeEn: true } } },
  });
  const summary = summaryOf(batch.summary);
  const areas = [...new Set(summary?.differences.map((one) => one.areaId) ?? [])];
  const names = await read<{ id: string; name_th: string }>("select id, name_th from area where id = any($1::text[])", [areas]);
  return succeed({
    id,
    fileName: batch.fileName,
    controlName: batch.controlName,
    state: batch.state as BatchState,
    rowsDone: batch.rowsDone,
    rowsTotal: batch.rowsTotal,
    cancelAsked: batch.cancelAsked,
    createdAt: batch.createdAt,
    appliedAt: batch.appliedAt,
    undoneAt: batch.undoneAt,
    office: batch.createdBy ? { th: batch.createdBy.officeTh, en: batch.createdBy.officeEn } : null,
    failures: failuresOfError(batch.error),
    mapping: storedMappingOf(batch.mapping),
    summary,
    unitNames: Object.fromEntries(names.map((row) => [row.id, row.name_th])),
  });
}

export type ImportProgress = { readonly state: BatchState; readonly rowsDone: number; readonly rowsTotal: number };

/** How far a job is; asked every second while it runs. */
export async function readImportProgress(actor: Actor, id: string): Promise<Result<ImportProgress>> {
  const visible = await loadVisibleBatch(actor, id);
  if (!visible.ok) return visible;
  const batch = await prisma().importBatch.findUniqueOrThrow({ where: { id }, select: { state: true, rowsDone: true, rowsTotal: true } });
  return succeed({ ...batch, state: batch.state as BatchState });
}
