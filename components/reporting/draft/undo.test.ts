import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraftStore } from "./create-draft-store";
import { emptyLine, project } from "./testing/pretend-server";

const previous = { month: 1, physical: "40.00", committed: "500000.00", disbursed: "250000.00" };
const lines = [
  emptyLine("a", 1),
  { ...emptyLine("b", 2), previous },
  { ...emptyLine("c", 3), previous, typed: { physical: "50.00", committed: "1.00", disbursed: "2.00" } },
];
const ids = ["a", "b", "c"] as const;

const cell = fc.record({
  activityId: fc.constantFrom(...ids),
  field: fc.constantFrom("physical", "committed", "disbursed", "problem", "warningReasons.paid_ahead" as const),
  value: fc.constantFrom("", "1", "22.50", "๓๓", "ฝนตก"),
});
const step = fc.uniqueArray(cell, { minLength: 1, maxLength: 6, selector: ({ activityId, field }) => `${activityId} ${field}` });

describe("taking back", () => {
  it("brings every cell back as it was, last month's figures too, and forward again", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const store = createDraftStore([project(lines)], { positionId: "me" });
        const shown = () =>
          JSON.stringify(ids.map((id) => ({ ...store.line(id), warningReasons: withoutBlanks(store.line(id).warningReasons) })));
        const opening = shown();
        for (const edits of steps) store.edit(edits);
        const typed = shown();
        let taken = 0;
        while (store.undo()) taken += 1;
        expect(shown()).toBe(opening);
        expect(store.unsent()).toEqual([]);
        for (let n = 0; n < taken; n++) expect(store.redo()).not.toBeNull();
        expect(shown()).toBe(typed);
        expect(store.redo()).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

const withoutBlanks = (reasons: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(reasons).filter(([, text]) => text));
