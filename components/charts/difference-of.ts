import { formatDecimal, parseDecimal } from "@/lib/core/decimal";

/** The distance between two percents in points, two places, without a sign: it is said in words which is larger. */
export function differenceOf(a: string, b: string): string {
  const difference = (parseDecimal(a, 2) ?? 0n) - (parseDecimal(b, 2) ?? 0n);
  return formatDecimal(difference < 0n ? -difference : difference, 2);
}
