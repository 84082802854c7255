import { describe, expect, it } from "vitest";
import { type Figures, sumFigures } from "./figures";
import { monthlyOf } from "./monthly";

const at = (paid: bigint, planned: bigint): Figures => ({ ...sumFigures([]), disbursedCertified: paid, plannedDisbursed: planned });

describe("months by themselves", () => {
  it("takes each month out of the cumulative sums and stops paying at the month looked at", () => {
    const rows = monthlyOf([at(100n, 150n), at(350n, 300n), at(350n, 900n)], 2);
    expect(rows).toEqual([
      { month: 1, plannedInMonth: "1.50", paidInMonth: "1.00" },
      { month: 2, plannedInMonth: "1.50", paidInMonth: "2.50" },
      { month: 3, plannedInMonth: "6.00", paidInMonth: null },
    ]);
  });

  it("shows money that was sent back as a month below zero", () => {
    expect(monthlyOf([at(500n, 0n), at(200n, 0n)], 2)[1]?.paidInMonth).toBe("-3.00");
  });
});
