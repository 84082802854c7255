import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BoardProgress,
  type BoardWindow,
  boardProgresses,
  boardProgressOf,
  cellOf,
  cellStates,
  holderOf,
  isComplete,
  type Tally,
  urgencyOf,
  wantsReminder,
} from "./completeness";

const open: BoardWindow = { opened: true, closed: false, daysOver: 0, openUntil: null };
const closed: BoardWindow = { opened: true, closed: true, daysOver: 6, openUntil: null };
const one = (progress: BoardProgress, daysLate: number | null = null): Tally => ({ progress, daysLate, projects: 1 });
const stateAt = (window: BoardWindow, ...tallies: Tally[]) => cellOf(tallies, window).state;

/** What can be: only a sent project has a sending; what is returned, submitted or certified was sent. */
const tally: fc.Arbitrary<Tally> = fc
  .record({ progress: fc.constantFrom(...boardProgresses), days: fc.nat(40), projects: fc.integer({ min: 1, max: 9 }) })
  .map(({ progress, days, projects }) => ({
    progress,
    projects,
    daysLate: progress === "not_started" || progress === "draft" ? null : days,
  }));
const tallies = fc.array(tally, { maxLength: 6 });
const window: fc.Arbitrary<BoardWindow> = fc
  .record({ opened: fc.boolean(), closed: fc.boolean(), daysOver: fc.integer({ min: 1, max: 60 }), reopened: fc.boolean() })
  .map(({ opened, closed: over, daysOver, reopened }) => ({
    opened: opened || over,
    closed: over,
    daysOver: over ? daysOver : 0,
    openUntil: over && reopened ? "2026-12-01T09:30:00.000Z" : null,
  }));

describe("the state of a cell", () => {
  it.each([
    ["no_projects", stateAt(open)],
    ["not_open", stateAt({ ...open, opened: false }, one("not_started"))],
    ["not_started", stateAt(open, one("not_started"), one("not_started"))],
    ["draft", stateAt(open, one("not_started"), one("draft"))],
    ["draft", stateAt(open, one("not_started"), one("certified", 0))],
    ["returned", stateAt(open, one("not_started"), one("returned", 0))],
    ["submitted", stateAt(open, one("submitted", 0), one("certified", 0))],
    ["certifying", stateAt(open, one("certifying", 0), one("certified", 0))],
    ["certified", stateAt(closed, one("certified", 0))],
    ["certified_late", stateAt(closed, one("certified", 0), one("certified", 2))],
    ["overdue", stateAt(closed, one("draft"), one("certified", 0))],
    ["reopened", stateAt({ ...closed, openUntil: "2026-12-01T00:00:00Z" }, one("draft"))],
    ["returned", stateAt({ ...closed, openUntil: "2026-12-01T00:00:00Z" }, one("returned", 0))],
  ])("is %s", (expected, state) => expect(state).toBe(expected));

  it("is one of the stated ones, counts every project once, and knows how late", () =>
    fc.assert(
      fc.property(tallies, window, (given, at) => {
        const cell = cellOf(given, at);
        expect(cellStates.filter((state) => state === cell.state)).toHaveLength(1);
        expect(Object.values(cell.counts).reduce((sum, count) => sum + count, 0)).toBe(cell.due);
        expect(cell.unsent + cell.sentLate).toBeLessThanOrEqual(cell.due);
        if (cell.state === "overdue") expect(cell.daysLate).toBeGreaterThanOrEqual(at.daysOver);
        if (cell.state === "certified") expect(cell.daysLate).toBe(0);
        if (cell.state === "certified_late") expect(cell.daysLate).toBeGreaterThan(0);
      }),
    ));

  it("does not depend on the order or the grouping of the projects", () =>
    fc.assert(
      fc.property(tallies, window, (given, at) => {
        const single = given.flatMap(({ projects, ...rest }) => Array.from({ length: projects }, () => ({ ...rest, projects: 1 })));
        expect(cellOf([...single].reverse(), at)).toEqual(cellOf(given, at));
      }),
    ));

  it("never grows more urgent when a project moves a step on", () => {
    const steps: readonly Tally[] = [one("not_started"), one("draft"), one("submitted", 0), one("certifying", 0), one("certified", 0)];
    fc.assert(
      fc.property(tallies, window, fc.integer({ min: 0, max: steps.length - 2 }), (others, at, step) => {
        const [before, after] = [steps[step] as Tally, steps[step + 1] as Tally];
        const [a, b] = [cellOf([...others, before], at).state, cellOf([...others, after], at).state];
        expect(urgencyOf(b)).toBeGreaterThanOrEqual(urgencyOf(a));
        if (isComplete(a)) expect(isComplete(b)).toBe(true);
      }),
    );
  });

  it("never grows less urgent when the round closes", () =>
    fc.assert(
      fc.property(tallies, (given) => {
        expect(urgencyOf(cellOf(given, closed).state)).toBeLessThanOrEqual(urgencyOf(cellOf(given, open).state));
      }),
    ));

  it("is in exactly one pair of hands", () => {
    for (const state of cellStates) {
      expect(isComplete(state) && wantsReminder(state)).toBe(false);
      expect(holderOf(state) === "recorder").toBe(wantsReminder(state));
    }
  });
});

describe("a project on the board", () => {
  it.each([
    [{ state: null, hasOfficial: false, wasSent: false }, "not_started"],
    [{ state: "draft", hasOfficial: false, wasSent: false }, "draft"],
    [{ state: "draft", hasOfficial: false, wasSent: true }, "returned"],
    [{ state: "draft", hasOfficial: true, wasSent: true }, "certified"],
    [{ state: "submitted", hasOfficial: true, wasSent: true }, "submitted"],
    [{ state: "certifying", hasOfficial: false, wasSent: true }, "certifying"],
  ] as const)("%o is %s", (report, expected) => expect(boardProgressOf(report)).toBe(expected));
});
