import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideRounded, formatDecimal } from "./decimal";
import { satangOf } from "./money";
import { amountAt, compareDecimals, compareToPercent, percentOf, percentOfWholes, pointsFrom } from "./percent";

describe("percents", () => {
  it("compares a share with a percent without rounding", () => {
    expect(compareToPercent(49_999_999_999n, 100_000_000_000n, "50")).toBe(-1);
    expect(compareToPercent(1n, 2n, "50.0000")).toBe(0);
    expect(compareToPercent(2n, 3n, "66.6666")).toBe(1);
  });

  it("is the same from plain numbers as from bigints, small or large, rounded half away from zero", () => {
    const part = fc.oneof(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.maxSafeInteger());
    const whole = fc.oneof(fc.integer({ min: 0, max: 10 ** 4 }), fc.maxSafeNat());
    fc.assert(
      fc.property(part, whole, (a, b) => {
        const exact = b === 0 ? null : formatDecimal(divideRounded(BigInt(a) * 10_000n, BigInt(b)), 2);
        expect(percentOfWholes(a, b)).toBe(exact);
        expect(percentOf(BigInt(a), BigInt(b))).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with the printed national figures of FY2561 and FY2562", () => {
    // Parliamentary Budget Office FY2563 report, section 3: budget and paid in million baht, percent as printed.
    const printed = [
      ["8455.7", "6560.4", "77.59"],
      ["15473.4", "10045.4", "64.92"],
      ["23929.1", "16605.8", "69.40"],
      ["7138.8", "5584.9", "78.23"],
      ["27579.6", "18321.7", "66.43"],
    ] as const;
    // The report divides unrounded amounts, so its last digit may differ from ours by one.
    for (const [budget, paid, percent] of printed) {
      const ours = percentOf(satangOf(paid), satangOf(budget));
      expect(Math.abs(Number(ours) - Number(percent))).toBeLessThanOrEqual(0.011);
    }
  });

  it("has nothing to say when there is nothing to divide by", () => {
    expect(percentOf(0n, 0n)).toBeNull();
    expect(pointsFrom(1n, 0n, "50")).toBeNull();
  });

  it("is a ratio of sums, not a mean of percents", () => {
    expect(percentOf(10n + 0n, 10n + 990n)).toBe("1.00");
  });

  it("measures points from a target with one rounding", () => {
    expect(pointsFrom(5842n, 10000n, "75")).toBe("-16.58");
    expect(pointsFrom(1n, 3n, "33.333")).toBe("0.00");
    expect(pointsFrom(satangOf("17004.63"), satangOf("29106.09"), "66.28")).toBe("-7.86");
  });

  it("inverts: the amount at a percent gives that percent back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), fc.bigInt({ min: 10n ** 6n, max: 10n ** 14n }), (hundredths, whole) => {
        const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        return percentOf(amountAt(percent, whole), whole) === percent;
      }),
    );
  });

  it("orders decimals by value", () => {
    expect(["10.00", "9.5", "-1", "9.50"].sort(compareDecimals)).toEqual(["-1", "9.5", "9.50", "10.00"]);
  });
});
