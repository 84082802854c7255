import { describe, expect, it } from "vitest";
import { noticeFrom, waitBeforeTelling } from "./notice";

describe("noticeFrom", () => {
  it("reads what the trigger writes", () => {
    expect(noticeFrom('{"areaId" : "30", "fiscalYear" : 2570, "month" : 2}')).toEqual({ areaId: "30", fiscalYear: 2570, month: 2 });
  });

  it.each([
    undefined,
    "",
    "hello",
    "null",
    "[]",
    '{"areaId":30,"fiscalYear":2570,"month":2}',
    '{"areaId":"30","fiscalYear":2570,"month":13}',
  ])("takes nothing else: %s", (payload) => {
    expect(noticeFrom(payload)).toBeNull();
  });
});

describe("waitBeforeTelling", () => {
  it("tells at once after a quiet time, and then once in it", () => {
    expect(waitBeforeTelling(5_000, 1_000)).toBe(0);
    expect(waitBeforeTelling(1_000, 1_000)).toBe(0);
    expect(waitBeforeTelling(300, 1_000)).toBe(700);
  });
});
