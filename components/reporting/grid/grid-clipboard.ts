import type { ClipboardEvent } from "react";
import { readBlock, writeBlock, writeBlockHtml } from "./clipboard/block-text";
import { copyBlock } from "./clipboard/copy-block";
import { planPaste } from "./clipboard/paste-plan";
import type { GridDesk } from "./grid-desk";
import { clearCells, sizeOf } from "./grid-edits";
import { apply, cellOf, figuresShown, selectionAt } from "./grid-handlers";
import { figureFields } from "./grid-line";
import { boundsOf } from "./grid-selection";

/** While a cell's text is edited, copying and cutting mean the text, and pasting one cell goes in at the caret. */
const editsText = (desk: GridDesk, input: HTMLInputElement): boolean => desk.editing.of === input.name;

/** Copies the selected figures as plain numbers: tab-separated text and an HTML table. */
export function onCellCopy(desk: GridDesk, event: ClipboardEvent, cut: boolean): void {
  const at = cellOf(desk, event.target);
  if (!at || editsText(desk, at.input)) return;
  event.preventDefault();
  const selection = selectionAt(desk, at.cell);
  const { top, bottom, left, right } = boundsOf(selection);
  const rows = figuresShown(desk);
  const block = copyBlock(
    rows.slice(top, bottom + 1).map(({ figures }) => figures),
    { from: left, to: right },
  );
  event.clipboardData.setData("text/plain", writeBlock(block));
  event.clipboardData.setData("text/html", writeBlockHtml(block));
  if (cut) apply(desk, clearCells(rows, selection), "cut");
  const { rows: tall, columns } = sizeOf(selection);
  desk.say({ kind: cut ? "cut" : "copied", cells: tall * columns });
}

/** Pastes a block from the focused cell on, as one step, and says how it was read and what did not fit. */
export function onCellPaste(desk: GridDesk, event: ClipboardEvent): void {
  const at = cellOf(desk, event.target);
  if (!at) return;
  const text = event.clipboardData.getData("text/plain");
  const block = readBlock(text);
  const single = block.length === 1 && block[0]?.length === 1;
  if (text === "" || (single && editsText(desk, at.input))) return;
  event.preventDefault();
  const selection = selectionAt(desk, at.cell);
  const { top, bottom, left } = boundsOf(selection);
  const rows = desk.rows().map(({ activityId, line }) => ({ activityId, code: line.code, name: line.nameTh }));
  const plan = planPaste(block, { rows, at: top, field: figureFields[left] ?? "physical", selected: bottom - top + 1 });
  desk.editing = { of: null, before: "" };
  desk.edit(plan.edits);
  desk.say({ kind: "pasted", plan });
}
