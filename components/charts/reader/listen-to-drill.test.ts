import { describe, expect, it } from "vitest";
import { boxAround, boxBetween } from "./listen-to-drill";

const country = { x: -104, y: 0, width: 768, height: 1024 };
const province = { x: 300, y: 400, width: 40, height: 60 };

describe("the drill of the map", () => {
  it("ends with the place in the middle and the proportions kept", () => {
    const to = boxAround(province, country);
    expect(to.x + to.width / 2).toBeCloseTo(320);
    expect(to.y + to.height / 2).toBeCloseTo(430);
    expect(to.width / to.height).toBeCloseTo(0.75);
    expect(to.width).toBeLessThan(country.width / 4);
  });

  it("never zooms out", () => {
    expect(boxAround(country, country).width).toBe(country.width);
  });

  it("begins and ends exactly where it should", () => {
    const to = boxAround(province, country);
    expect(boxBetween(country, to, 0)).toEqual(country);
    expect(boxBetween(country, to, 1)).toEqual(to);
  });
});
