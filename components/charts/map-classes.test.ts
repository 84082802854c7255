import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calloutsFor, cross } from "./map-callouts";
import { type MapProvince, mapClassOf } from "./map-classes";
import { provinceIds } from "./thailand-map-paths";

const province = (id: string, points: string | null): MapProvince => ({ id, name: id, points, href: `/overview/${id}` });

describe("map classes", () => {
  it("diverges around own plan; the lower edge belongs to the class", () => {
    expect(["7.00", "5.00", "4.99", "0.00", "-0.01", "-5.00", "-5.01", "-10.00", "-15.00", "-15.01"].map(mapClassOf)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 6,
    ]);
    expect(mapClassOf(null)).toBeNull();
  });
});

describe("callouts", () => {
  it("never lets two labels of a side touch nor their lines cross, whichever provinces are worst", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...provinceIds], { minLength: 5, maxLength: 7 }), (ids) => {
        const callouts = calloutsFor(ids.map((id, index) => province(id, `-${10 + index}.00`)));
        for (const side of ["left", "right"] as const) {
          const ys = callouts.filter((callout) => callout.side === side).map(({ y }) => y);
          for (const [index, y] of ys.entries()) if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(48);
          const lines = callouts.filter((callout) => callout.side === side);
          for (const [index, one] of lines.entries())
            for (const other of lines.slice(index + 1))
              expect(cross([one.bend, one.y], one.at, [other.bend, other.y], other.at)).toBe(false);
        }
      }),
    );
  });
});
