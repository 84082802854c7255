import { compareDecimals } from "@/lib/core/percent";

/** The gaps that part on plan, watch, late and critical must fall in this order (DOMAIN §7), else a class could never be reached. */
export const severityCodes = ["severity.watch", "severity.late", "severity.critical"] as const;

export function severityInOrder(values: Readonly<Record<string, string>>): boolean {
  const gaps = severityCodes.map((code) => values[code]);
  return gaps.every((gap, n) => {
    const next = gaps[n + 1];
    return gap !== undefined && (next === undefined || compareDecimals(gap, next) > 0);
  });
}
