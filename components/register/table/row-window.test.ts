import { expect, test } from "vitest";
import { rowsToDraw, topToShow } from "./row-window";

const lines = { count: 100, rowHeight: 28, beyond: 2, kept: -1 };

test("what is in view is drawn, and a little beyond", () => {
  expect(rowsToDraw({ top: 0, height: 280 }, lines)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const middle = rowsToDraw({ top: 1000, height: 280 }, lines);
  expect([middle[0], middle.at(-1)]).toEqual([33, 47]);
  expect(rowsToDraw({ top: 99 * 28, height: 280 }, lines)).toEqual([97, 98, 99]);
});

test("the line that holds the focus stays drawn, once and in order", () => {
  expect(rowsToDraw({ top: 1000, height: 28 }, { ...lines, kept: 3 })).toEqual([3, 33, 34, 35, 36, 37, 38]);
  expect(rowsToDraw({ top: 1000, height: 28 }, { ...lines, kept: 34 })).toEqual([33, 34, 35, 36, 37, 38]);
  expect(rowsToDraw({ top: 0, height: 28 }, { ...lines, kept: 90 })).toEqual([0, 1, 2, 90]);
  expect(rowsToDraw({ top: 0, height: 28 }, { ...lines, kept: 100 })).toEqual([0, 1, 2]);
});

test("a list that became short is drawn from where it still is; an empty one is nothing", () => {
  expect(rowsToDraw({ top: 5000, height: 280 }, { ...lines, count: 3 })).toEqual([2]);
  expect(rowsToDraw({ top: 0, height: 280 }, { ...lines, count: 0 })).toEqual([]);
});

test("the list moves no more than a line needs to be seen below the heads", () => {
  const seen = { top: 280, height: 344 };
  expect(topToShow(12, seen, 28, 64)).toBe(280);
  expect(topToShow(4, seen, 28, 64)).toBe(112);
  expect(topToShow(30, seen, 28, 64)).toBe(588);
});
