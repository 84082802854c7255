import { describe, expect, it } from "vitest";
import { daysLate } from "./lateness";

/** Closes 5 November 16:30 in Bangkok. */
const closesAt = "2026-11-05T09:30:00Z";
const late = (firstSubmittedAt: string) => daysLate({ closesAt, firstSubmittedAt });

describe("days late", () => {
  it("is on time until the closing instant, and no longer at it", () => {
    expect(late("2026-10-26T02:00:00Z")).toBe(0);
    expect(late("2026-11-05T09:29:59.999Z")).toBe(0);
    expect(late("2026-11-05T09:30:00Z")).toBe(1);
  });

  it("counts the rest of the closing day and the day after it as the first day", () => {
    expect(late("2026-11-05T16:59:59Z")).toBe(1);
    expect(late("2026-11-05T17:00:00Z")).toBe(1);
    expect(late("2026-11-06T16:59:59Z")).toBe(1);
  });

  it("turns at midnight in Bangkok, not at midnight UTC", () => {
    expect(late("2026-11-06T17:00:00Z")).toBe(2);
    expect(late("2026-11-22T09:00:00Z")).toBe(17);
    expect(late("2026-12-01T00:00:00Z")).toBe(26);
  });

  it("takes dates as well as texts", () => {
    expect(daysLate({ closesAt: new Date(closesAt), firstSubmittedAt: new Date("2026-11-08T02:00:00Z") })).toBe(3);
  });
});
