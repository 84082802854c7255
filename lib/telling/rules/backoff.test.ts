import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventBackoff, mailBackoff, waitAfter } from "./backoff";

describe("waiting between tries", () => {
  it("doubles up to the longest wait", () => {
    expect([1, 2, 3, 4, 8, 20].map((attempts) => waitAfter(attempts, mailBackoff))).toEqual([60, 120, 240, 480, 3600, 3600]);
  });
  it("parks an event at the number health counts by", () => {
    const health = readFileSync(new URL("../../platform/health.ts", import.meta.url), "utf8");
    expect(health).toContain(`attempts >= ${eventBackoff.attempts})`);
  });
  it("gives up after the last try", () => {
    expect(waitAfter(7, eventBackoff)).toBe(960);
    expect(waitAfter(8, eventBackoff)).toBeNull();
  });
});
