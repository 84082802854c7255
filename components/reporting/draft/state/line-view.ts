import { warnCodes } from "@/lib/reporting/rules/checks";
import { type FigureField, figureFields, type GridLine, type LineDraft, previousAsTyped, tidy, wordFields } from "../../grid/grid-line";
import { cellKey, isFigure, reasonsOf, sameCell } from "./cell-text";
import { type KeptProject, pendingCell, standingValue } from "./kept-project";

/** What a tab remembers of its own typing: lines made the officer's own, and each cell in the officer's spelling. */
export type Typing = { readonly touched: ReadonlySet<string>; readonly spelled: ReadonlyMap<string, string> };

/** A line nobody filled yet shows last month's figures, until one of them is touched. */
export function isCarried(line: GridLine, record: KeptProject, { touched }: Typing): boolean {
  if (!line.previous || touched.has(line.activityId)) return false;
  return figureFields.every((field) => standingValue(record, line.activityId, field).trim() === "");
}

/** A line as it stands in the grid: typed over stored over last month's. */
export function lineView(line: GridLine, record: KeptProject, typing: Typing): LineDraft {
  const carried = isCarried(line, record, typing);
  const previous = carried ? previousAsTyped(line) : null;
  const shown = (field: string): string => {
    const value = standingValue(record, line.activityId, field);
    const spelled = typing.spelled.get(cellKey({ activityId: line.activityId, field }));
    if (spelled !== undefined && sameCell(field, spelled, value)) return spelled;
    return isFigure(field) ? tidy(value) : value;
  };
  const cells: Record<string, string> = {};
  for (const field of figureFields) cells[field] = previous ? previous[field as FigureField] : shown(field);
  for (const field of wordFields) cells[field] = shown(field);
  const stored = reasonsOf(record.server.lines[line.activityId] ?? {});
  const typed = warnCodes.filter((code) => pendingCell(record, { activityId: line.activityId, field: `warningReasons.${code}` }));
  const reasons = [...new Set([...Object.keys(stored), ...typed])];
  const warningReasons = Object.fromEntries(reasons.map((code) => [code, shown(`warningReasons.${code}`)]));
  return { ...(cells as Record<FigureField | (typeof wordFields)[number], string>), warningReasons, carried };
}
