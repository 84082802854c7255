import { describe, expect, it } from "vitest";
import { dayBefore, placePeriod } from "./place-period";
import { severityInOrder } from "./severity-order";

describe("placePeriod", () => {
  it.each([
    [null, "2026-11-05", "first"],
    ["2026-10-01", "2026-11-05", "append"],
    ["2026-10-01", "2026-10-01", "too_early"],
    ["2026-10-01", "2026-09-30", "too_early"],
    ["2026-11-20", "2026-11-20", "replace"],
    ["2027-01-01", "2027-01-01", "replace"],
    ["2027-01-01", "2026-12-01", "too_early"],
  ] as const)("latest %s, new %s: %s", (latest, from, placement) => {
    expect(placePeriod(latest, from, "2026-11-20")).toBe(placement);
  });
  it("closes across months and leap days", () => {
    expect([dayBefore("2026-11-01"), dayBefore("2028-03-01"), dayBefore("2027-01-01")]).toEqual(["2026-10-31", "2028-02-29", "2026-12-31"]);
  });
});

it("wants the severity gaps to fall", () => {
  expect(severityInOrder({ "severity.watch": "0", "severity.late": "-5", "severity.critical": "-15" })).toBe(true);
  expect(severityInOrder({ "severity.watch": "0", "severity.late": "0", "severity.critical": "-15" })).toBe(false);
  expect(severityInOrder({ "severity.watch": "0", "severity.late": "-15", "severity.critical": "-5" })).toBe(false);
  expect(severityInOrder({ "severity.watch": "0", "severity.late": "-5" })).toBe(false);
});
