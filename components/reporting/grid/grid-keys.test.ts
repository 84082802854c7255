import { describe, expect, it } from "vitest";
import { commandOf, type GridKey } from "./grid-keys";
import { boundsOf, cellAfterMove, cellToward, selectedIn } from "./grid-selection";

const press = (key: string, more: Partial<GridKey> = {}): GridKey => ({
  key,
  code: "",
  shift: false,
  control: false,
  alt: false,
  editing: false,
  caretAtStart: false,
  caretAtEnd: false,
  ...more,
});

describe("keys of a cell", () => {
  it("move while a cell is chosen, and walk the text while it is edited", () => {
    expect(commandOf(press("ArrowLeft"))).toEqual({ kind: "move", to: "left" });
    expect(commandOf(press("ArrowLeft", { editing: true }))).toBeNull();
    expect(commandOf(press("ArrowLeft", { editing: true, caretAtStart: true }))).toEqual({ kind: "move", to: "left" });
    expect(commandOf(press("ArrowDown", { editing: true }))).toEqual({ kind: "move", to: "down" });
    expect(commandOf(press("Home", { editing: true }))).toBeNull();
    expect(commandOf(press("End"))).toEqual({ kind: "move", to: "row_end" });
    expect(commandOf(press("Home", { control: true, editing: true }))).toEqual({ kind: "move", to: "first" });
  });

  it("extend a block with Shift, but never while text is being selected in a cell", () => {
    expect(commandOf(press("ArrowRight", { shift: true }))).toEqual({ kind: "extend", to: "right" });
    expect(commandOf(press("ArrowRight", { shift: true, editing: true, caretAtEnd: true }))).toBeNull();
  });

  it("know Ctrl keys by their letter and, on a Thai layout, by their place", () => {
    expect(commandOf(press("d", { control: true, code: "KeyD" }))).toEqual({ kind: "fill_down" });
    expect(commandOf(press("ก", { control: true, code: "KeyD" }))).toEqual({ kind: "fill_down" });
    expect(commandOf(press("Z", { control: true, shift: true, code: "KeyZ" }))).toEqual({ kind: "redo" });
    expect(commandOf(press("y", { control: true, code: "KeyY" }))).toEqual({ kind: "redo" });
  });

  it("leave to the browser what is the browser's", () => {
    for (const key of ["c", "v", "x", "f", "l", "t", "w", "r", "p"]) expect(commandOf(press(key, { control: true }))).toBeNull();
    for (const key of ["Tab", "PageDown", "F1", "F5", "F6", "F7", "F11", "F12", "1"]) expect(commandOf(press(key))).toBeNull();
    expect(commandOf(press("d", { control: true, alt: true }))).toBeNull();
    expect(commandOf(press("ArrowLeft", { alt: true }))).toBeNull();
  });
});

describe("a block of cells", () => {
  const selection = { anchor: { row: 3, column: 2 }, head: { row: 1, column: 1 } };
  it("is the same from whichever corner it was drawn", () => {
    expect(boundsOf(selection)).toEqual({ top: 1, bottom: 3, left: 1, right: 2 });
    expect([0, 1, 3, 4].map((row) => selectedIn(selection, row))).toEqual(["", "1-2", "1-2", ""]);
    expect(selectedIn({ anchor: { row: 1, column: 1 }, head: { row: 1, column: 1 } }, 1)).toBe("");
  });
  it("stays inside the grid, while moving goes on in the next row", () => {
    expect(cellToward({ row: 4, column: 2 }, "right", 5)).toEqual({ row: 4, column: 2 });
    expect(cellAfterMove({ row: 3, column: 2 }, "right", 5)).toEqual({ row: 4, column: 0 });
    expect(cellAfterMove({ row: 0, column: 0 }, "left", 5)).toEqual({ row: 0, column: 0 });
    expect(cellToward({ row: 2, column: 1 }, "last", 5)).toEqual({ row: 4, column: 2 });
  });
});
