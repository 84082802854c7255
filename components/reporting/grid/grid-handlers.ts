import type { KeyboardEvent } from "react";
import type { CellEdit, DraftStore } from "../draft/draft-store";
import { type GridDesk, inputAt } from "./grid-desk";
import { clearCells, fillDown, sizeOf } from "./grid-edits";
import { commandOf, type Direction, type GridCommand } from "./grid-keys";
import { figureFields, previousAsTyped } from "./grid-line";
import type { Cell } from "./grid-move";
import { boundsOf, cellAfterMove, cellToward, isBlock, type Selection } from "./grid-selection";

/** The figure cell an event came from, by its place among the rows shown. */
export function cellOf(desk: GridDesk, target: EventTarget | null): { readonly input: HTMLInputElement; readonly cell: Cell } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { activity, column } = target.dataset;
  if (activity === undefined || column === undefined) return null;
  const row = desk.positionOf(activity);
  return row < 0 ? null : { input: target, cell: { row, column: Number(column) } };
}

export const selectionAt = (desk: GridDesk, cell: Cell): Selection => {
  const selection = desk.selection.get();
  return selection && isBlock(selection) ? selection : { anchor: cell, head: cell };
};

export const figuresShown = (desk: GridDesk) => desk.rows().map((place) => ({ activityId: place.activityId, figures: desk.line(place) }));

type Hooks = { readonly onHelp: () => void; readonly onSend: () => void };

/** Keys inside a figure cell. What is not ours stays the browser's. */
export function onCellKey(desk: GridDesk, event: KeyboardEvent, hooks: Hooks): void {
  const at = cellOf(desk, event.target);
  if (!at) return;
  const { input, cell } = at;
  const { selectionStart: start, selectionEnd: end, value } = input;
  const command = commandOf({
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    control: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    editing: desk.editing.of === input.name,
    caretAtStart: start === 0 && end === 0,
    caretAtEnd: start === value.length && end === value.length,
  });
  if (event.key === "Tab") rememberTab(desk, cell);
  if (!command) return;
  if (command.kind === "restore" && !restores(desk, input)) return;
  event.preventDefault();
  run(desk, command, at, hooks);
}

/** Where a run of Tab began: Enter goes back to that column, one row down, as in a spreadsheet. */
const tabs = new WeakMap<GridDesk, { row: number; column: number }>();
function rememberTab(desk: GridDesk, cell: Cell): void {
  const begun = tabs.get(desk);
  if (begun?.row !== cell.row) tabs.set(desk, cell);
}

const restores = (desk: GridDesk, input: HTMLInputElement): boolean => {
  const selection = desk.selection.get();
  return desk.editing.of === input.name || (selection !== null && isBlock(selection));
};

function run(desk: GridDesk, command: GridCommand, { input, cell }: { input: HTMLInputElement; cell: Cell }, hooks: Hooks) {
  const selection = selectionAt(desk, cell);
  const place = desk.rows()[cell.row];
  switch (command.kind) {
    case "move":
      return move(desk, cellAfterMove(cell, command.to, desk.rows().length));
    case "extend":
      return extend(desk, cell, command.to);
    case "next_row": {
      const begun = tabs.get(desk);
      const column = begun?.row === cell.row ? Math.min(begun.column, cell.column) : cell.column;
      if (cell.row + 1 >= desk.rows().length) return hooks.onSend();
      return move(desk, { row: cell.row + 1, column });
    }
    case "row_before":
      return move(desk, cellToward(cell, "up", desk.rows().length));
    case "edit":
      desk.editing = { of: input.name, before: input.value };
      return input.setSelectionRange(input.value.length, input.value.length);
    case "restore":
      return restore(desk, input, cell);
    case "clear":
      return apply(desk, clearCells(figuresShown(desk), selection), "cleared");
    case "fill_down":
      return apply(desk, fillDown(figuresShown(desk), selection), "filled");
    case "select_all":
      return select(desk, { anchor: cell, head: cell }, { row: desk.rows().length - 1, column: figureFields.length - 1 }, true);
    case "undo":
    case "redo":
      return step(desk, command.kind);
    case "same_cell":
    case "same_line":
      return same(desk, selection, command.kind === "same_line");
    case "words":
      if (place) {
        desk.toggle(place.activityId, true);
        focusSoon(`detail-${place.index}`);
      }
      return;
    case "to_send":
      return hooks.onSend();
    case "help":
      return hooks.onHelp();
  }
}

function move(desk: GridDesk, to: Cell): void {
  desk.selection.set({ anchor: to, head: to });
  desk.focusCell(to);
}

function extend(desk: GridDesk, cell: Cell, to: Direction): void {
  const from = selectionAt(desk, cell);
  select(desk, from, cellToward(from.head, to, desk.rows().length));
}

/** The anchor keeps the focus; `whole` begins at the first cell instead. */
export function select(desk: GridDesk, { anchor }: Selection, head: Cell, whole = false): void {
  const selection = whole ? { anchor: { row: 0, column: 0 }, head } : { anchor, head };
  if (whole) desk.focusCell(selection.anchor);
  desk.selection.set(selection);
  const place = desk.rows()[head.row];
  if (place && !whole) inputAt(place.index, head.column)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  const { rows, columns, isBlock: block } = sizeOf(selection);
  if (block) desk.say({ kind: "selected", rows, columns });
}

export function apply(desk: GridDesk, edits: readonly CellEdit[], kind: "cleared" | "filled" | "cut"): void {
  desk.edit(edits);
  if (edits.length > 1) desk.say({ kind, cells: edits.length });
}

function restore(desk: GridDesk, input: HTMLInputElement, cell: Cell): void {
  const place = desk.rows()[cell.row];
  const field = figureFields[cell.column];
  if (desk.editing.of === input.name && place && field) {
    if (desk.line(place)[field] !== desk.editing.before) {
      desk.edit([{ activityId: place.activityId, field, value: desk.editing.before }]);
    }
    desk.editing = { of: null, before: "" };
  }
  desk.selection.set({ anchor: cell, head: cell });
  requestAnimationFrame(() => input.select());
}

function step(desk: GridDesk, kind: "undo" | "redo") {
  const store: DraftStore | null = desk.store();
  const edits = kind === "undo" ? store?.undo() : store?.redo();
  if (!edits || edits.length === 0) return desk.say({ kind: kind === "undo" ? "nothing_to_undo" : "nothing_to_redo" });
  const first = edits[0];
  const field = figureFields.find((one) => one === first?.field);
  const column = field ? figureFields.indexOf(field) : -1;
  const row = first ? desk.positionOf(first.activityId) : -1;
  if (row >= 0 && column >= 0) move(desk, { row, column });
  desk.editing = { of: null, before: "" };
  desk.say({ kind: kind === "undo" ? "undone" : "redone", cells: edits.length });
}

function same(desk: GridDesk, selection: Selection, wholeLines: boolean) {
  const { top, bottom, left, right } = boundsOf(selection);
  const places = desk.rows().slice(top, bottom + 1);
  const known = places.flatMap(({ activityId, line }) => {
    const figures = previousAsTyped(line);
    return figures ? [{ activityId, figures }] : [];
  });
  if (known.length === 0) return desk.say({ kind: "nothing_before" });
  const fields = wholeLines ? figureFields : figureFields.slice(left, right + 1);
  const [only, ...others] = known;
  if (only && others.length === 0 && (wholeLines || left === right)) {
    return desk.store()?.sameAsLast([only.activityId], wholeLines ? undefined : fields[0]);
  }
  desk.edit(known.flatMap(({ activityId, figures }) => fields.map((field) => ({ activityId, field, value: figures[field] }))));
}

/** Focuses the first field of a part that is being drawn. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const part = document.getElementById(id);
    const field = part?.querySelector<HTMLElement>("textarea, input, select") ?? part;
    field?.focus();
    part?.scrollIntoView({ block: "nearest" });
  });
}
