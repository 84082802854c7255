import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byUrgency, type DueMonth, isDue } from "./urgency";
import { reportStates } from "./workflow";

const month = (own: Partial<DueMonth>): DueMonth => ({
  progress: "not_started",
  takes: "figures",
  deadline: "2026-12-05T09:30:00Z",
  missing: 3,
  code: "01",
  ...own,
});
const codesOf = (months: DueMonth[]) => months.sort(byUrgency).map(({ code }) => code);

describe("the order of the officer's work", () => {
  it("puts what was returned first, then what closes first, then where most is missing", () => {
    expect(
      codesOf([
        month({ code: "04" }),
        month({ code: "05", missing: 5 }),
        month({ code: "02", deadline: "2026-11-25T09:30:00Z", missing: 1 }),
        month({ code: "01", progress: "returned", deadline: "2026-12-05T09:30:00Z" }),
      ]),
    ).toEqual(["01", "02", "05", "04"]);
  });

  it("keeps the plan's order where nothing else tells them apart, by number", () => {
    expect(codesOf([month({ code: "10" }), month({ code: "9" }), month({ code: "2" })])).toEqual(["2", "9", "10"]);
  });

  it("compares texts of instants by their time", () => {
    expect(
      codesOf([month({ code: "b", deadline: "2026-12-05T09:30:00+00:00" }), month({ code: "a", deadline: "2026-12-05T09:30:00.000Z" })]),
    ).toEqual(["a", "b"]);
  });

  it("is one order: no two months stand before each other", () => {
    const any = fc.record({
      progress: fc.constantFrom("not_started" as const, ...reportStates),
      takes: fc.constantFrom("figures" as const, "correction" as const, "nothing" as const),
      deadline: fc.constantFrom("2026-11-25T09:30:00Z", "2026-12-05T09:30:00Z"),
      missing: fc.integer({ min: 0, max: 4 }),
      code: fc.constantFrom("1", "2", "10"),
    });
    fc.assert(fc.property(any, any, (a, b) => Math.sign(byUrgency(a, b)) === -Math.sign(byUrgency(b, a)) || byUrgency(a, b) === 0));
  });

  it("asks for nothing that others hold or that is locked", () => {
    const due = (["not_started", ...reportStates] as const).filter((progress) => isDue({ progress, takes: "figures" }));
    expect(due).toEqual(["not_started", "draft", "returned"]);
    expect(isDue({ progress: "draft", takes: "nothing" })).toBe(false);
    expect(isDue({ progress: "certified", takes: "correction" })).toBe(false);
  });
});
