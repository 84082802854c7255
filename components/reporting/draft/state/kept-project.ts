import type { Failure } from "@/lib/core/result";
import type { CellField } from "@/lib/reporting/rules/cells";
import { cellKey, type LineText, sameCell } from "./cell-text";

/**
 * Everything this browser keeps of one project's month for one position: what the server was last known to hold, and what
 * was typed since. A project belongs to one fiscal year, so its id and the month name the year too.
 */
export type KeptProject = {
  readonly key: string;
  readonly positionId: string;
  readonly projectId: string;
  readonly month: number;
  readonly server: ServerLines;
  /** Typed and not known to be stored by the server, each with the stored value it was typed over. */
  readonly pending: readonly PendingCell[];
  /** On its way: the same batch is repeated until an answer comes, so that it counts once. */
  readonly batch: Batch | null;
  readonly submission: Submission | null;
  readonly refusal: Refusal | null;
  /** Who stored a value a pending cell now stands against, by cell, as far as the server said. */
  readonly told: Readonly<Record<string, Told>>;
  /** When the last cell was typed, instant, ISO. */
  readonly keptAt: string;
};

export type ServerLines = {
  readonly version: number | null;
  readonly lockVersion: number | null;
  readonly savedAt: string | null;
  readonly lines: Readonly<Record<string, LineText>>;
};

export type PendingCell = {
  readonly activityId: string;
  readonly field: CellField;
  readonly base: string;
  readonly value: string;
  /** Not typed itself: last month's figure, stated because another figure of the line was. It gives way to what others typed. */
  readonly implied?: true;
};
export type Batch = { readonly idempotencyKey: string; readonly lockVersion: number | null; readonly cells: readonly PendingCell[] };
export type Told = { readonly theirs: string; readonly by: string; readonly at: string };

/** A sending asked for: every line as it stood on the screen, and the version it was sent against once it was tried. */
export type Submission = {
  readonly idempotencyKey: string;
  readonly askedAt: string;
  readonly lines: readonly SubmissionLine[];
  readonly attempt: { readonly lockVersion: number | null } | null;
};
/** `carried`: the figures are last month's, which a draft leaves out and a submission states. */
export type SubmissionLine = { readonly activityId: string; readonly cells: LineText; readonly carried: boolean };

/** The server's answer in its own words (`message`), for pages that do not carry the words of every failure. */
export type ToldFailure = Failure & { readonly message?: string };
export type Refusal = {
  readonly of: "cells" | "submission";
  readonly failures: readonly ToldFailure[];
  readonly at: string;
  /** The cells it is about; the others go on. Without them it is about the whole month. */
  readonly cells?: readonly string[];
};

export const keptKey = (positionId: string, projectId: string, month: number): string => `${positionId}|${projectId}|${month}`;

export const newKept = (of: { positionId: string; projectId: string; month: number }, server: ServerLines, now: string): KeptProject => ({
  key: keptKey(of.positionId, of.projectId, of.month),
  ...of,
  server,
  pending: [],
  batch: null,
  submission: null,
  refusal: null,
  told: {},
  keptAt: now,
});

/** What the server holds in a cell. */
export const serverValue = ({ server }: KeptProject, activityId: string, field: string): string => server.lines[activityId]?.[field] ?? "";

/** A pasted block is hundreds of cells, asked for one by one while the grid is drawn. */
const indexes = new WeakMap<readonly PendingCell[], ReadonlyMap<string, PendingCell>>();

/** Cells by name ("<activity>/<field>"), made once for each list. */
export function cellIndex(cells: readonly PendingCell[]): ReadonlyMap<string, PendingCell> {
  const known = indexes.get(cells);
  if (known) return known;
  const index = new Map(cells.map((cell) => [cellKey(cell), cell]));
  indexes.set(cells, index);
  return index;
}

/** The list of an index that was changed in one cell: it is not made anew for hundreds of others. */
export function indexedCells(index: ReadonlyMap<string, PendingCell>): readonly PendingCell[] {
  const cells = [...index.values()];
  indexes.set(cells, index);
  return cells;
}

export const pendingCell = ({ pending }: KeptProject, cell: { activityId: string; field: string }): PendingCell | undefined =>
  cellIndex(pending).get(cellKey(cell));

/** What stands in a cell now: typed, else stored. */
export const standingValue = (record: KeptProject, activityId: string, field: string): string =>
  pendingCell(record, { activityId, field })?.value ?? serverValue(record, activityId, field);

/** A cell is disputed when the server no longer holds what it was typed over. */
export const isDisputed = (record: KeptProject, { activityId, field, base }: PendingCell): boolean =>
  !sameCell(field, serverValue(record, activityId, field), base);

/** A cell on its way is not disputed yet: the answer says. */
export const disputedCells = (record: KeptProject): readonly PendingCell[] =>
  record.pending.filter((cell) => batchValue(record, cell) === undefined && isDisputed(record, cell));

export const hasWork = (record: KeptProject): boolean => record.pending.length > 0 || record.batch !== null || record.submission !== null;

export const batchValue = ({ batch }: KeptProject, cell: { activityId: string; field: string }): string | undefined =>
  batch ? cellIndex(batch.cells).get(cellKey(cell))?.value : undefined;
