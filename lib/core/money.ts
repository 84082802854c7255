import { divideRounded, formatDecimal, parseDecimal } from "./decimal";

/**
 * Baht, exact to the satang, as a bigint count of satang. Amounts cross every edge (database, JSON, form) as a string
 * of baht with two places, "15543958900.00".
 */
export type Satang = bigint;

/** Reads "1234.5" or "1234.50" baht; throws on anything else, because it is called on our own data, never on a person's. */
export function satangOf(baht: string): Satang {
  const value = parseDecimal(baht, 2);
  if (value === null) throw new Error(`not an amount of baht: ${JSON.stringify(baht)}`);
  return value;
}

/** "1234.50": the form amounts are stored and sent in. */
export const bahtOf = (amount: Satang): string => formatDecimal(amount, 2);

export const sumSatang = (amounts: Iterable<Satang>): Satang => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/** Million baht rounded to `places` (2 on screens, 4 in official tables: DESIGN §8), as a plain decimal string. */
export function millionBahtOf(amount: Satang, places: 2 | 4 | 0): string {
  return formatDecimal(divideRounded(amount * 10n ** BigInt(places), 100_000_000n), places);
}

/**
 * Splits an amount by weights so that the parts sum to the whole exactly (largest remainder; ties to the first).
 * All weights zero: the whole goes to the first part.
 */
export function splitSatang(amount: Satang, weights: readonly bigint[]): Satang[] {
  const total = sumSatang(weights);
  if (weights.length === 0) throw new Error("nothing to split between");
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  const parts = weights.map((weight) => (amount * weight) / total);
  let rest = amount - sumSatang(parts);
  const order = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of order) {
    if (rest === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    rest -= 1n;
  }
  return parts;
}
