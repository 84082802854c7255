import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds, ministryId } from "@/lib/access/policy";
import type { Failure } from "@/lib/core/result";
import { type Prisma, prisma, type Transaction } from "@/lib/platform/database";
import { type ImportSummary, shortened } from "./rules/check-result";
import type { Mapping } from "./rules/resolve-mapping";
import { type MappingChoice, mappingChoiceSchema } from "./schema";

export type BatchState = "uploaded" | "reading" | "checked" | "applying" | "applied" | "undone" | "cancelled" | "failed";
/** States in which a job of some server process works on the batch. */
export const workingStates: readonly BatchState[] = ["uploaded", "reading", "applying"];

/** Batches an actor may see: the ministry's people all, an officer those of their own position. Null: none. */
export function visibleBatches(actor: Actor): Prisma.ImportBatchWhereInput | null {
  if (!holds(actor, "plan.import")) return null;
  return actor.areaIds.includes(ministryId) ? {} : { createdById: actor.positionId };
}

/** What is stored in `mapping`: the person's choice and, once read, how the file was understood. */
export type StoredMapping = { readonly choice: MappingChoice; readonly resolved: Mapping | null; readonly sheetNames: readonly string[] };

/** Json columns hold what this file wrote; the choice alone is checked again, because it rules how the file is read. */
export function storedMappingOf(json: unknown): StoredMapping {
  const stored = (json ?? {}) as Partial<StoredMapping>;
  const choice = mappingChoiceSchema.safeParse(stored.choice ?? {});
  return { choice: choice.success ? choice.data : {}, resolved: stored.resolved ?? null, sheetNames: stored.sheetNames ?? [] };
}

export const summaryOf = (json: unknown): ImportSummary | null =>
  json !== null && typeof json === "object" && "fingerprint" in json ? (json as ImportSummary) : null;

const toJson = (value: object): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));

/** The error column keeps failures as they are; words are chosen when they are shown. */
export const failuresOfError = (error: string | null): readonly Failure[] => (error === null ? [] : (JSON.parse(error) as Failure[]));

export async function moveBatch(
  id: string,
  from: readonly BatchState[],
  to: BatchState,
  more: { readonly error?: readonly Failure[]; readonly resetProgress?: boolean } = {},
  client: Pick<Transaction, "importBatch"> = prisma(),
): Promise<boolean> {
  const moved = await client.importBatch.updateMany({
    where: { id, state: { in: [...from] } },
    data: {
      state: to,
      error: more.error ? JSON.stringify(more.error) : null,
      ...(more.resetProgress ? { rowsDone: 0, rowsTotal: 0, cancelAsked: false } : {}),
    },
  });
  return moved.count === 1;
}

export async function saveCheck(id: string, mapping: StoredMapping, summary: ImportSummary, now: Date): Promise<boolean> {
  const saved = await prisma().importBatch.updateMany({
    where: { id, state: "reading" },
    data: { state: "checked", mapping: toJson(mapping), summary: toJson(shortened(summary)), checkedAt: now, error: null },
  });
  return saved.count === 1;
}

export async function saveChoice(id: string, choice: MappingChoice, sheetNames: readonly string[]): Promise<void> {
  await prisma().importBatch.update({
    where: { id },
    data: { mapping: toJson({ choice, resolved: null, sheetNames }), choices: toJson(choice.units ?? {}) },
    select: { id: true },
  });
}

/** Stores how far a job is; false when the person asked to stop it. */
export async function saveProgress(id: string, done: number, total: number): Promise<boolean> {
  const rows = await prisma().$queryRaw<{ cancel_asked: boolean }[]>`
    update import_batch set rows_done = ${done}, rows_total = ${total} where id = ${id}::uuid returning cancel_asked`;
  return rows[0]?.cancel_asked !== true;
}

export type BatchFile = {
  fileName: string;
  content: Uint8Array;
  control: Uint8Array | null;
  choice: MappingChoice;
  sheetNames: readonly string[];
  summary: ImportSummary | null;
  createdById: string | null;
};

export async function loadBatchFile(id: string): Promise<BatchFile | null> {
  const batch = await prisma().importBatch.findUnique({
    where: { id },
    select: { fileName: true, content: true, controlContent: true, mapping: true, summary: true, createdById: true },
  });
  if (!batch?.content) return null;
  const { choice, sheetNames } = storedMappingOf(batch.mapping);
  return {
    fileName: batch.fileName,
    content: batch.content,
    control: batch.controlContent,
    choice,
    sheetNames,
    summary: summaryOf(batch.summary),
    createdById: batch.createdById,
  };
}
