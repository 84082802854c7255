import { expect, it } from "vitest";
import { delegationState, periodProblem, standInRoles } from "./delegation";

const today = "2026-11-22";

it("runs from its first to its last day, both included", () => {
  const state = (startsOn: string, endsOn: string, revokedAt: Date | null = null) =>
    delegationState({ startsOn, endsOn, revokedAt }, today);
  expect(state("2026-11-22", "2026-11-22")).toBe("running");
  expect(state("2026-11-23", "2026-11-30")).toBe("coming");
  expect(state("2026-11-01", "2026-11-21")).toBe("over");
  expect(state("2026-11-22", "2026-11-30", new Date())).toBe("revoked");
});

it("begins today or later and ends no earlier", () => {
  expect(periodProblem({ startsOn: "2026-11-21", endsOn: "2026-11-30" }, today)).toBe("starts_in_past");
  expect(periodProblem({ startsOn: "2026-11-23", endsOn: "2026-11-22" }, today)).toBe("ends_before_start");
  expect(periodProblem({ startsOn: "2026-11-22", endsOn: "2026-11-22" }, today)).toBeNull();
});

it("is never given to the agency whose figures they are", () => {
  expect(standInRoles).not.toContain("agency_recorder");
});
