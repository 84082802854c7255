import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayCertify, type ReportProgress, type ReportStep, reportStates, stateAfter } from "./workflow";

const steps: readonly ReportStep[] = ["save", "submit", "return", "certify", "correct"];
const people = ["a", "b", "c"] as const;

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
      "submitted certify certified",
      "returned save draft",
      "returned submit submitted",
      "certified correct draft",
    ]);
  });

  it("certifies nothing that was not sent, and never by a hand that recorded or sent it", () => {
    const command = fc.record({ step: fc.constantFrom(...steps), by: fc.constantFrom(...people) });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let state: ReportProgress = "not_started";
        let hands: string[] = [];
        let sentSinceLastChange = false;
        for (const { step, by } of commands) {
          const to = stateAfter(state, step);
          if (!to) continue;
          if (
            step === "certify" &&
            !mayCertify({ personId: by, positionId: `office-${by}` }, { personIds: hands, positionIds: hands.map((h) => `office-${h}`) })
          )
            continue;
          if (step === "certify") {
            expect(sentSinceLastChange).toBe(true);
            expect(hands).not.toContain(by);
          }
          if (step === "correct") hands = [];
          if (step === "save" || step === "submit" || step === "correct") hands.push(by);
          sentSinceLastChange = step === "submit" || (step === "certify" && sentSinceLastChange);
          state = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("holds the two-person rule by person and by position", () => {
    const hands = { personIds: ["p1"], positionIds: ["o1"] };
    expect(mayCertify({ personId: "p1", positionId: "o2" }, hands)).toBe(false);
    expect(mayCertify({ personId: "p2", positionId: "o1" }, hands)).toBe(false);
    expect(mayCertify({ personId: "p2", positionId: "o2" }, hands)).toBe(true);
  });
});
