import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Certification,
  isUndoable,
  mayCertify,
  mayUndo,
  officialFrom,
  type ReportProgress,
  type ReportStep,
  reportStates,
  stateAfter,
} from "./workflow";

const steps: readonly ReportStep[] = ["save", "submit", "return", "certify", "undo_certify", "settle", "correct"];
const people = ["a", "b", "c"] as const;
const undoMinutes = 10;

describe("the life of a report version", () => {
  it("knows exactly these ways", () => {
    const ways = (["not_started", ...reportStates] as const).flatMap((from) =>
      steps.flatMap((step) => (stateAfter(from, step) ? [`${from} ${step} ${stateAfter(from, step)}`] : [])),
    );
    expect(ways).toEqual([
      "not_started save draft",
      "not_started submit submitted",
      "draft save draft",
      "draft submit submitted",
      "submitted return returned",
      "submitted certify certifying",
      "returned save draft",
      "returned submit submitted",
      "certifying undo_certify submitted",
      "certifying settle certified",
      "certified correct draft",
    ]);
  });

  it("certifies nothing that was not sent, by no hand in it, undoes nothing that is official, and leaves what is settled alone", () => {
    const command = fc.record({
      step: fc.constantFrom(...steps),
      by: fc.constantFrom(...people),
      minutes: fc.integer({ min: 0, max: 15 }),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let life: Life = { state: "not_started", hands: [], sent: false, certification: null, settled: 0 };
        let now = new Date("2026-11-15T03:00:00Z");
        for (const { step, by, minutes } of commands) {
          now = new Date(now.getTime() + minutes * 60_000);
          const next = take(life, step, by, now);
          if (!next) continue;
          if (step === "certify") {
            expect(life.sent).toBe(true);
            expect(life.hands).not.toContain(by);
          }
          if (step === "undo_certify") expect(now < (life.certification?.officialAt ?? now)).toBe(true);
          if (step === "settle") expect(now >= (life.certification?.officialAt ?? now)).toBe(true);
          expect(next.settled - life.settled).toBe(step === "settle" ? 1 : 0);
          if (life.state === "certified") expect(step).toBe("correct");
          life = next;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("holds the two-person rule by person and by position, and for who is stood in for", () => {
    const hands = { personIds: ["p1"], positionIds: ["o1"] };
    expect(mayCertify({ personId: "p1", positionId: "o2" }, hands)).toBe(false);
    expect(mayCertify({ personId: "p2", positionId: "o1" }, hands)).toBe(false);
    expect(mayCertify({ personId: "p2", positionId: "o2" }, hands)).toBe(true);
    expect(mayCertify({ personId: null, positionId: "o1" }, hands)).toBe(false);
    expect(mayCertify({ personId: null, positionId: "o2" }, hands)).toBe(true);
  });
});

describe("undoing", () => {
  const certification = { byPositionId: "delegate", forPositionId: "certifier", officialAt: new Date("2026-11-15T03:10:00Z") };

  it("is for the position that certified and the one it stood in for", () => {
    expect(["delegate", "certifier", "other"].map((position) => mayUndo(position, certification))).toEqual([true, true, false]);
    expect(mayUndo("other", { ...certification, forPositionId: null })).toBe(false);
  });

  it("ends at the instant the figures are official, not after it", () => {
    expect(isUndoable(certification, new Date("2026-11-15T03:09:59.999Z"))).toBe(true);
    expect(isUndoable(certification, certification.officialAt)).toBe(false);
  });

  it("takes fractions of a minute, and none at all", () => {
    const now = new Date("2026-11-15T03:00:00Z");
    expect(officialFrom(now, 0.05).toISOString()).toBe("2026-11-15T03:00:03.000Z");
    expect(officialFrom(now, 0)).toEqual(now);
    expect(officialFrom(now, -5)).toEqual(now);
  });
});

type Life = {
  readonly state: ReportProgress;
  readonly hands: readonly string[];
  readonly sent: boolean;
  readonly certification: Certification | null;
  readonly settled: number;
};

/** The life after a step by somebody, null where the rules refuse it. */
function take(life: Life, step: ReportStep, by: string, now: Date): Life | null {
  const state = stateAfter(life.state, step);
  if (!state) return null;
  const hands = { personIds: life.hands, positionIds: life.hands.map((hand) => `office-${hand}`) };
  switch (step) {
    case "certify": {
      if (!mayCertify({ personId: by, positionId: `office-${by}` }, hands)) return null;
      const certification = { byPositionId: `office-${by}`, forPositionId: null, officialAt: officialFrom(now, undoMinutes) };
      return { ...life, state, certification };
    }
    case "undo_certify":
      if (!life.certification || !mayUndo(`office-${by}`, life.certification) || !isUndoable(life.certification, now)) return null;
      return { ...life, state, certification: null };
    case "settle":
      if (!life.certification || isUndoable(life.certification, now)) return null;
      return { ...life, state, settled: life.settled + 1 };
    case "correct":
      return { ...life, state, hands: [by], sent: false, certification: null };
    case "return":
      return { ...life, state, sent: false };
    default:
      return { ...life, state, hands: [...life.hands, by], sent: step === "submit" };
  }
}
