import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal } from "@/lib/core/decimal";
import { satangOf } from "@/lib/core/money";
import { moneyColumns, paidOf, spentOf, sumFigures } from "./figures";
import { severityOf } from "./severity";
import { confidenceOf, standingOf, statusOf } from "./standing";
import { anyFigures, figuresWith } from "./testing";

const limits = { watch: "0", late: "-5", critical: "-15" };

test("a roll-up is the ratio of sums, never a mean of ratios", () => {
  const small = figuresWith({ activities: 1, activitiesCertified: 1, budgetNet: 100n, disbursedCertified: 100n });
  const large = figuresWith({ activities: 1, activitiesCertified: 1, budgetNet: 900n, disbursedCertified: 0n });
  expect(standingOf(sumFigures([small, large]), limits).paidPercent).toBe("10.00");
});

test("sums add column by column in any order and grouping", () => {
  fc.assert(
    fc.property(fc.array(anyFigures, { maxLength: 8 }), fc.nat(8), (parts, cut) => {
      const whole = sumFigures(parts);
      expect(sumFigures([...parts].reverse())).toEqual(whole);
      expect(sumFigures([sumFigures(parts.slice(0, cut)), sumFigures(parts.slice(cut))])).toEqual(whole);
      for (const column of moneyColumns) expect(whole[column]).toBe(parts.reduce((sum, part) => sum + part[column], 0n));
    }),
  );
});

test("paid, committed and left make up the budget; confidence adds up to 100.00", () => {
  fc.assert(
    fc.property(anyFigures, (f) => {
      const standing = standingOf(f, limits);
      expect(satangOf(standing.paid) + satangOf(standing.committed) + satangOf(standing.left)).toBe(f.budgetNet);
      expect(satangOf(standing.spent)).toBe(spentOf(f));
      expect(satangOf(standing.planGap)).toBe(paidOf(f) - f.plannedDisbursed);
      const shares = Object.values(confidenceOf(f)).map((share) => (share === null ? null : parseDecimal(share, 2)));
      if (shares[0] !== null) expect(shares.reduce((sum, share) => (sum ?? 0n) + (share ?? 0n), 0n)).toBe(10_000n);
    }),
  );
});

test("without a budget there is nothing to divide by", () => {
  const standing = standingOf(figuresWith({}), limits);
  expect(standing).toMatchObject({ paidPercent: null, planPoints: null, status: "on_plan" });
  expect(standing.confidence).toEqual({ certified: null, submitted: null, missing: null });
});

test("nothing of the month sent is missing, whatever was carried from before", () => {
  expect(statusOf(figuresWith({ activities: 3, activitiesMissing: 3, budgetNet: 100n, disbursedCarried: 100n }), limits)).toBe("missing");
});

test.each([
  [0n, "on_plan"],
  [-1n, "watch"],
  [-500n, "watch"],
  [-501n, "late"],
  [-1500n, "late"],
  [-1501n, "critical"],
])("a gap of %s satang in 10,000 is %s", (gap, expected) => {
  expect(severityOf(5000n + gap, 5000n, 10_000n, limits)).toBe(expected);
});

test("severity never gets worse when more is paid", () => {
  const order = ["critical", "late", "watch", "on_plan"];
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 12n),
      fc.bigInt(0n, 10n ** 12n),
      fc.bigInt(1n, 10n ** 12n),
      fc.bigInt(0n, 10n ** 9n),
      (done, planned, whole, more) => {
        expect(order.indexOf(severityOf(done + more, planned, whole, limits))).toBeGreaterThanOrEqual(
          order.indexOf(severityOf(done, planned, whole, limits)),
        );
      },
    ),
  );
});
