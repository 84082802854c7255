import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movementOf, noScore, percentOfScore, pointsOf, scoreOf, sumScores } from "./timeliness";

const sent = fc.record({ daysLate: fc.option(fc.nat(30)), projects: fc.integer({ min: 1, max: 9 }) });
const month = fc.array(sent, { maxLength: 8 });

describe("points of a project-month", () => {
  it.each([
    [0, "10", 1_000_000n],
    [1, "10", 900_000n],
    [9, "10.0000", 100_000n],
    [10, "10", 0n],
    [40, "10", 0n],
    [null, "10", 0n],
    [3, "2.5", 925_000n],
    [3, "0", 1_000_000n],
  ] as const)("%s days late at %s a day", (days, perDay, expected) => expect(pointsOf(days, perDay)).toBe(expected));

  it("never rise with days, never leave 0 to 1", () =>
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 0, max: 10_000 }), (days, hundredths) => {
        const perDay = (hundredths / 100).toFixed(2);
        expect(pointsOf(days + 1, perDay)).toBeLessThanOrEqual(pointsOf(days, perDay));
        expect(pointsOf(days, perDay)).toBeGreaterThanOrEqual(0n);
        expect(pointsOf(days, perDay)).toBeLessThanOrEqual(pointsOf(0, perDay));
      }),
    ));
});

describe("the score", () => {
  it("says what it is made of", () => {
    const score = scoreOf(
      [
        { daysLate: 0, projects: 16 },
        { daysLate: 2, projects: 3 },
        { daysLate: null, projects: 1 },
      ],
      "10",
    );
    expect(score).toEqual({ due: 20, onTime: 16, late: 3, missing: 1, points: "1840.0000" });
    expect(percentOfScore(score)).toBe("92.00");
    expect(percentOfScore(noScore)).toBeNull();
  });

  it("of an area is the ratio of sums, whatever the grouping", () =>
    fc.assert(
      fc.property(fc.array(month, { maxLength: 6 }), (months) => {
        const parts = months.map((tallies) => scoreOf(tallies, "7.5"));
        expect(sumScores(parts)).toEqual(scoreOf(months.flat(), "7.5"));
      }),
    ));

  it("moves by points, rounded once", () => {
    const before = scoreOf(
      [
        { daysLate: 0, projects: 2 },
        { daysLate: null, projects: 1 },
      ],
      "10",
    );
    const after = scoreOf([{ daysLate: 0, projects: 3 }], "10");
    expect(movementOf(before, after)).toBe("33.33");
    expect(movementOf(after, before)).toBe("-33.33");
    expect(movementOf(null, after)).toBeNull();
    expect(movementOf(noScore, after)).toBeNull();
  });
});
