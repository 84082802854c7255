import { describe, expect, it } from "vitest";
import { axisStep } from "./month-bars";

describe("axisStep", () => {
  it.each([
    [4309, 1000],
    [5200, 2000],
    [37, 10],
    [0, 1],
    [12_400, 2500],
  ])("%d is passed in round steps of %d", (most, step) => {
    expect(axisStep(most)).toBe(step);
    expect(axisStep(most) * 5).toBeGreaterThanOrEqual(most);
  });
});
