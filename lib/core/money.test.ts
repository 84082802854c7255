import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideRounded, formatDecimal, parseDecimal, rescale } from "./decimal";
import { bahtOf, millionBahtOf, satangOf, splitSatang, sumSatang } from "./money";

const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

describe("decimals", () => {
  it("reads back what it wrote at any scale", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 6 }), (value, scale) => parseDecimal(formatDecimal(value, scale), scale) === value),
    );
  });

  it("refuses what is no plain decimal or would lose places", () => {
    for (const text of ["", "-", "1,000", "1e3", " 1", "1.", ".5", "๑", "1.005"]) expect(parseDecimal(text, 2)).toBeNull();
    expect(parseDecimal("1.500", 2)).toBe(150n);
  });

  it("rounds half away from zero", () => {
    expect([5n, -5n, 14n, -14n, 15n].map((value) => divideRounded(value, 10n))).toEqual([1n, -1n, 1n, -1n, 2n]);
    expect(divideRounded(-15n, -10n)).toBe(2n);
    expect(rescale(12345n, 4, 2)).toBe(123n);
    expect(rescale(123n, 2, 4)).toBe(12300n);
  });
});

describe("money", () => {
  it("keeps amounts that floats cannot", () => {
    const tenth = satangOf("0.10");
    expect(bahtOf(sumSatang([tenth, tenth, tenth]))).toBe("0.30");
    expect(bahtOf(satangOf("15543958900"))).toBe("15543958900.00");
    expect(() => satangOf("1,000")).toThrow(/not an amount/);
  });

  it("writes million baht with the places asked for", () => {
    expect(millionBahtOf(satangOf("29106094999.99"), 2)).toBe("29106.09");
    expect(millionBahtOf(satangOf("29106095000.00"), 2)).toBe("29106.10");
    expect(millionBahtOf(satangOf("25295500"), 4)).toBe("25.2955");
    expect(millionBahtOf(satangOf("-8500"), 2)).toBe("-0.01");
    expect(millionBahtOf(0n, 0)).toBe("0");
  });

  it("splits without losing a satang, each part within one of its share", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 }),
        (whole, weights) => {
          const parts = splitSatang(whole, weights);
          const total = sumSatang(weights);
          if (sumSatang(parts) !== whole) return false;
          return (
            total === 0n ||
            parts.every((part, i) => part - (whole * (weights[i] ?? 0n)) / total <= 1n && part >= (whole * (weights[i] ?? 0n)) / total)
          );
        },
      ),
    );
  });
});
