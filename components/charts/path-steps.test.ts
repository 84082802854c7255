import { describe, expect, it } from "vitest";
import { stepsPath } from "./path-steps";

describe("stepsPath", () => {
  it("steps from the first point, in tenths, without noughts and needless spaces", () => {
    const line = [
      [10, 25],
      [13, 20],
      [13, 40],
      [3, 35],
    ] as const;
    expect(stepsPath(line)).toBe("M1 2.5l.3-.5 0 2-1-.5");
  });
  it("is empty for no points", () => {
    expect(stepsPath([])).toBe("");
  });
});
