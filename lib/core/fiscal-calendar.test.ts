import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarMonthOf,
  dayInBangkok,
  firstDayOf,
  fiscalMonthOf,
  instantInBangkok,
  lastDayOf,
  lastDayOfQuarter,
  previousMonthOf,
  quarterOf,
} from "./fiscal-calendar";

describe("the fiscal calendar", () => {
  it("turns the year on 1 October", () => {
    expect(fiscalMonthOf("2026-09-30")).toEqual({ year: 2569, month: 12 });
    expect(fiscalMonthOf("2026-10-01")).toEqual({ year: 2570, month: 1 });
    expect(fiscalMonthOf("2027-01-01")).toEqual({ year: 2570, month: 4 });
  });

  it("goes to the calendar and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: 2700 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const calendar = calendarMonthOf({ year, month });
        const day = `${calendar.year}-${String(calendar.month).padStart(2, "0")}-15`;
        return JSON.stringify(fiscalMonthOf(day)) === JSON.stringify({ year, month });
      }),
    );
  });

  it("knows the ends of months and quarters, leap years too", () => {
    expect(lastDayOf({ year: 2567, month: 5 })).toBe("2024-02-29");
    expect(firstDayOf({ year: 2570, month: 1 })).toBe("2026-10-01");
    expect([1, 2, 3, 4].map((quarter) => lastDayOfQuarter(2570, quarter))).toEqual([
      "2026-12-31",
      "2027-03-31",
      "2027-06-30",
      "2027-09-30",
    ]);
    expect([1, 3, 4, 6, 7, 9, 10, 12].map(quarterOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it("starts the year anew: no month before the first", () => {
    expect(previousMonthOf({ year: 2570, month: 1 })).toBeNull();
    expect(previousMonthOf({ year: 2570, month: 2 })).toEqual({ year: 2570, month: 1 });
  });

  it("lives in Bangkok, stores UTC", () => {
    expect(instantInBangkok("2026-11-05", "16:30").toISOString()).toBe("2026-11-05T09:30:00.000Z");
    expect(dayInBangkok(new Date("2026-09-30T17:00:00Z"))).toBe("2026-10-01");
    expect(dayInBangkok(new Date("2026-09-30T16:59:59Z"))).toBe("2026-09-30");
  });
});
