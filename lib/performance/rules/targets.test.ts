import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals } from "@/lib/core/percent";
import { isBelowBoth, mixTarget, standAgainst, stillNeeded, type Target, targetInForce } from "./targets";

const announced: Target[] = [
  { measure: "disbursement", expenseClass: "overall", quarter: 1, percent: "32.000", validFrom: "2025-10-01", validTo: "2025-11-14" },
  { measure: "disbursement", expenseClass: "overall", quarter: 1, percent: "30.000", validFrom: "2025-11-15", validTo: null },
  { measure: "disbursement", expenseClass: "capital", quarter: 1, percent: null, validFrom: "2025-10-01", validTo: null },
];
const q1 = { measure: "disbursement", expenseClass: "overall", quarter: 1 } as const;

test("the target in force is the one of the day: it changes mid-year", () => {
  expect(targetInForce(announced, q1, "2025-09-30")).toBeNull();
  expect(targetInForce(announced, q1, "2025-11-14")).toBe("32.000");
  expect(targetInForce(announced, q1, "2025-11-15")).toBe("30.000");
});

test("not announced and not listed are both no target", () => {
  expect(targetInForce(announced, { ...q1, expenseClass: "capital" }, "2025-12-01")).toBeNull();
  expect(targetInForce(announced, { ...q1, quarter: 2 }, "2025-12-01")).toBeNull();
  expect(standAgainst(5n, 10n, null)).toBeNull();
});

test("what is still needed is the least amount that reaches the target", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 13n), fc.bigInt(0n, 10n ** 13n), fc.integer({ min: 0, max: 100_000 }), (done, net, thousandths) => {
      const percent = (thousandths / 1000).toFixed(3);
      const needed = stillNeeded(done, net, percent);
      const reaches = (amount: bigint): boolean => amount * 100_000n >= BigInt(thousandths) * net;
      expect(needed >= 0n).toBe(true);
      expect(reaches(done + needed)).toBe(true);
      if (needed > 0n) expect(reaches(done + needed - 1n)).toBe(false);
    }),
  );
});

test("points are percentage points of the same whole", () => {
  expect(standAgainst(5842n, 10_000n, "75.000")).toEqual({ percent: "75.000", points: "-16.58", stillNeeded: 1658n });
  expect(standAgainst(5n, 0n, "75.000")?.points).toBeNull();
});

test("late needs both: below the own plan and below the national target", () => {
  expect(isBelowBoth(40n, 50n, 100n, "45")).toBe(true);
  expect(isBelowBoth(46n, 50n, 100n, "45")).toBe(false);
  expect(isBelowBoth(44n, 40n, 100n, "45")).toBe(false);
  expect(isBelowBoth(40n, 50n, 100n, null)).toBeNull();
});

test("the class-mix target weighs each class's target with the place's own money", () => {
  expect(mixTarget({ capital: 86n, recurrent: 14n }, { capital: "21", recurrent: "47" })).toBe("24.64");
  expect(mixTarget({ capital: 86n, recurrent: 0n }, { capital: "21", recurrent: null })).toBe("21.00");
  expect(mixTarget({ capital: 86n, recurrent: 14n }, { capital: "21", recurrent: null })).toBeNull();
  expect(mixTarget({ capital: 0n, recurrent: 0n }, { capital: "21", recurrent: "47" })).toBeNull();
});

test("a mix lies between the targets it mixes", () => {
  const percent = fc.integer({ min: 0, max: 100 }).map(String);
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 12n), fc.bigInt(1n, 10n ** 12n), percent, percent, (capital, recurrent, a, b) => {
      const mixed = mixTarget({ capital, recurrent }, { capital: a, recurrent: b }) ?? "";
      const [low, high] = Number(a) < Number(b) ? [a, b] : [b, a];
      expect(compareDecimals(mixed, low)).toBeGreaterThanOrEqual(0);
      expect(compareDecimals(mixed, high)).toBeLessThanOrEqual(0);
    }),
  );
});
