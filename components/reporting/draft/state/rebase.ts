import { cellKey, type LineText, sameCell } from "./cell-text";
import { type Batch, type KeptProject, type PendingCell, type ServerLines, serverValue, type Told } from "./kept-project";

/** The server's answer to a batch: all lines as stored now, and the cells it did not take. */
export type BatchAnswer = ServerLines & {
  readonly conflicts: readonly (Told & { readonly activityId: string; readonly field: string })[];
};

/** Whether lines are at least as new as others: a correction is a later version, a change a later lock of it. */
export const isAsNew = (a: ServerLines, b: ServerLines): boolean => {
  const [newer, older] = [a.version ?? 0, b.version ?? 0];
  return newer === older || a.version === null || b.version === null ? (a.lockVersion ?? 0) >= (b.lockVersion ?? 0) : newer > older;
};

/** Puts newer stored lines under what was typed. Cells whose stored value is what was typed are done. */
export function rebase(record: KeptProject, server: ServerLines): KeptProject {
  const next = { ...record, server };
  const onTheWay = new Map((record.batch?.cells ?? []).map((cell) => [cellKey(cell), cell.value]));
  const pending = record.pending.flatMap((cell): PendingCell[] => {
    const [stored, sent] = [serverValue(next, cell.activityId, cell.field), onTheWay.get(cellKey(cell))];
    if (sent === undefined) return isDone(cell, stored) ? [] : [cell];
    return [sameCell(cell.field, stored, sent) ? { ...cell, base: stored } : cell];
  });
  return { ...next, pending };
}

/** Nothing left to send: stored as typed; or it was only implied, and somebody typed there. */
const isDone = ({ field, base, value, implied }: PendingCell, stored: string): boolean =>
  sameCell(field, stored, value) || (implied === true && !sameCell(field, stored, base));

/**
 * The server took a batch: its cells are stored unless it named them as conflicts. What was typed meanwhile stands on the
 * value just stored. An answer repeated from long ago says only that the batch is done; newer lines stay.
 */
export function acknowledge(record: KeptProject, batch: Batch, answer: BatchAnswer): KeptProject {
  const current = isAsNew(answer, record.server);
  const server = current ? withSavedAt(answer) : { ...record.server, savedAt: answer.savedAt ?? record.server.savedAt };
  const refused = new Map(answer.conflicts.map((conflict) => [cellKey(conflict), conflict]));
  const taken = new Map(batch.cells.filter((cell) => !refused.has(cellKey(cell))).map((cell) => [cellKey(cell), cell.value]));
  const landed = current ? record : { ...record, server: { ...server, lines: laidOver(server.lines, batch, taken) } };
  const next: KeptProject = {
    ...landed,
    server: current ? server : landed.server,
    batch: record.batch?.idempotencyKey === batch.idempotencyKey ? null : record.batch,
  };
  const pending = next.pending.flatMap((cell): PendingCell[] => {
    const stored = serverValue(next, cell.activityId, cell.field);
    const sent = taken.get(cellKey(cell));
    if (sent !== undefined) return sent === cell.value || sameCell(cell.field, stored, cell.value) ? [] : [{ ...cell, base: stored }];
    return isDone(cell, stored) ? [] : [cell];
  });
  const told = Object.fromEntries([
    ...Object.entries(record.told).filter(([key]) => pending.some((cell) => cellKey(cell) === key)),
    ...[...refused].map(([key, { theirs, by, at }]) => [key, { theirs, by, at }]),
  ]);
  return { ...next, pending, told, refusal: record.refusal?.of === "cells" && !record.refusal.cells ? null : record.refusal };
}

const withSavedAt = ({ version, lockVersion, savedAt, lines }: ServerLines): ServerLines => ({ version, lockVersion, savedAt, lines });

/** Lines known from later, with cells of an old batch laid over where they still show what it was typed over. */
function laidOver(lines: ServerLines["lines"], batch: Batch, taken: ReadonlyMap<string, string>): Record<string, LineText> {
  const next: Record<string, LineText> = { ...lines };
  for (const cell of batch.cells) {
    const line = next[cell.activityId] ?? {};
    const value = taken.get(cellKey(cell));
    if (value !== undefined && sameCell(cell.field, line[cell.field] ?? "", cell.base))
      next[cell.activityId] = { ...line, [cell.field]: value };
  }
  return next;
}
