import { cellKey, sameCell } from "./cell-text";
import { batchValue, cellIndex, indexedCells, type KeptProject, type PendingCell, serverValue } from "./kept-project";
import type { Typed } from "./steps";

/**
 * Lays typed cells over a record. A cell keeps the stored value it was first typed over, whatever is typed into it later;
 * one typed back to what the server holds is no longer pending, unless an earlier value of it is on its way.
 */
export function typeCells(record: KeptProject, edits: readonly Typed[], now: string): KeptProject {
  const pending = new Map(cellIndex(record.pending));
  for (const { activityId, field, value, implied } of edits) {
    const key = cellKey({ activityId, field });
    const base = pending.get(key)?.base ?? serverValue(record, activityId, field);
    const cell: PendingCell = { activityId, field, base, value, ...(implied && { implied }) };
    const settled = sameCell(field, serverValue(record, activityId, field), value);
    if (settled && batchValue(record, cell) === undefined) pending.delete(key);
    else pending.set(key, cell);
  }
  return { ...record, pending: indexedCells(pending), keptAt: now, refusal: isFinal(record.refusal) ? record.refusal : null };
}

/** A cell the server could not take may be typed anew; a closed month stays closed until the page is opened again. */
const isFinal = (refusal: KeptProject["refusal"]): boolean => refusal?.of === "cells" && !refusal.cells;

/** The officer chose in a disputed cell: theirs stands, or mine is sent over it knowingly. */
export function settleCell(
  record: KeptProject,
  cell: { readonly activityId: string; readonly field: string },
  take: "mine" | "theirs",
): KeptProject {
  const key = cellKey(cell);
  const { [key]: _, ...told } = record.told;
  const pending = record.pending.flatMap((typed) => {
    if (cellKey(typed) !== key) return [typed];
    return take === "theirs" ? [] : [{ ...typed, base: serverValue(record, typed.activityId, typed.field) }];
  });
  return { ...record, pending, told };
}

/** Throws away what was typed and not stored by the server. */
export const dropPending = (record: KeptProject): KeptProject => ({
  ...record,
  pending: [],
  batch: null,
  submission: null,
  refusal: null,
  told: {},
});
