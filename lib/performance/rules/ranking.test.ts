import fc from "fast-check";
import { expect, test } from "vitest";
import { contributorsOf, movementOf, ranksOf } from "./ranking";

test("best percent first, equal percents share a rank, no budget has none", () => {
  const ranks = ranksOf([
    { id: "a", part: 1n, whole: 2n },
    { id: "b", part: 9n, whole: 10n },
    { id: "c", part: 50n, whole: 100n },
    { id: "d", part: 0n, whole: 0n },
    { id: "e", part: 1n, whole: 100n },
  ]);
  expect(Object.fromEntries(ranks)).toEqual({ b: 1, a: 2, c: 2, e: 4 });
});

test("movement is places climbed; without a rank in both months there is none", () => {
  const now = new Map([
    ["a", 2],
    ["b", 5],
    ["c", 1],
  ]);
  const before = new Map([
    ["a", 5],
    ["b", 2],
  ]);
  expect([movementOf("a", now, before), movementOf("b", now, before)]).toEqual([3, -3]);
  expect([movementOf("c", now, before), movementOf("a", now, null)]).toEqual([null, null]);
});

test("the first of the contributors is the largest shortfall, in baht, and shares are of all shortfalls", () => {
  const found = contributorsOf(
    [
      { id: "a", paid: 10n, planned: 40n },
      { id: "b", paid: 100n, planned: 50n },
      { id: "c", paid: 0n, planned: 70n },
    ],
    1,
  );
  expect(found).toEqual({ top: [{ id: "c", shortfall: 70n, share: "70.00" }], total: 100n, below: 2, topShare: "70.00", unitsToHalf: 1 });
});

test("all contributors together explain the whole", () => {
  const place = fc.record({ paid: fc.bigInt(0n, 10n ** 12n), planned: fc.bigInt(0n, 10n ** 12n) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 94 }), (places) => {
      const found = contributorsOf(
        places.map((each, index) => ({ id: String(index), ...each })),
        94,
      );
      expect(found.top.reduce((sum, each) => sum + each.shortfall, 0n)).toBe(found.total);
      expect(found.topShare).toBe(found.total === 0n ? null : "100.00");
      expect(found.top.length).toBe(found.below);
    }),
  );
});
