import thailand from "@svg-maps/thailand";
import { describe, expect, it } from "vitest";
import areas from "@/prisma/reference/areas.json";
import { deriveShapes } from "./derive-shapes";
import { ringsOf, thinned } from "./thailand-arcs";
import codes from "./thailand-codes.json";

const shapes = deriveShapes(thailand.locations, codes, { width: 560, height: 1025 });

describe("the map's data", () => {
  it("is what the outlines give (run with -u after a change of the outlines)", async () => {
    await expect(`${JSON.stringify(shapes, null, 2)}\n`).toMatchFileSnapshot("./thailand-shapes.json");
  });
  it("knows every province of the reference list by its DOPA code, and Bangkok", () => {
    expect(Object.keys(shapes.provinces).sort()).toEqual(areas.provinces.map(({ id }) => id).sort());
  });
  it("gives each border stretch one or two sides, but for a few where three provinces meet", () => {
    expect(shapes.arcs.every(({ sides }) => sides !== "")).toBe(true);
    expect(shapes.arcs.filter(({ sides }) => sides.split("|").length > 2).length).toBeLessThan(12);
    const shared = shapes.arcs.filter((arc) => arc.sides.includes("|"));
    expect(shared.length).toBeGreaterThan(150);
  });
  it("knows neighbours by their shared border", () => {
    const neighbours = (id: string) =>
      new Set(
        shapes.arcs
          .map(({ sides }) => sides.split("|"))
          .flatMap((sides) => (sides.includes(id) ? sides.filter((side) => side !== id) : [])),
      );
    expect([...neighbours("30")].sort()).toEqual(
      ["16", "18", "19", "25", "26", "27", "31", "36", "40"].filter((id) => neighbours("30").has(id)).sort(),
    );
    expect(neighbours("83").has("82")).toBe(false);
    expect(neighbours("10").has("12")).toBe(true);
  });
});

describe("reading and thinning outlines", () => {
  it("reads relative lines, also after a close", () => {
    expect(ringsOf("m 1,1 2,0 0,2 z m 5,5 h1 v1 z")).toEqual([
      [
        [1, 1],
        [3, 1],
        [3, 3],
      ],
      [
        [6, 6],
        [7, 6],
        [7, 7],
      ],
    ]);
  });
  it("drops what lies on the line and keeps the ends", () => {
    expect(
      thinned(
        [
          [0, 0],
          [1, 0.01],
          [2, 0],
          [2, 2],
        ],
        0.1,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });
});
