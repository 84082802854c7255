import { expect, test } from "vitest";
import type { Shown } from "./shown-rows";
import { paperRows } from "./use-paper-rows";

const lines = (count: number, waits: readonly number[] = []): Shown[] =>
  Array.from({ length: count }, (_, at) => ({ kind: waits.includes(at) ? "wait" : "row", key: String(at) }) as Shown);

test("paper holds the page of fifty lines in view, without those that are still on their way", () => {
  expect(paperRows(0, lines(120))).toEqual(Array.from({ length: 50 }, (_, at) => at));
  expect(paperRows(73, lines(120))[0]).toBe(50);
  expect(paperRows(119, lines(120))).toHaveLength(20);
  expect(paperRows(0, lines(4, [2, 3]))).toEqual([0, 1]);
  expect(paperRows(0, [])).toEqual([]);
});
