import { describe, expect, it } from "vitest";
import { rateActivity, ratingOf } from "./rating";

const severity = { watch: "0.0000", late: "-5.0000", critical: "-15.0000" };

describe("the computed rating", () => {
  it.each([
    ["0.00", "on_plan"],
    ["12.50", "on_plan"],
    ["-0.01", "watch"],
    ["-5.00", "watch"],
    ["-5.01", "late"],
    ["-15.00", "late"],
    ["-15.01", "critical"],
    ["-100.00", "critical"],
  ])("a gap of %s is %s", (gap, rating) => expect(ratingOf(gap, severity)).toBe(rating));

  it("is missing where nothing was reported", () => {
    expect(ratingOf(null, severity)).toBe("missing");
    expect(rateActivity({ physical: "100.00", planned: "0.00", reported: false }, severity)).toBe("missing");
  });

  it("compares physical with planned exactly", () => {
    expect(rateActivity({ physical: "44.99", planned: "49.99", reported: true }, severity)).toBe("watch");
    expect(rateActivity({ physical: "44.98", planned: "49.99", reported: true }, severity)).toBe("late");
  });
});
