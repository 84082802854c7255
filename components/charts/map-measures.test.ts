import { describe, expect, it } from "vitest";
import type { MapProvince } from "./map-classes";
import { calledOut, classIn, countsIn, evenEdges, measureOf, rangeIn, scaleFor } from "./map-measures";

const province = (id: string, points: string | null, paid: string, missing = "0.00"): MapProvince => ({
  id,
  name: id,
  points,
  href: "#",
  more: { paid, spent: paid, target: points, missing },
});
const some = [province("30", "-18.40", "41.20"), province("31", "6.10", "68.00"), province("32", null, "52.00", "100.00")];

describe("scales of the map", () => {
  it.each([
    [41.2, 68, ["65", "60", "55", "50", "45"]],
    [0.4, 5.2, ["5", "4", "3", "2", "1"]],
    [0, 100, ["100", "80", "60", "40", "20"]],
  ])("even steps hold %f to %f", (least, most, edges) => {
    expect(evenEdges(least, most)).toEqual(edges);
  });

  it("has a scale even without a value", () => {
    expect(evenEdges(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toHaveLength(5);
  });

  it("keeps six classes apart, and the lower edge belongs to its class", () => {
    const paid = scaleFor("paid", some);
    expect(classIn(paid, "65")).toBe(1);
    expect(classIn(paid, "64.99")).toBe(2);
    expect(classIn(paid, "41.20")).toBe(6);
    expect(classIn(paid, null)).toBeNull();
    expect(rangeIn(paid, 2)).toEqual({ from: "60", to: "65" });
    expect(rangeIn(scaleFor("gap", some), 3)).toEqual({ from: "−5", to: "0" });
  });

  it("counts every province once", () => {
    const { byClass, without } = countsIn(scaleFor("gap", some), some);
    expect(Object.values(byClass).reduce((sum, count) => sum + count, without)).toBe(3);
    expect(without).toBe(1);
    expect(countsIn(scaleFor("missing", some), some).byClass).toMatchObject({ 1: 1, 6: 2 });
  });

  it("calls out what is below, and what is not reported", () => {
    expect(calledOut("gap", some, 5).map(({ id }) => id)).toEqual(["30"]);
    expect(calledOut("missing", some, 5).map(({ id }) => id)).toEqual(["32"]);
    expect(calledOut("paid", some, 2).map(({ id }) => id)).toEqual(["30", "32"]);
    expect(measureOf({ id: "33", name: "33", points: "1.00", href: "#" }, "paid")).toBeNull();
  });
});
