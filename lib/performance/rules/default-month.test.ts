import { expect, test } from "vitest";
import { chooseMonth, defaultYear, openingMonthOf } from "./default-month";

const years = [
  { year: 2563, openingMonth: null },
  { year: 2569, openingMonth: 12 },
  { year: 2570, openingMonth: 1 },
];

test("today's fiscal year when it has plans, else the newest with plans", () => {
  expect(defaultYear(years, "2026-11-22")).toBe(2570);
  expect(defaultYear(years, "2027-11-22")).toBe(2570);
  expect(defaultYear(years.slice(0, 2), "2026-11-22")).toBe(2569);
  expect(defaultYear([], "2026-11-22")).toBeNull();
});

test("the opening month of the year, the asked one, or October", () => {
  expect(chooseMonth(years, {}, "2026-11-22")).toEqual({ year: 2570, month: 1, reported: true });
  expect(chooseMonth(years, { year: 2569, month: 4 }, "2026-11-22")).toEqual({ year: 2569, month: 4, reported: true });
  expect(chooseMonth(years, { year: 2563 }, "2026-11-22")).toEqual({ year: 2563, month: 1, reported: false });
  expect(chooseMonth(years, { year: 2571 }, "2026-11-22")).toEqual({ year: 2571, month: 1, reported: false });
  expect(chooseMonth([], {}, "2026-11-22")).toBeNull();
});

const reported = (month: number, percent: number) => ({ month, net: "100.00", reported: `${percent}.00` });

test("a year opens with the latest month of which at least the share of money is reported", () => {
  expect(openingMonthOf([reported(1, 93), reported(2, 42)], "50")).toBe(1);
  expect(openingMonthOf([reported(2, 50), reported(1, 93)], "50")).toBe(2);
  expect(openingMonthOf([{ month: 2, net: "200.00", reported: "99.99" }, reported(1, 93)], "50.0000")).toBe(1);
  expect(openingMonthOf([reported(1, 93), reported(2, 42)], "40")).toBe(2);
});

test("without a month that reaches the share, a year opens with the latest that has anything; else with none", () => {
  expect(openingMonthOf([reported(1, 30), reported(2, 10)], "50")).toBe(2);
  expect(openingMonthOf([{ month: 3, net: "0.00", reported: "0.00" }], "50")).toBe(3);
  expect(openingMonthOf([], "50")).toBeNull();
});
