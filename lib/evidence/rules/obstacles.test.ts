import { describe, expect, it } from "vitest";
import type { MonthWindow } from "@/lib/reporting/rules/lock-state";
import type { ReportProgress } from "@/lib/reporting/rules/workflow";
import { addObstacle, removeObstacle } from "./obstacles";

const window = (state: "not_open" | "open" | "closing_soon" | "closed"): MonthWindow => ({ state, isPublished: false, reopening: null });
const reopened: MonthWindow = {
  state: "reopened",
  isPublished: true,
  reopening: { areaId: "45", fiscalYear: 2570, month: 1, projectId: null, openUntil: "2026-12-31T00:00:00Z" },
};
const add = (progress: ReportProgress, at: MonthWindow, planTier = "Y1") => addObstacle({ progress, window: at, planTier });

describe("adding", () => {
  it.each(["not_started", "draft", "returned"] as const)("to a month that is %s follows the month", (progress) => {
    expect(add(progress, window("open"))).toBeNull();
    expect(add(progress, window("closing_soon"))).toBeNull();
    expect(add(progress, reopened)).toBeNull();
    expect(add(progress, window("closed"))).toBe("month_closed");
    expect(add(progress, window("not_open"))).toBe("month_not_open");
  });
  it("is open while a report waits, also after the closing", () => {
    expect(add("submitted", window("closed"))).toBeNull();
  });
  it("ends with the certification, whatever the month is", () => {
    for (const at of [window("open"), window("closed"), reopened]) {
      expect(add("certifying", at)).toBe("month_certifying");
      expect(add("certified", at)).toBe("month_certified");
    }
  });
  it("needs a project that reports", () => {
    expect(add("draft", window("open"), "Y2")).toBe("project_in_reserve");
  });
});

describe("taking away", () => {
  const certified = new Date("2026-11-02T05:00:00Z");
  const before = new Date("2026-11-01T00:00:00Z");
  const after = new Date("2026-11-03T00:00:00Z");
  it("leaves what a certification rested on", () => {
    expect(removeObstacle({ progress: "draft", officialSince: certified }, before)).toBe("month_certified");
    expect(removeObstacle({ progress: "draft", officialSince: certified }, certified)).toBe("month_certified");
    expect(removeObstacle({ progress: "submitted", officialSince: certified }, after)).toBeNull();
    expect(removeObstacle({ progress: "submitted", officialSince: null }, before)).toBeNull();
    expect(removeObstacle({ progress: "certifying", officialSince: null }, before)).toBe("month_certifying");
  });
});
