import { cellKey } from "./cell-text";
import { type Batch, disputedCells, type KeptProject, type Submission, type ToldFailure } from "./kept-project";
import { submissionStep } from "./submission";

/** What a project's month has to send next: a batch of cells before the report itself. */
export type Job =
  | { readonly kind: "cells"; readonly batch: Batch }
  | { readonly kind: "submit"; readonly submission: Submission & { readonly attempt: NonNullable<Submission["attempt"]> } };

/** The API takes so many cells at once. */
const batchLimit = 400;

/**
 * Decides the next sending and writes it into the record, so that it is kept before it leaves: after a crash the same batch
 * goes out under the same key. Disputed cells stay behind until one value is chosen.
 */
export function prepare(record: KeptProject, newKey: () => string, now: string): KeptProject {
  if (isStopped(record) || record.batch || record.submission?.attempt) return record;
  const disputed = new Set(disputedCells(record).map(cellKey));
  const held = new Set([...disputed, ...(record.refusal?.cells ?? [])]);
  const cells = record.pending.filter((cell) => !held.has(cellKey(cell))).slice(0, batchLimit);
  if (cells.length > 0) return { ...record, batch: { idempotencyKey: newKey(), lockVersion: record.server.lockVersion, cells } };
  return record.submission ? submissionStep(record, disputed.size, now) : record;
}

const isStopped = ({ refusal }: KeptProject): boolean => refusal?.of === "cells" && !refusal.cells;

export function jobOf(record: KeptProject): Job | null {
  const { batch, submission } = record;
  if (isStopped(record)) return null;
  if (batch) return { kind: "cells", batch };
  return submission?.attempt ? { kind: "submit", submission: { ...submission, attempt: submission.attempt } } : null;
}

/** The server took none of the batch. A refusal of single cells lets the others go without them. */
export function refuseBatch(record: KeptProject, batch: Batch, failures: readonly ToldFailure[], now: string): KeptProject {
  const named = failures.map(({ field }) => batch.cells[Number(/^cells\.(\d+)\./.exec(field ?? "")?.[1] ?? -1)]);
  const cells = named.flatMap((cell) => (cell ? [cellKey(cell)] : []));
  const earlier = record.refusal?.of === "cells" ? record.refusal : null;
  const refusal =
    cells.length === failures.length
      ? { failures: [...(earlier?.failures ?? []), ...failures], cells: [...(earlier?.cells ?? []), ...cells] }
      : { failures };
  return { ...record, batch: null, submission: null, refusal: { of: "cells", at: now, ...refusal } };
}
