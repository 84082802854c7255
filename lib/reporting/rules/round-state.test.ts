import { describe, expect, it } from "vitest";
import { acceptsReports, roundStateOf } from "./round-state";

const round = { opensAt: "2026-11-01T00:00:00+07:00", closesAt: "2026-12-05T16:30:00+07:00" };
const at = (instant: string) => roundStateOf(round, new Date(instant), 3);

describe("roundStateOf", () => {
  it.each([
    ["2026-10-31T23:59:59+07:00", "not_open"],
    ["2026-11-01T00:00:00+07:00", "open"],
    ["2026-12-02T16:29:59+07:00", "open"],
    ["2026-12-02T16:30:00+07:00", "closing_soon"],
    ["2026-12-05T16:29:59+07:00", "closing_soon"],
    ["2026-12-05T16:30:00+07:00", "closed"],
    ["2027-01-01T00:00:00+07:00", "closed"],
  ])("at %s: %s", (instant, state) => expect(at(instant)).toBe(state));

  it("is not open without a round", () => expect(roundStateOf(null, new Date(), 3)).toBe("not_open"));

  it("takes reports only while open", () => {
    expect((["not_open", "open", "closing_soon", "closed"] as const).filter(acceptsReports)).toEqual(["open", "closing_soon"]);
  });
});
