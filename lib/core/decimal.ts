/**
 * Exact decimals as scaled bigints. Everything that counts money or percent goes through here: a float cannot get in,
 * because bigint and number do not mix.
 */

/** Reads "-1234.5" at a scale: parseDecimal("1.5", 2) = 150n. Null when it is no plain decimal or has more places than the scale holds. */
export function parseDecimal(text: string, scale: number): bigint | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const kept = fraction.slice(0, scale);
  if (/[1-9]/.test(fraction.slice(scale))) return null;
  const value = BigInt(whole + kept.padEnd(scale, "0"));
  return sign === "-" ? -value : value;
}

/** Writes a scaled bigint with exactly `scale` places: formatDecimal(150n, 2) = "1.50". */
export function formatDecimal(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const sign = value < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Division rounded half away from zero, the way official tables round. The divisor must not be 0. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const a = dividend < 0n ? -dividend : dividend;
  const b = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * a + b) / (2n * b);
  return negative ? -rounded : rounded;
}

/** Moves a scaled bigint to another scale, rounding half away from zero when places are lost. */
export function rescale(value: bigint, from: number, to: number): bigint {
  return to >= from ? value * 10n ** BigInt(to - from) : divideRounded(value, 10n ** BigInt(from - to));
}
