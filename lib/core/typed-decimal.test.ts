import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal } from "./decimal";
import { parseTypedDecimal, typedDecimalOf } from "./typed-decimal";

describe("parseTypedDecimal", () => {
  it.each([
    ["28400000", "28400000.00"],
    ["28,400,000", "28400000.00"],
    ["๒๘,๔๐๐,๐๐๐.๕", "28400000.50"],
    ["28 400 000", "28400000.00"],
    ["0", "0.00"],
    [".5", "0.50"],
    ["72.", "72.00"],
    ["-5", "-5.00"],
    ["−5", "-5.00"],
  ])("reads %s", (text, value) => {
    expect(parseTypedDecimal(text, 2)).toEqual({ kind: "value", value });
  });

  it("keeps blank apart from zero", () => {
    for (const text of ["", "  ", "-", "–", "ไม่มี"]) expect(parseTypedDecimal(text, 2)).toEqual({ kind: "blank" });
  });

  it.each([
    ["1,581,1500", "grouping"],
    ["1,58", "grouping"],
    ["12,34,567", "grouping"],
    ["1.005", "places"],
    ["abc", "not_a_number"],
    ["12 ล้าน", "not_a_number"],
    ["1.2.3", "not_a_number"],
    ["1e6", "not_a_number"],
    [",", "not_a_number"],
  ])("refuses %s as %s", (text, reason) => {
    expect(parseTypedDecimal(text, 2)).toEqual({ kind: "refused", reason });
  });

  it("reads back what it shows", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (scaled) => {
        const value = formatDecimal(scaled, 2);
        expect(parseTypedDecimal(typedDecimalOf(value), 2)).toEqual({ kind: "value", value });
      }),
    );
  });
});
