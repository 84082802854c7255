import { describe, expect, it } from "vitest";
import { gridMove } from "./grid-walk";

const size = { rows: 100, cols: 8, page: 20 };
const go = (row: number, col: number, key: string, ctrl = false) => gridMove({ row, col }, key, ctrl, size);

describe("walking the grid", () => {
  it("goes by one and stays inside", () => {
    expect(go(0, 0, "ArrowDown")).toEqual({ row: 1, col: 0 });
    expect(go(99, 7, "ArrowDown")).toEqual({ row: 99, col: 7 });
    expect(go(5, 7, "ArrowRight")).toEqual({ row: 5, col: 7 });
    expect(go(5, 0, "ArrowLeft")).toEqual({ row: 5, col: 0 });
  });
  it("reaches the heads from the first row and comes back", () => {
    expect(go(0, 3, "ArrowUp")).toEqual({ row: -1, col: 3 });
    expect(go(-1, 3, "ArrowUp")).toEqual({ row: -1, col: 3 });
    expect(go(-1, 3, "ArrowDown")).toEqual({ row: 0, col: 3 });
  });
  it("goes by the height shown, without leaving the rows for the heads", () => {
    expect(go(30, 2, "PageUp")).toEqual({ row: 10, col: 2 });
    expect(go(5, 2, "PageUp")).toEqual({ row: 0, col: 2 });
    expect(go(90, 2, "PageDown")).toEqual({ row: 99, col: 2 });
  });
  it("goes along the row and to the corners", () => {
    expect(go(7, 3, "Home")).toEqual({ row: 7, col: 0 });
    expect(go(7, 3, "End", true)).toEqual({ row: 99, col: 7 });
    expect(go(7, 3, "Home", true)).toEqual({ row: 0, col: 0 });
  });
  it("leaves every other key alone", () => {
    expect(go(7, 3, "a")).toBeNull();
    expect(go(7, 3, "Tab")).toBeNull();
  });
});
