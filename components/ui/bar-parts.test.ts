import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barParts } from "./bar-parts";

describe("the parts of a bar", () => {
  it("lays paid, provisional and committed end to end", () => {
    expect(barParts({ certified: "50.00", provisional: "8.42", committed: "27.00" })).toEqual({
      certified: { from: 0, width: 50 },
      provisional: { from: 50, width: 8.42 },
      committed: { from: 58.42, width: 27 },
    });
  });
  it("reads nothing to compute as nothing drawn", () => {
    expect(barParts({ certified: null }).certified).toEqual({ from: 0, width: 0 });
  });
  it("never leaves the bar, also when transfers lag and more is used than the budget", () => {
    const percent = fc.integer({ min: -500, max: 25_000 }).map((n) => (n / 100).toFixed(2));
    fc.assert(
      fc.property(percent, percent, percent, (certified, provisional, committed) => {
        const parts = barParts({ certified, provisional, committed });
        for (const { from, width } of Object.values(parts)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(from + width).toBeLessThanOrEqual(100.001);
        }
      }),
    );
  });
});
