import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { calendarMonthOf, dayInBangkok, type FiscalMonth, timeInBangkok } from "@/lib/core/fiscal-calendar";
import { millionBahtOf, satangOf } from "@/lib/core/money";
import words from "./calendar-words.json";
import type { Locale } from "./locale";

/**
 * How numbers and dates are written (DESIGN §8, DOMAIN §11–12). Amounts come as strings of baht and leave as text; no
 * float touches them. Years are Buddhist in both languages: one number must not read 2569 on one screen and 2026 on the
 * next. The minus is U+2212 and nothing to compute is "–". Never a compact "29B".
 */
const minus = "−";
const nothing = "–";

const grouped = (plain: string): string => {
  const [whole = "0", fraction] = plain.replace("-", "").split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
  return plain.startsWith("-") && /[1-9]/.test(plain) ? minus + text : text;
};

/** A plain decimal string at exactly `places`, rounded half away from zero. Up to six places are read. */
function atPlaces(value: string, places: number): string {
  const scaled = parseDecimal(value, 6);
  if (scaled === null) throw new Error(`not a decimal: ${JSON.stringify(value)}`);
  return formatDecimal(divideRounded(scaled, 10n ** BigInt(6 - places)), places);
}

/** Million baht of a baht string: "15543958900.00" → "15,543.96". Two places on screens, four in official tables, none on a wall. */
export const formatMillion = (baht: string, _locale: Locale, places: 0 | 2 | 4 = 2): string =>
  grouped(millionBahtOf(satangOf(baht), places));

/** Baht with satang: "15543958900.00" → "15,543,958,900.00". */
export const formatBaht = (baht: string, _locale: Locale): string => grouped(atPlaces(baht, 2));

/** "58.4213" → "58.42"; null (nothing to divide by) → "–". The % sign belongs to the heading or stands beside it. */
export const formatPercent = (percent: string | null, places = 2): string =>
  percent === null ? nothing : grouped(atPlaces(percent, places));

/** A difference in points, always signed: "+7.42", "−16.58", "±0.00"; null → "–". */
export function formatPoints(points: string | null, places = 2): string {
  if (points === null) return nothing;
  const rounded = atPlaces(points, places);
  if (!/[1-9]/.test(rounded)) return `±${grouped(rounded.replace("-", ""))}`;
  return rounded.startsWith("-") ? grouped(rounded) : `+${grouped(rounded)}`;
}

/** A change of money in million baht, always signed. */
export const formatMillionChange = (baht: string, places: 0 | 2 | 4 = 2): string =>
  formatPoints(millionBahtOf(satangOf(baht), places), places);

/** Whole things: 1234 → "1,234". */
export const formatCount = (count: number | bigint): string => grouped(BigInt(count).toString());

const months = new Map<string, readonly string[]>();

/** The platform's names of the twelve months, asked for once each way they are written: a formatter takes milliseconds to make. */
function monthNames(locale: Locale, style: "short" | "long"): readonly string[] {
  const key = `${locale} ${style}`;
  const known = months.get(key);
  if (known) return known;
  const tag = locale === "th" ? "th-TH" : "en-US";
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month: style, timeZone: "UTC" });
  const names = Array.from({ length: 12 }, (_, index) => format.format(new Date(Date.UTC(2000, index, 1))));
  months.set(key, names);
  return names;
}

function monthWord(month: number, locale: Locale, style: "short" | "long"): string {
  const name = monthNames(locale, style)[month - 1];
  if (name === undefined) throw new Error(`not a month: ${month}`);
  return name;
}

/** An ISO day: "8 มิ.ย. 2569", "8 มิถุนายน 2569", "8 Jun 2569". */
export function formatDay(iso: string, locale: Locale, style: "short" | "long" = "short"): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (!year || !month || !day) throw new Error(`not a day: ${JSON.stringify(iso)}`);
  return `${day} ${monthWord(month, locale, style)} ${year + 543}`;
}

/** Two days of one month share it: "1–5 มิ.ย. 2569". */
export function formatDayRange(from: string, to: string, locale: Locale): string {
  if (from === to) return formatDay(to, locale);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8, 10))}–${formatDay(to, locale)}`
    : `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
}

/** The time of day in Bangkok: "09:14 น.", "09:14". */
export const formatTime = (instant: Date | string, locale: Locale): string =>
  words[locale].clock.replace("{time}", timeInBangkok(new Date(instant)));

/** An instant in Bangkok: "8 มิ.ย. 2569 09:14 น.", "8 Jun 2569 09:14". */
export const formatInstant = (instant: Date | string, locale: Locale): string =>
  `${formatDay(dayInBangkok(new Date(instant)), locale)} ${formatTime(instant, locale)}`;

/** Name of a fiscal month (1 = ตุลาคม): "ต.ค.", "ตุลาคม", "Oct". */
export const fiscalMonthName = (month: number, locale: Locale, style: "short" | "long" = "short"): string =>
  monthWord(month <= 3 ? month + 9 : month - 3, locale, style);

/** A fiscal month with its calendar year: { year: 2570, month: 2 } → "พ.ย. 2569", "Nov 2569". */
export const fiscalMonthLabel = (at: FiscalMonth, locale: Locale, style: "short" | "long" = "short"): string =>
  `${fiscalMonthName(at.month, locale, style)} ${calendarMonthOf(at).year + 543}`;

/** "ปีงบประมาณ 2570", "FY 2570". */
export const fiscalYearLabel = (year: number, locale: Locale): string => words[locale].fiscalYear.replace("{year}", String(year));

const thaiZero = 0x0e50;

/** Official letters may switch to Thai digits: "2569" → "๒๕๖๙". */
export const toThaiDigits = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(thaiZero + Number(digit)));
