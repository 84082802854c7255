import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotPlace, dotScaleOf } from "./dot-scale";
import { heatPaths, heatSize, symbolPath } from "./heat-scene";
import { multipleScene, multipleSize } from "./multiple-scene";
import { waterfallOf } from "./waterfall";

describe("waterfall", () => {
  it("lays each part on those before it", () => {
    const { steps, start, end } = waterfallOf("47.06", ["2.29", "3.56", "-0.50"]);
    expect(start).toBe(4);
    expect(steps[0]?.from).toBeCloseTo(start);
    expect(steps[1]?.from).toBeCloseTo((steps[0]?.from ?? 0) + (steps[0]?.width ?? 0));
    expect(steps.map(({ falls }) => falls)).toEqual([false, false, true]);
    expect(end).toBeCloseTo(steps[2]?.from ?? 0);
  });

  it("stays within the width whatever moves", () => {
    const points = fc.integer({ min: -3000, max: 3000 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(points, fc.array(points, { maxLength: 9 }), (from, parts) => {
        for (const step of waterfallOf(from, parts).steps) {
          expect(step.from).toBeGreaterThanOrEqual(3.99);
          expect(step.from + step.width).toBeLessThanOrEqual(96.01);
        }
      }),
    );
  });
});

describe("scale of a dot plot", () => {
  it("holds every value on round marks", () => {
    expect(dotScaleOf(["48.16", "70.13", "75.00", null])).toEqual({ from: 40, to: 80, ticks: [40, 50, 60, 70, 80] });
    expect(dotScaleOf(["0.40", "3.10"]).from).toBe(0);
    expect(dotScaleOf([])).toEqual({ from: 0, to: 100, ticks: [0, 50, 100] });
  });

  it("keeps marks within the width", () => {
    const scale = dotScaleOf(["10.00", "20.00"]);
    expect(dotPlace(scale, "10.00")).toBe(2);
    expect(dotPlace(scale, "20.00")).toBe(98);
    expect(dotPlace(scale, null)).toBeNull();
  });
});

describe("small multiples", () => {
  it("shade the gap between paid and plan, up to the month paid", () => {
    const scene = multipleScene(["10.00", "20.00", "30.00"], ["5.00", "12.00", null]);
    expect(scene.plan).toHaveLength(4);
    expect(scene.paid).toHaveLength(3);
    expect(scene.gap).toHaveLength(6);
    expect(scene.end).toEqual(scene.paid.at(-1));
    expect(scene.planned).toEqual(scene.plan[2]);
  });

  it("draws nothing of what is not known, and never out of its cell", () => {
    expect(multipleScene([null], [null])).toEqual({ plan: [], paid: [], gap: [], end: null, planned: null });
    for (const [x, y] of multipleScene(["140.00"], ["-3.00"]).plan) {
      expect(x).toBeLessThanOrEqual(multipleSize.width);
      expect(y).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("heat map", () => {
  it("draws each cell once, by its status", () => {
    const paths = heatPaths([
      ["on_plan", "late", null],
      ["late", "critical", null],
    ]);
    const count = (path: string) => path.split("M").length - 1;
    expect([count(paths.on_plan), count(paths.watch), count(paths.late), count(paths.critical), count(paths.missing)]).toEqual([
      1, 0, 2, 1, 0,
    ]);
    expect(paths.on_plan).toBe(symbolPath("on_plan", heatSize.left + heatSize.cell / 2, heatSize.top + heatSize.row / 2));
  });
});
