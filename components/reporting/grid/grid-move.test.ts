import { describe, expect, it } from "vitest";
import { type Cell, cellAfter, type KeyPress } from "./grid-move";

const size = { rows: 3, columns: 3 };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shift: false,
  modified: false,
  caretAtStart: false,
  caretAtEnd: false,
  ...more,
});
const middle: Cell = { row: 1, column: 1 };

describe("cellAfter", () => {
  it("moves by row with Enter and the arrows", () => {
    expect(cellAfter(middle, press("Enter"), size)).toEqual({ row: 2, column: 1 });
    expect(cellAfter(middle, press("Enter", { shift: true }), size)).toEqual({ row: 0, column: 1 });
    expect(cellAfter(middle, press("ArrowDown"), size)).toEqual({ row: 2, column: 1 });
    expect(cellAfter(middle, press("ArrowUp"), size)).toEqual({ row: 0, column: 1 });
  });

  it("leaves the caret alone inside the text and moves at its edge", () => {
    expect(cellAfter(middle, press("ArrowLeft"), size)).toBeNull();
    expect(cellAfter(middle, press("ArrowLeft", { caretAtStart: true }), size)).toEqual({ row: 1, column: 0 });
    expect(cellAfter(middle, press("ArrowRight", { caretAtEnd: true }), size)).toEqual({ row: 1, column: 2 });
  });

  it("stays inside the grid", () => {
    expect(cellAfter({ row: 2, column: 1 }, press("Enter"), size)).toBeNull();
    expect(cellAfter({ row: 0, column: 1 }, press("ArrowUp"), size)).toBeNull();
    expect(cellAfter({ row: 0, column: 2 }, press("ArrowRight", { caretAtEnd: true }), size)).toBeNull();
  });

  it("never takes a shortcut, a selection or a letter", () => {
    expect(cellAfter(middle, press("Enter", { modified: true }), size)).toBeNull();
    expect(cellAfter(middle, press("ArrowRight", { shift: true, caretAtEnd: true }), size)).toBeNull();
    expect(cellAfter(middle, press("5"), size)).toBeNull();
  });
});
