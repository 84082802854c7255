import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calloutsFor } from "./map-callouts";
import { classCounts, classRange, type MapProvince, mapClassOf } from "./map-classes";
import { provinceIds } from "./thailand-map-paths";

const province = (id: string, points: string | null): MapProvince => ({ id, name: id, points, href: `/overview/${id}` });

describe("map classes", () => {
  it("diverges around own plan; the lower edge belongs to the class", () => {
    expect(["7.00", "5.00", "4.99", "0.00", "-0.01", "-5.00", "-5.01", "-10.00", "-15.00", "-15.01"].map(mapClassOf)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 6,
    ]);
    expect(mapClassOf(null)).toBeNull();
  });
  it("writes its ranges with the true minus", () => {
    expect(classRange(1)).toEqual({ from: "+5", to: null });
    expect(classRange(3)).toEqual({ from: "−5", to: "0" });
    expect(classRange(6)).toEqual({ from: null, to: "−15" });
  });
  it("counts every province once", () => {
    const counts = classCounts([province("30", "-18.40"), province("31", null), province("50", "6.10"), province("57", "-15.90")]);
    expect(counts.byClass[6]).toBe(2);
    expect(counts.byClass[1]).toBe(1);
    expect(counts.missing).toBe(1);
  });
});

describe("callouts", () => {
  it("names the worst, never one at or above its plan", () => {
    const all = [province("30", "-18.40"), province("57", "-3.00"), province("96", "0.00"), province("50", "4.00")];
    expect(
      calloutsFor(all, 5)
        .map(({ province: { id } }) => id)
        .sort(),
    ).toEqual(["30", "57"]);
  });
  it("never lets two labels of a side touch, whichever provinces are worst", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...provinceIds], { minLength: 5, maxLength: 7 }), (ids) => {
        const callouts = calloutsFor(
          ids.map((id, index) => province(id, `-${10 + index}.00`)),
          5,
        );
        for (const side of ["left", "right"] as const) {
          const ys = callouts.filter((callout) => callout.side === side).map(({ y }) => y);
          for (const [index, y] of ys.entries()) if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(48);
        }
      }),
    );
  });
});
