import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CurvePoint, curveScene } from "./curve-scene";

const size = { width: 640, height: 360 };
const quarterly = ["32.00", "52.00", "75.00", "93.00"];
const year = (upTo: number, over: Partial<CurvePoint> = {}): CurvePoint[] =>
  Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    plan: (((index + 1) * 100) / 12).toFixed(2),
    paid: index < upTo ? ((index + 1) * 7).toFixed(2) : null,
    official: index < upTo ? ((index + 1) * 7).toFixed(2) : null,
    provisional: false,
    target: quarterly[Math.floor(index / 3)] ?? null,
    ...(index === upTo - 1 ? over : {}),
  }));

describe("the S-curve", () => {
  it("is solid to the end while everything is certified", () => {
    const scene = curveScene(year(8), 8, size);
    expect(scene.paidSolid).toHaveLength(9);
    expect(scene.paidDashed).toEqual([]);
    expect(scene.end?.hollow).toBe(false);
  });
  it("dashes the last segment to a hollow dot while anything in it is only submitted, and shows the certified part", () => {
    const scene = curveScene(year(8, { provisional: true, official: "52.00" }), 8, size);
    expect(scene.paidSolid).toHaveLength(8);
    expect(scene.paidDashed).toHaveLength(2);
    expect(scene.paidDashed[0]).toEqual(scene.paidSolid.at(-1));
    expect(scene.end?.hollow).toBe(true);
    expect(scene.officialDot?.[1]).toBeGreaterThan(scene.end?.at[1] ?? 0);
  });
  it("dashes from the start when the very first month is provisional", () => {
    const scene = curveScene(year(1, { provisional: true }), 1, size);
    expect(scene.paidSolid).toEqual([]);
    expect(scene.paidDashed).toHaveLength(2);
  });
  it("draws no step for a quarter without an announced target, and no riser over the hole", () => {
    const points = year(8).map((point) => (point.month > 3 && point.month <= 6 ? { ...point, target: null } : point));
    const scene = curveScene(points, 8, size);
    expect(scene.steps.map(({ value }) => value)).toEqual(["32.00", "75.00", "93.00"]);
    expect(scene.steps[1]?.riser).toBeNull();
    expect(scene.steps[2]?.riser).not.toBeNull();
  });
  it("brackets the gap to the target, else to the plan, and not when they are close", () => {
    expect(curveScene(year(8), 8, size).gap).not.toBeNull();
    expect(curveScene(year(8, { target: null, plan: "56.10" }), 8, size).gap).toBeNull();
  });
  it("has nothing at the end of an empty year", () => {
    const scene = curveScene(year(0), 1, size);
    expect([scene.end, scene.band, scene.gap, scene.valueLabel]).toEqual([null, null, null, null]);
  });
  it("keeps labels apart and inside for any values", () => {
    const percent = fc.integer({ min: 0, max: 12_000 }).map((n) => (n / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(percent, { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 12 }), percent, (plans, month, paid) => {
        const points = year(month, { paid }).map((point, index) => ({ ...point, plan: plans[index] ?? null }));
        const scene = curveScene(points, month, size);
        const ys = scene.endLabels.map(({ at }) => at[1]).sort((a, b) => a - b);
        for (const [index, y] of ys.entries()) if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(15.99);
        expect(scene.valueLabel?.at[1]).toBeGreaterThan(0);
        expect(scene.valueLabel?.at[1]).toBeLessThan(size.height);
      }),
    );
  });
});
