import { formatDecimal } from "@/lib/core/decimal";
import { splitSatang } from "@/lib/core/money";

/**
 * Weights of a project's activities (DOMAIN §8): by budget, summing to exactly 100.000000; a deferred database trigger
 * holds the sum. Largest remainder at six places; activities without any money between them weigh the same.
 */
const hundred = 100_000_000n;

/** Budgets in satang, in the activities' order; weights as decimals of six places in the same order. */
export function weightsByBudget(nets: readonly bigint[]): string[] {
  if (nets.length === 0) return [];
  const shares = nets.every((net) => net === 0n) ? nets.map(() => 1n) : nets;
  return splitSatang(hundred, shares).map((part) => formatDecimal(part, 6));
}
