import { expect, test } from "vitest";
import { chooseMonth, defaultYear } from "./default-month";

const years = [
  { year: 2563, reportedMonth: null },
  { year: 2569, reportedMonth: 12 },
  { year: 2570, reportedMonth: 1 },
];

test("today's fiscal year when it has plans, else the newest with plans", () => {
  expect(defaultYear(years, "2026-11-22")).toBe(2570);
  expect(defaultYear(years, "2027-11-22")).toBe(2570);
  expect(defaultYear(years.slice(0, 2), "2026-11-22")).toBe(2569);
  expect(defaultYear([], "2026-11-22")).toBeNull();
});

test("the newest month with a sent report, the asked one, or October", () => {
  expect(chooseMonth(years, {}, "2026-11-22")).toEqual({ year: 2570, month: 1, reported: true });
  expect(chooseMonth(years, { year: 2569, month: 4 }, "2026-11-22")).toEqual({ year: 2569, month: 4, reported: true });
  expect(chooseMonth(years, { year: 2563 }, "2026-11-22")).toEqual({ year: 2563, month: 1, reported: false });
  expect(chooseMonth(years, { year: 2571 }, "2026-11-22")).toEqual({ year: 2571, month: 1, reported: false });
  expect(chooseMonth([], {}, "2026-11-22")).toBeNull();
});
