import { divideRounded, formatDecimal, parseDecimal } from "./decimal";

/**
 * Percents are plain decimal strings with two places ("58.42"), null where there is nothing to divide by: screens show "–".
 * A roll-up is ΣD/ΣN, never a mean of percents (DOMAIN §6); rounding happens once, here.
 */
export type Percent = string;

/** 100 × part ÷ whole with `places` decimals; both in the same unit. Null when whole is 0. */
export function percentOf(part: bigint, whole: bigint, places = 2): Percent | null {
  return whole === 0n ? null : formatDecimal(divideRounded(part * 100n * 10n ** BigInt(places), whole), places);
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
