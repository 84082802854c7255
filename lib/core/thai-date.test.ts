import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseClockTime, parseThaiDay, typedThaiDay } from "./thai-date";

describe("parseThaiDay", () => {
  it.each([
    "5/11/2569",
    "05/11/2569",
    "๕/๑๑/๒๕๖๙",
    "๕/๑๑/๖๙",
    "5-11-2569",
    "5.11.2569",
    " 5 / 11 / 2569 ",
    "5 พ.ย. 69",
    "5 พ.ย. 2569",
    "5พย69",
    "๕ พฤศจิกายน ๒๕๖๙",
    "5 Nov 2569",
    "5 November 2569",
    "2569-11-05",
  ])("reads %s", (text) => {
    expect(parseThaiDay(text)).toEqual({ ok: true, day: "2026-11-05" });
  });

  it("refuses a Gregorian year and suggests the Buddhist one", () => {
    expect(parseThaiDay("5/11/2026")).toEqual({ ok: false, reason: "gregorian_year", typedYear: 2026, suggestedYear: 2569 });
    expect(parseThaiDay("5 Nov 2026")).toMatchObject({ reason: "gregorian_year", suggestedYear: 2569 });
  });

  it("tells days that do not exist from text that is no day", () => {
    expect(parseThaiDay("31/11/2569")).toEqual({ ok: false, reason: "no_such_day" });
    expect(parseThaiDay("29/2/2569")).toEqual({ ok: false, reason: "no_such_day" });
    expect(parseThaiDay("29/2/2567")).toEqual({ ok: true, day: "2024-02-29" });
    expect(parseThaiDay("0/1/2569")).toEqual({ ok: false, reason: "no_such_day" });
    expect(parseThaiDay("5/13/2569")).toEqual({ ok: false, reason: "no_such_day" });
    for (const text of ["", "-", "เร็ว ๆ นี้", "5/11", "5 พ.ค.ย. 69", "5/11/256"])
      expect(parseThaiDay(text)).toEqual({ ok: false, reason: "unreadable" });
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1958-01-01"), max: new Date("2156-12-31"), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseThaiDay(typedThaiDay(day))).toEqual({ ok: true, day });
      }),
    );
  });
});

describe("parseClockTime", () => {
  it("reads the ways a time is written", () => {
    for (const text of ["16:30", "16.30", "๑๖.๓๐ น.", "16:30 น."]) expect(parseClockTime(text)).toBe("16:30");
    expect(parseClockTime("9:05")).toBe("09:05");
  });
  it("refuses what is no time", () => {
    for (const text of ["", "24:00", "12:60", "1630", "noon"]) expect(parseClockTime(text)).toBeNull();
  });
});
