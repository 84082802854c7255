import { matchKeyOf, normalizeThai, toArabicDigits } from "./thai-text";

/**
 * A day as a person in Thailand types it, into an ISO day (DOMAIN §5): 5/11/2569, ๕/๑๑/๒๕๖๙, 5-11-69, "5 พ.ย. 69",
 * "5 พฤศจิกายน 2569", "5 Nov 2569". Years are Buddhist; two digits mean 25xx. A year under 2400 is a Gregorian one in a
 * Buddhist box: it is refused and the Buddhist year is suggested, never converted in silence.
 */
export type TypedDay =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly reason: "unreadable" }
  | { readonly ok: false; readonly reason: "no_such_day" }
  | { readonly ok: false; readonly reason: "gregorian_year"; readonly typedYear: number; readonly suggestedYear: number };

const firstBuddhistYear = 2400;

/** Month by the key of its Thai or English name, short or long; the names are ICU's, so none is written here. */
const monthByName: ReadonlyMap<string, number> = new Map(
  ["th-TH", "en-GB", "en-US"].flatMap((locale) =>
    (["short", "long"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        matchKeyOf(format.format(new Date(Date.UTC(2024, index, 15)))),
        index + 1,
      ]);
    }),
  ),
);

type Parts = { readonly day: number; readonly month: number; readonly year: number };

function partsOf(text: string): Parts | null {
  const clean = toArabicDigits(normalizeThai(text));
  const numeric = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{2}|\d{4})$/.exec(clean);
  if (numeric) return { day: Number(numeric[1]), month: Number(numeric[2]), year: Number(numeric[3]) };
  const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(clean);
  if (yearFirst) return { day: Number(yearFirst[3]), month: Number(yearFirst[2]), year: Number(yearFirst[1]) };
  const named = /^(\d{1,2})\s?([^\d]+?)\s?(\d{2}|\d{4})$/.exec(clean);
  const month = monthByName.get(matchKeyOf(named?.[2] ?? ""));
  return named && month ? { day: Number(named[1]), month, year: Number(named[3]) } : null;
}

/** Reads one typed day. Unreadable text, days that do not exist and Gregorian years are told apart, so that each gets its own words. */
export function parseThaiDay(text: string): TypedDay {
  const parts = partsOf(text);
  if (!parts) return { ok: false, reason: "unreadable" };
  const year = parts.year < 100 ? 2500 + parts.year : parts.year;
  if (year < firstBuddhistYear) return { ok: false, reason: "gregorian_year", typedYear: year, suggestedYear: year + 543 };
  const date = new Date(Date.UTC(year - 543, parts.month - 1, parts.day));
  const exists = date.getUTCMonth() === parts.month - 1 && date.getUTCDate() === parts.day;
  return exists ? { ok: true, day: date.toISOString().slice(0, 10) } : { ok: false, reason: "no_such_day" };
}

/** Writes an ISO day the way the box accepts it back: "2026-11-05" → "5/11/2569". */
export function typedThaiDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)}/${Number(month)}/${Number(year) + 543}`;
}

/** Reads a typed time of day, "16:30", "16.30", "๑๖.๓๐ น.", as "16:30"; null when it is none. */
export function parseClockTime(text: string): string | null {
  const match = /^(\d{1,2})[:.](\d{2})(?:\s?[^\d\s]{1,3})?$/.exec(toArabicDigits(normalizeThai(text)));
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${(match[1] ?? "").padStart(2, "0")}:${match[2]}`;
}
