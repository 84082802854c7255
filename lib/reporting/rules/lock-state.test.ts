import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Granted, isWritable, lockStateOf, lockStates, monthWindowOf, type ReportedMonth, reopeningOf } from "./lock-state";
import { type ReportProgress, reportStates } from "./workflow";

const at: ReportedMonth = { areaId: "41", fiscalYear: 2570, month: 1, projectId: "p1" };
const round = { opensAt: "2026-10-25T00:00:00Z", closesAt: "2026-11-05T09:30:00Z" };
const now = new Date("2026-11-22T03:00:00Z");
const unit: Granted = { areaId: "41", fiscalYear: 2570, month: 1, projectId: null, openUntil: "2026-11-25T09:30:00Z" };
const progresses: readonly ReportProgress[] = ["not_started", ...reportStates];

const lock = (asked: {
  progress?: ReportProgress;
  granted?: readonly Granted[];
  now?: Date;
  at?: ReportedMonth;
  publishedAt?: string | null;
  round?: typeof round | null;
}) =>
  lockStateOf(
    monthWindowOf(asked.at ?? at, {
      round: asked.round === null ? null : { ...(asked.round ?? round), publishedAt: asked.publishedAt },
      granted: asked.granted ?? [],
      now: asked.now ?? now,
      closingSoonDays: 3,
    }),
    asked.progress ?? "not_started",
  );

describe("the state of a project's month", () => {
  it.each([
    ["2026-10-24T23:59:59Z", "not_open", "nothing"],
    ["2026-10-25T00:00:00Z", "open", "figures"],
    ["2026-11-03T00:00:00Z", "closing_soon", "figures"],
    ["2026-11-05T09:30:00Z", "closed", "nothing"],
  ])("follows the round at %s: %s", (instant, state, takes) => {
    expect(lock({ now: new Date(instant) })).toMatchObject({ state, takes });
  });

  it("is not open without a round, reopened or not", () => {
    expect(lock({ round: null, granted: [unit] })).toMatchObject({ state: "not_open", takes: "nothing" });
    expect(lock({ now: new Date("2026-10-01T00:00:00Z"), granted: [unit] })).toMatchObject({ state: "not_open", takes: "nothing" });
  });

  it("takes figures while a reopening runs, and not from its end on", () => {
    expect(lock({ granted: [unit] })).toMatchObject({ state: "reopened", takes: "figures", window: { reopening: unit } });
    expect(lock({ granted: [unit], now: new Date(unit.openUntil) })).toMatchObject({ state: "closed", takes: "nothing" });
  });

  it("says who holds a sent report, whatever the round does, and takes nothing", () => {
    for (const granted of [[], [unit]]) {
      expect(lock({ progress: "submitted", granted })).toMatchObject({ state: "waiting", takes: "nothing" });
      expect(lock({ progress: "certifying", granted })).toMatchObject({ state: "certifying", takes: "nothing" });
    }
  });

  it("takes a correction of certified figures while the round is open or reopened", () => {
    const open = new Date("2026-10-28T00:00:00Z");
    expect(lock({ progress: "certified", now: open })).toMatchObject({ state: "certified", takes: "correction" });
    expect(lock({ progress: "certified" })).toMatchObject({ state: "certified", takes: "nothing" });
    expect(lock({ progress: "certified", granted: [unit] })).toMatchObject({ state: "reopened", takes: "correction" });
  });

  it("holds a published month closed, whatever its dates say, until it is reopened", () => {
    const publishedAt = "2026-11-20T03:00:00Z";
    for (const progress of ["not_started", "draft", "returned", "certified"] as const) {
      expect(lock({ progress, publishedAt })).toMatchObject({ state: "published", takes: "nothing" });
      expect(lock({ progress, publishedAt, now: new Date("2026-10-28T00:00:00Z") })).toMatchObject({
        state: "published",
        takes: "nothing",
      });
      expect(lock({ progress, publishedAt, granted: [unit] }).state).toBe("reopened");
    }
  });
});

const instants = ["2026-10-01", "2026-10-25", "2026-11-01", "2026-11-04", "2026-11-06", "2026-11-20", "2026-11-26", "2027-02-01"];
const grant: fc.Arbitrary<Granted> = fc.record({
  areaId: fc.constantFrom("41", "42", "c-northeast-upper-1"),
  fiscalYear: fc.constantFrom(2569, 2570),
  month: fc.constantFrom(1, 2),
  projectId: fc.constantFrom(null, "p1", "p2"),
  openUntil: fc.constantFrom(...instants).map((day) => `${day}T09:30:00Z`),
});
const anyCase = fc.record({
  progress: fc.constantFrom(...progresses),
  publishedAt: fc.constantFrom(null, "2026-11-10T00:00:00Z"),
  round: fc.constantFrom(round, round, null),
  now: fc.constantFrom(...instants).map((day) => new Date(`${day}T03:00:00Z`)),
  granted: fc.array(grant, { maxLength: 4 }),
});

describe("for every combination", () => {
  it("there is exactly one state, and it says what may be written", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { state, takes, window } = lock(one);
        expect(lockStates.filter((name) => name === state)).toHaveLength(1);
        expect(window.reopening !== null).toBe(window.state === "reopened");
        if (takes === "figures") expect(["not_started", "draft", "returned"]).toContain(one.progress);
        if (takes === "correction") expect(one.progress).toBe("certified");
        if (["not_open", "closed", "published", "waiting", "certifying"].includes(state)) expect(takes).toBe("nothing");
        if (["open", "closing_soon", "reopened"].includes(state)) expect(takes).not.toBe("nothing");
      }),
      { numRuns: 2000 },
    );
  });

  it("a reopening never opens another unit, year, month or project, nor anything after its end", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { window } = lock(one);
        if (window.state === "reopened") {
          const { areaId, fiscalYear, month, projectId, openUntil } = window.reopening;
          expect([areaId, fiscalYear, month]).toEqual([at.areaId, at.fiscalYear, at.month]);
          expect([null, at.projectId]).toContain(projectId);
          expect(new Date(openUntil).getTime()).toBeGreaterThan(one.now.getTime());
        }
        const elsewhere = one.granted.filter((granted) => granted.areaId !== at.areaId || granted.month !== at.month);
        expect(lock({ ...one, granted: elsewhere })).toEqual(lock({ ...one, granted: [] }));
      }),
      { numRuns: 2000 },
    );
  });

  it("several reopenings open what one of them opens, and the longest one counts", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const opens = (granted: readonly Granted[]) => isWritable(lock({ ...one, granted }).window);
        expect(opens(one.granted)).toBe(opens([]) || one.granted.some((granted) => opens([granted])));
        const chosen = reopeningOf(one.granted, at, one.now);
        for (const granted of one.granted) {
          if (!reopeningOf([granted], at, one.now)) continue;
          expect(new Date(chosen?.openUntil ?? 0).getTime()).toBeGreaterThanOrEqual(new Date(granted.openUntil).getTime());
        }
      }),
      { numRuns: 1000 },
    );
  });
});
