import { describe, expect, it } from "vitest";
import { planHandOver } from "./hand-over";
import { passwordRefusal } from "./password-rules";
import { mayBePlaced } from "./placement";
import { temporaryPassword } from "./temporary-password";

describe("planHandOver", () => {
  const today = "2026-11-22";
  const held = { startsOn: "2025-10-01" };
  it.each([
    [null, { startsOn: today, endsOn: null }, "begin"],
    [null, { startsOn: "2026-12-01", endsOn: null }, "begin"],
    [null, { startsOn: "2026-11-21", endsOn: null }, "not_today"],
    [held, { startsOn: today, endsOn: null }, "succeed"],
    [held, { startsOn: "2026-12-01", endsOn: null }, "not_today"],
    [{ startsOn: today }, { startsOn: today, endsOn: null }, "correct"],
    [held, { startsOn: today, endsOn: "2026-11-21" }, "ends_before_start"],
    [held, { startsOn: today, endsOn: "2027-09-30" }, "succeed"],
  ] as const)("%j takes %j: %s", (holder, wanted, plan) => {
    expect(planHandOver(holder, wanted, today)).toBe(plan);
  });
});

it("places recorders at plan owners and administrators at the ministry only", () => {
  const bangkok = { id: "10", level: "province", inTotals: false };
  const korat = { id: "30", level: "province", inTotals: true };
  const ministry = { id: "moi", level: "ministry", inTotals: true };
  expect(mayBePlaced("officer", korat)).toBe(true);
  expect(mayBePlaced("officer", bangkok)).toBe(false);
  expect(mayBePlaced("officer", ministry)).toBe(false);
  expect(mayBePlaced("administrator", korat)).toBe(false);
  expect(mayBePlaced("administrator", ministry)).toBe(true);
});

it("makes temporary passwords that pass the rules and never repeat", () => {
  const made = Array.from({ length: 500 }, temporaryPassword);
  expect(new Set(made).size).toBe(500);
  for (const password of made) {
    expect(password).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){3}$/);
    expect(passwordRefusal(password, "moi.admin")).toBeNull();
  }
});
