import { expect, test } from "vitest";
import { chooseMonth, openingMonthOf } from "./default-month";

test("the asked month, the opening month of the year, or October", () => {
  expect(chooseMonth({ year: 2570, openingMonth: 2 }, {})).toEqual({ year: 2570, month: 2, reported: true });
  expect(chooseMonth({ year: 2569, openingMonth: 12 }, { month: 4 })).toEqual({ year: 2569, month: 4, reported: true });
  expect(chooseMonth({ year: 2563, openingMonth: null }, {})).toEqual({ year: 2563, month: 1, reported: false });
  expect(chooseMonth(null, {})).toBeNull();
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
