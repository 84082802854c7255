import { describe, expect, it } from "vitest";
import { clockAt, monthsReported, roundOf } from "./clock";

describe("the demonstration's open round", () => {
  it.each(["2026-10-20", "2026-11-03", "2026-11-09", "2026-11-10", "2026-11-22", "2026-12-31", "2027-03-01", "2027-09-30", "2029-05-05"])(
    "is open on %s and stays open for ten days at least",
    (today) => {
      const clock = clockAt(today);
      const { opensAt, closesAt } = roundOf(clock, clock.open.year, clock.open.month);
      const now = Date.parse(`${today}T05:00:00Z`);
      expect(opensAt.getTime()).toBeLessThan(now);
      expect(closesAt.getTime()).toBeGreaterThan(now + 10 * 86_400_000);
    },
  );

  it("is November 2569's on 22 November 2569", () => {
    expect(clockAt("2026-11-22").open).toEqual({ year: 2570, month: 2 });
  });

  it("leaves other rounds on day 5 of the next month at half past four, and the year's on 30 October", () => {
    const clock = clockAt("2026-11-22");
    expect(roundOf(clock, 2570, 1).closesAt.toISOString()).toBe("2026-11-05T09:30:00.000Z");
    expect(roundOf(clock, 2569, 12).closesAt.toISOString()).toBe("2026-10-30T09:30:00.000Z");
  });

  it("counts months reported: whole years before, none after", () => {
    const clock = clockAt("2026-11-22");
    expect([2569, 2570, 2571].map((year) => monthsReported(clock, year))).toEqual([12, 2, 0]);
  });
});
