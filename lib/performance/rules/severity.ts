import { parseDecimal } from "@/lib/core/decimal";
import type { Satang } from "@/lib/core/money";

/**
 * Severity of the gap to the own plan (DOMAIN §7). The limits are settings (threshold severity.*), valid at the end of
 * the month: gap ≥ watch → on_plan, ≥ late → watch, ≥ critical → late, below → critical. Nothing reported → missing.
 */
export const statuses = ["on_plan", "watch", "late", "critical", "missing"] as const;
export type Status = (typeof statuses)[number];

/** Lower limits in points, as decimal strings: { watch: "0", late: "-5", critical: "-15" }. */
export type SeverityLimits = { readonly watch: string; readonly late: string; readonly critical: string };

const limitOf = (text: string): bigint => {
  const value = parseDecimal(text, 4);
  if (value === null) throw new Error(`not a limit in points: ${JSON.stringify(text)}`);
  return value;
};

/** Rates (done − planned) ÷ whole, compared exactly, before any rounding. A whole of 0 has no gap and is on plan. */
export function severityOf(done: Satang, planned: Satang, whole: Satang, limits: SeverityLimits): Exclude<Status, "missing"> {
  const gap = (done - planned) * 1_000_000n;
  const reaches = (limit: string): boolean => gap >= limitOf(limit) * whole;
  if (whole === 0n || reaches(limits.watch)) return "on_plan";
  if (reaches(limits.late)) return "watch";
  return reaches(limits.critical) ? "late" : "critical";
}
