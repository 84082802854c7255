import { figureFields, type LineDraft, type LineField } from "../../grid/grid-line";
import type { CellEdit } from "../draft-store";
import { cellKey, isFigure, reasonCodeOf } from "./cell-text";
import type { Step, Typed } from "./steps";

/** What stands in a cell of a line; a figure carried over from last month is stored nowhere yet. */
function standingIn(line: LineDraft, field: string): string {
  const code = reasonCodeOf(field);
  if (code !== null) return line.warningReasons[code] ?? "";
  return line.carried && isFigure(field) ? "" : line[field as LineField];
}

/**
 * Edits as a step that can be taken back. One figure touched in a carried line makes the line the officer's own: the other
 * two are last month's, and now stated.
 */
export function stepOf(edits: readonly CellEdit[], lineOf: (activityId: string) => LineDraft, touched: ReadonlySet<string>): Step {
  const cells = new Map(edits.map((edit): [string, Typed] => [cellKey(edit), edit]));
  const owned = new Set<string>();
  for (const { activityId, field } of edits) {
    if (!isFigure(field) || touched.has(activityId)) continue;
    owned.add(activityId);
    const line = lineOf(activityId);
    if (!line.carried) continue;
    for (const other of figureFields) {
      const cell: Typed = { activityId, field: other, value: line[other], implied: true };
      if (!cells.has(cellKey(cell))) cells.set(cellKey(cell), cell);
    }
  }
  return {
    cells: [...cells.values()].map((cell) => ({ ...cell, before: standingIn(lineOf(cell.activityId), cell.field) })),
    touched: [...owned],
  };
}

/** All cells of a line as they stand, by field. */
export function cellsOfLine(line: LineDraft): Record<string, string> {
  const { warningReasons, carried: _, ...cells } = line;
  return { ...cells, ...Object.fromEntries(Object.entries(warningReasons).map(([code, text]) => [`warningReasons.${code}`, text])) };
}
