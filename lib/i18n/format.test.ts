import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fiscalMonthLabel,
  fiscalMonthName,
  fiscalYearLabel,
  formatBaht,
  formatCount,
  formatDay,
  formatDayRange,
  formatInstant,
  formatMillion,
  formatMillionChange,
  formatPercent,
  formatPoints,
  toThaiDigits,
} from "./format";

describe("amounts", () => {
  it("writes million baht at 2, 4 and 0 places, never compact", () => {
    expect(formatMillion("15543958900.00", "th")).toBe("15,543.96");
    expect(formatMillion("15543958900.00", "th", 4)).toBe("15,543.9589");
    expect(formatMillion("29106090000.00", "en", 0)).toBe("29,106");
    expect(formatMillion("0.00", "th")).toBe("0.00");
  });
  it("keeps every satang of a baht amount, however long", () => {
    expect(formatBaht("15543958900.00", "th")).toBe("15,543,958,900.00");
    expect(formatBaht("-1234.5", "th")).toBe("−1,234.50");
    expect(formatBaht("12345678901234567890.01", "th")).toBe("12,345,678,901,234,567,890.01");
  });
  it("reads back to the same digits", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (satang) => {
        const plain = `${satang < 0n ? "-" : ""}${String(satang < 0n ? -satang : satang)
          .padStart(3, "0")
          .replace(/(\d\d)$/, ".$1")}`;
        const back = formatBaht(plain, "th").replace("−", "-").replaceAll(",", "");
        expect(BigInt(back.replace(".", ""))).toBe(satang);
      }),
    );
  });
  it("signs a change", () => {
    expect(formatMillionChange("1870000.00")).toBe("+1.87");
    expect(formatMillionChange("-1000000.00")).toBe("−1.00");
  });
});

describe("percents and points", () => {
  it("shows a dash where there was nothing to divide by", () => {
    expect(formatPercent(null)).toBe("–");
    expect(formatPoints(null)).toBe("–");
  });
  it("rounds half away from zero", () => {
    expect(formatPercent("58.4213")).toBe("58.42");
    expect(formatPercent("58.45", 1)).toBe("58.5");
    expect(formatPercent("100")).toBe("100.00");
  });
  it("signs points with the true minus, and nothing changed as ±", () => {
    expect(formatPoints("7.42")).toBe("+7.42");
    expect(formatPoints("-16.58")).toBe("−16.58");
    expect(formatPoints("0.00")).toBe("±0.00");
    expect(formatPoints("-0.004")).toBe("±0.00");
  });
});

describe("days and months", () => {
  it("uses the Buddhist year in both languages", () => {
    expect(formatDay("2026-06-08", "th")).toBe("8 มิ.ย. 2569");
    expect(formatDay("2026-06-08", "th", "long")).toBe("8 มิถุนายน 2569");
    expect(formatDay("2026-06-08", "en")).toBe("8 Jun 2569");
  });
  it("agrees with the platform's own Buddhist calendar", () => {
    const platform = new Intl.DateTimeFormat("th-TH-u-ca-buddhist", { dateStyle: "long", timeZone: "UTC" });
    fc.assert(
      fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }), (date) => {
        expect(formatDay(date.toISOString(), "th", "long")).toBe(platform.format(date));
      }),
    );
  });
  it("shows instants in Bangkok, over midnight too", () => {
    expect(formatInstant("2026-06-08T02:14:00Z", "th")).toBe("8 มิ.ย. 2569 09:14 น.");
    expect(formatInstant("2026-12-31T17:30:00Z", "en")).toBe("1 Jan 2570 00:30");
  });
  it("shortens a range within a month", () => {
    expect(formatDayRange("2026-06-01", "2026-06-05", "th")).toBe("1–5 มิ.ย. 2569");
    expect(formatDayRange("2026-05-30", "2026-06-05", "th")).toBe("30 พ.ค. 2569 – 5 มิ.ย. 2569");
  });
  it("names fiscal months from October", () => {
    expect(fiscalMonthName(1, "th")).toBe("ต.ค.");
    expect(fiscalMonthName(12, "th", "long")).toBe("กันยายน");
    expect(fiscalMonthLabel({ year: 2570, month: 2 }, "th")).toBe("พ.ย. 2569");
    expect(fiscalMonthLabel({ year: 2570, month: 4 }, "en")).toBe("Jan 2570");
    expect(fiscalYearLabel(2570, "th")).toBe("ปีงบประมาณ 2570");
  });
});

describe("counts and digits", () => {
  it("groups counts and turns digits Thai for letters", () => {
    expect(formatCount(1234567)).toBe("1,234,567");
    expect(formatCount(0n)).toBe("0");
    expect(toThaiDigits("8 มิ.ย. 2569")).toBe("๘ มิ.ย. ๒๕๖๙");
  });
});
