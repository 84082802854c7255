import { describe, expect, it } from "vitest";
import { isArrow, nearestTowards } from "./nearest";

const grid = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ x: column * 20, y: row * 10 })));
const middle = { x: 20, y: 10 };

describe("nearestTowards", () => {
  it.each([
    ["ArrowUp", 1],
    ["ArrowDown", 7],
    ["ArrowLeft", 3],
    ["ArrowRight", 5],
  ] as const)("%s goes to the mark straight ahead", (arrow, expected) => {
    expect(nearestTowards(middle, grid, arrow)).toBe(expected);
  });

  it("stays where nothing lies that way", () => {
    expect(nearestTowards({ x: 0, y: 0 }, grid, "ArrowUp")).toBeNull();
    expect(nearestTowards(middle, [], "ArrowUp")).toBeNull();
  });

  it("prefers what lies ahead to what is nearer and aslant", () => {
    expect(
      nearestTowards(
        { x: 0, y: 0 },
        [
          { x: 10, y: 8 },
          { x: 16, y: 0 },
        ],
        "ArrowRight",
      ),
    ).toBe(1);
  });

  it("knows arrows from other keys", () => {
    expect(isArrow("ArrowUp")).toBe(true);
    expect(isArrow("Enter")).toBe(false);
  });
});
