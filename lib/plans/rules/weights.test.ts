import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "@/lib/core/decimal";
import { weightsByBudget } from "./weights";

describe("weightsByBudget", () => {
  it("shares by budget", () => {
    expect(weightsByBudget([1n, 1n, 1n])).toEqual(["33.333334", "33.333333", "33.333333"]);
    expect(weightsByBudget([300n, 100n])).toEqual(["75.000000", "25.000000"]);
    expect(weightsByBudget([0n, 0n])).toEqual(["50.000000", "50.000000"]);
    expect(weightsByBudget([])).toEqual([]);
  });

  it("always sums to exactly 100 and never weighs less for more money", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 70 }), (nets) => {
        const weights = weightsByBudget(nets).map((weight) => parseDecimal(weight, 6) ?? -1n);
        expect(weights.reduce((a, b) => a + b, 0n)).toBe(100_000_000n);
        for (const weight of weights) expect(weight >= 0n).toBe(true);
        const pairs = nets
          .map((net, i) => ({ net, weight: weights[i] ?? -1n }))
          .sort((a, b) => (a.net < b.net ? -1 : a.net > b.net ? 1 : 0));
        for (const [i, pair] of pairs.slice(1).entries()) {
          const before = pairs[i];
          if (before && before.net < pair.net) expect(before.weight <= pair.weight).toBe(true);
        }
      }),
    );
  });
});
