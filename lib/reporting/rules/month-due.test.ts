import { describe, expect, it } from "vitest";
import { monthDueOf } from "./month-due";

const round = (month: number, state: "open" | "closed", progress: "draft" | "submitted") => ({
  fiscalYear: 2570,
  month,
  state,
  projects: [{ projectId: "a", progress }] as const,
});

describe("the month a project reports next", () => {
  it("is the oldest open one not sent yet", () => {
    expect(monthDueOf([round(3, "open", "draft"), round(2, "open", "draft")], "a")?.month).toBe(2);
    expect(monthDueOf([round(3, "open", "draft"), round(2, "open", "submitted")], "a")?.month).toBe(3);
    expect(monthDueOf([round(3, "open", "draft"), round(2, "closed", "draft")], "a")?.month).toBe(3);
  });

  it("is none when everything is sent, closed, or the project is another", () => {
    expect(monthDueOf([round(2, "open", "submitted"), round(1, "closed", "draft")], "a")).toBeNull();
    expect(monthDueOf([round(2, "open", "draft")], "b")).toBeNull();
  });
});
