import { describe, expect, it } from "vitest";
import { retryAfterOf, retryDelayMs } from "./retry";

describe("when to try again", () => {
  it("waits longer each time, up to a minute, spread by a half", () => {
    expect([0, 1, 2, 3, 9, 50].map((attempt) => retryDelayMs(attempt, 1, null))).toEqual([2_000, 4_000, 8_000, 16_000, 60_000, 60_000]);
    expect(retryDelayMs(3, 0, null)).toBe(8_000);
  });

  it("obeys a server that names a time, in seconds or as a date", () => {
    const now = Date.parse("2026-11-22T07:00:00Z");
    expect(retryDelayMs(0, 0, 30)).toBe(30_000);
    expect(retryAfterOf("18", now)).toBe(18);
    expect(retryAfterOf("Sun, 22 Nov 2026 07:00:40 GMT", now)).toBe(40);
    expect([retryAfterOf(null, now), retryAfterOf("soon", now)]).toEqual([null, null]);
  });
});
