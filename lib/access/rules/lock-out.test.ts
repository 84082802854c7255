import { expect, it } from "vitest";
import { lockSecondsAfter } from "./lock-out";

it("stays open for four failures, then doubles from a minute to half an hour", () => {
  expect([1, 4, 5, 6, 7, 8, 9, 10, 11, 1_000_000].map(lockSecondsAfter)).toEqual([0, 0, 60, 120, 240, 480, 960, 1800, 1800, 1800]);
});
