import { divideRounded, formatDecimal, parseDecimal } from "./decimal";

/**
 * Percents are plain decimal strings with two places ("58.42"), null where there is nothing to divide by: screens show "–".
 * A roll-up is ΣD/ΣN, never a mean of percents (DOMAIN §6); rounding happens once, here.
 */
export type Percent = string;

/** 100 × part ÷ whole with `places` decimals; both in the same unit. Null when whole is 0. */
export function percentOf(part: bigint, whole: bigint, places = 2): Percent | null {
  if (places === 2 && whole > 0n && whole < small && part < small && part > -small) return percentOfWholes(Number(part), Number(whole));
  return whole === 0n ? null : formatDecimal(divideRounded(part * 100n * 10n ** BigInt(places), whole), places);
}

/** Times 20,000 this stays below 2^53, where whole numbers are exact: a page has thousands of percents, nearly all of them small. */
const small = 450_000_000_000n;
const smallNumber = Number(small);

/** `percentOf` with two places of plain whole numbers: the same text, without a bigint where none is needed. */
export function percentOfWholes(part: number, whole: number): Percent | null {
  if (!(whole > 0 && whole < smallNumber && part < smallNumber && part > -smallNumber)) {
    return whole === 0 ? null : formatDecimal(divideRounded(BigInt(part) * 10_000n, BigInt(whole)), 2);
  }
  const size = Math.floor((Math.abs(part) * 20_000 + whole) / (2 * whole));
  const rest = size % 100;
  return `${part < 0 && size > 0 ? "-" : ""}${(size - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
}

/**
 * Part ÷ whole against a stated percent, in points, rounded once: (100·part − target·whole) ÷ whole.
 * `target` is a decimal string of up to 3 places. Null when whole is 0.
 */
export function pointsFrom(part: bigint, whole: bigint, target: Percent, places = 2): string | null {
  const scaled = parseDecimal(target, 3);
  if (scaled === null) throw new Error(`not a percent: ${JSON.stringify(target)}`);
  return whole === 0n
    ? null
    : formatDecimal(divideRounded((part * 100_000n - scaled * whole) * 10n ** BigInt(places), whole * 1000n), places);
}

/** The amount a percent of a whole stands for, rounded to the whole's unit: target% × whole. */
export function amountAt(target: Percent, whole: bigint): bigint {
  const scaled = parseDecimal(target, 3);
  if (scaled === null) throw new Error(`not a percent: ${JSON.stringify(target)}`);
  return divideRounded(scaled * whole, 100_000n);
}

/** Compares two plain decimals exactly: negative, zero or positive like a sort function. */
export function compareDecimals(a: string, b: string): number {
  const difference = (parseDecimal(a, 6) ?? 0n) - (parseDecimal(b, 6) ?? 0n);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Part ÷ whole against a percent of up to four places, without rounding: negative, zero or positive. Whole is above 0. */
export function compareToPercent(part: bigint, whole: bigint, percent: string): number {
  const scaled = parseDecimal(percent, 4);
  if (scaled === null) throw new Error(`not a percent: ${JSON.stringify(percent)}`);
  const difference = part * 1_000_000n - scaled * whole;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
