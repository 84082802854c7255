import { matchKeyOf } from "@/lib/core/thai-text";
import type { CellEdit } from "../../draft/draft-store";
import type { FigureField } from "../grid-line";
import type { Block } from "./block-text";
import { pastedFigure } from "./cell-text";
import { type PasteColumns, readColumns } from "./paste-columns";

/** A row of the grid that takes figures, in the order shown. */
export type PasteRow = { readonly activityId: string; readonly code: string | null; readonly name: string };

/** Where the block begins, and how many rows are selected (a single copied row fills them all). */
type PasteTarget = {
  readonly rows: readonly PasteRow[];
  readonly at: number;
  readonly field: FigureField;
  readonly selected: number;
};

export type PastePlan = Pick<PasteColumns, "unsure" | "inMillions"> & {
  readonly edits: readonly CellEdit[];
  readonly by: "order" | "names";
  /** Rows of the grid that take something. */
  readonly rows: number;
  /** What does not go in, to be said: nothing is cut silently. */
  readonly rowsBeyond: number;
  readonly columnsLeftOut: number;
  readonly headings: number;
  /** Names in the block that are no activity here, or stand there twice. */
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
  /** The block names activities this grid does not know: its rows went by their order. */
  readonly namesIgnored: boolean;
};

/** What pasting a block would do. Pure: the caller applies the edits as one step and says the rest. */
export function planPaste(block: Block, target: PasteTarget): PastePlan {
  const keys = keysOf(target.rows);
  const columns = readColumns(block, target.field, new Set(keys.keys()));
  const body = block.slice(columns.headings);
  const said = {
    columnsLeftOut: columns.leftOut,
    headings: columns.headings,
    unsure: columns.unsure,
    inMillions: columns.inMillions,
    namesIgnored: columns.names !== null && !columns.names.known,
  };
  return columns.names?.known ? { ...byNames(body, columns, keys), ...said } : { ...byOrder(body, columns, target), ...said };
}

/** Codes and names to the row they mean; one that means two rows means none. */
function keysOf(rows: readonly PasteRow[]): ReadonlyMap<string, PasteRow> {
  const keys = new Map<string, PasteRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    for (const key of new Set([row.code, row.name].flatMap((text) => (text ? [matchKeyOf(text)] : [])))) {
      if (keys.has(key)) twice.add(key);
      keys.set(key, row);
    }
  }
  for (const key of twice) keys.delete(key);
  return keys;
}

const editsOf = (row: PasteRow, cells: readonly string[], { figures }: PasteColumns): CellEdit[] =>
  figures.map(({ column, field }) => ({ activityId: row.activityId, field, value: pastedFigure(field, cells[column] ?? "") }));

type Placed = Pick<PastePlan, "edits" | "by" | "rows" | "rowsBeyond" | "unknown" | "repeated">;

function byNames(body: Block, columns: PasteColumns, keys: ReadonlyMap<string, PasteRow>): Placed {
  const taken = new Map<string, CellEdit[]>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const cells of body) {
    const name = cells[columns.names?.column ?? 0] ?? "";
    const row = keys.get(matchKeyOf(name));
    if (row && !taken.has(row.activityId)) taken.set(row.activityId, editsOf(row, cells, columns));
    else if (row) repeated.push(name.trim());
    else if (cells.some((cell) => cell.trim() !== "")) unknown.push(name.trim() || (cells.find((cell) => cell.trim() !== "") ?? "").trim());
  }
  return { edits: [...taken.values()].flat(), by: "names", rows: taken.size, rowsBeyond: 0, unknown, repeated };
}

function byOrder(body: Block, columns: PasteColumns, { rows, at, selected }: PasteTarget): Placed {
  const single = body.length === 1 ? body[0] : undefined;
  const source: Block = single ? Array.from({ length: Math.max(1, selected) }, () => single) : body;
  const room = rows.slice(at, at + source.length);
  const edits = room.flatMap((row, index) => editsOf(row, source[index] ?? [], columns));
  return { edits, by: "order", rows: room.length, rowsBeyond: Math.max(0, source.length - room.length), unknown: [], repeated: [] };
}
