import { describe, expect, it } from "vitest";
import { calloutsFor } from "./map-callouts";
import { labelsFor } from "./map-labels";
import { boundsOf, mapSize, provinceIds, provincePoint } from "./thailand-map-paths";

const named = (id: string) => ({ id, name: `จังหวัด${id}`, points: "-1.00", href: "#" });
const all = provinceIds.filter((id) => id !== "10").map(named);

describe("names on the map", () => {
  it("lets no two labels touch, and keeps the first of the order", () => {
    const size = 14;
    const labels = labelsFor(all, size);
    expect(labels[0]?.province).toBe(all[0]);
    expect(labels.length).toBeGreaterThan(15);
    for (const [index, { at }] of labels.entries()) {
      for (const other of labels.slice(index + 1))
        expect(Math.abs(at[0] - other.at[0]) > size || Math.abs(at[1] - other.at[1]) >= size * 2.3).toBe(true);
    }
  });

  it("writes every name where there is room for all", () => {
    expect(labelsFor(["30", "31", "32", "36"].map(named), 6)).toHaveLength(4);
  });

  it("keeps the call-outs beside the country apart, whichever provinces they name", () => {
    for (let from = 0; from + 5 <= all.length; from += 5) {
      const callouts = calloutsFor(all.slice(from, from + 5));
      expect(callouts).toHaveLength(5);
      for (const side of ["left", "right"] as const) {
        const ys = callouts.filter((each) => each.side === side).map(({ y }) => y);
        for (const [index, y] of ys.entries())
          for (const other of ys.slice(index + 1)) expect(Math.abs(y - other)).toBeGreaterThanOrEqual(60);
      }
    }
  });

  it("finds the box around some provinces", () => {
    const { x, y, width, height } = boundsOf(["30", "31"]);
    for (const id of ["30", "31"]) {
      const [px, py] = provincePoint(id);
      expect(px > x && px < x + width && py > y && py < y + height).toBe(true);
    }
    expect(boundsOf([])).toEqual({ x: 0, y: 0, ...mapSize });
  });
});
