import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bahtOf } from "@/lib/core/money";
import { parseAmount } from "./parse-amount";

const thai = (text: string) => text.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? "");
const grouped = (baht: string) => baht.replace(/\B(?=(\d{3})+\.)/g, ",");
const satang = fc.bigInt({ min: 0n, max: 1_000_000_000_000n });

describe("amounts", () => {
  it("read back whatever they were written as", () => {
    fc.assert(
      fc.property(
        satang,
        fc.constantFrom(
          bahtOf,
          (n: bigint) => grouped(bahtOf(n)),
          (n: bigint) => thai(grouped(bahtOf(n))),
          (n: bigint) => `${bahtOf(n)} บาท`,
        ),
        (amount, write) => {
          expect(parseAmount(write(amount), "baht")).toEqual({ kind: "value", satang: amount });
        },
      ),
    );
  });

  it.each([
    ["25295500", 2529550000n],
    ["๒๕,๒๙๕,๕๐๐.๕๐", 2529550050n],
    ["  297312600 ", 29731260000n],
    ["฿1,000", 100000n],
    ["1,000.-", null],
    ["0", 0n],
  ])("baht %s", (text, expected) => {
    const parsed = parseAmount(text, "baht");
    if (expected === null) expect(parsed.kind).toBe("refused");
    else expect(parsed).toEqual({ kind: "value", satang: expected });
  });

  it.each(["", "-", "–", "  ", "ไม่มี", "\u200B"])("blank %j", (text) => {
    expect(parseAmount(text, "baht")).toEqual({ kind: "blank" });
  });

  it.each([
    ["1,581,1500", "amount_grouping"],
    ["12,34", "amount_grouping"],
    ["(1,000.00)", "amount_negative"],
    ["-500", "amount_negative"],
    ["−500", "amount_negative"],
    ["500-", "amount_negative"],
    ["297.3126", "amount_places"],
    ["2.5E+07", "amount_exponent"],
    ["=SUM(A1:A9)", "amount_formula"],
    ["+A1", "amount_formula"],
    ["538800.0000 ล้านบาท", "amount_unit"],
    ["สองล้าน", "amount_not_number"],
    ["10000000001", "amount_too_large"],
  ])("refuses %s", (text, code) => {
    expect(parseAmount(text, "baht")).toEqual({ kind: "refused", code });
  });

  it("million baht to the satang", () => {
    expect(parseAmount("297.3126", "million")).toEqual({ kind: "value", satang: 29731260000n });
    expect(parseAmount("0.00000001 ล้านบาท", "million")).toEqual({ kind: "value", satang: 1n });
    expect(parseAmount("0.000000001", "million")).toEqual({ kind: "refused", code: "amount_places_million" });
    expect(parseAmount("538800.0000 ล้านบาท", "million")).toEqual({ kind: "refused", code: "amount_too_large" });
    expect(parseAmount("500 บาท", "million")).toEqual({ kind: "refused", code: "amount_unit" });
  });
});
