import fc from "fast-check";
import { expect, it } from "vitest";
import { inDeskOrder, remarksOn } from "./desk-queue";

const plain = { isCorrection: false, isResent: false, warnings: 0, bigMoves: 0, falls: 0, selfRatingBetter: 0 };
const item = fc.record({
  isCorrection: fc.boolean(),
  isResent: fc.boolean(),
  warnings: fc.nat(3),
  bigMoves: fc.nat(3),
  falls: fc.nat(3),
  selfRatingBetter: fc.nat(3),
  submittedAt: fc.constantFrom("2026-11-01T00:00:00.000Z", "2026-11-02T00:00:00.000Z"),
  reportId: fc.uuid(),
});

it("puts what has most to look at first, then what waited longest, and loses nothing", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const ordered = inDeskOrder(items);
      expect(new Set(ordered)).toEqual(new Set(items));
      for (const [index, next] of ordered.slice(1).entries()) {
        const before = ordered[index];
        if (!before) continue;
        expect(remarksOn(before)).toBeGreaterThanOrEqual(remarksOn(next));
        if (remarksOn(before) === remarksOn(next)) expect(before.submittedAt <= next.submittedAt).toBe(true);
      }
    }),
  );
});

it("counts a correction and a second sending as something to look at", () => {
  expect(remarksOn(plain)).toBe(0);
  expect(remarksOn({ ...plain, isCorrection: true, isResent: true })).toBe(2);
});
