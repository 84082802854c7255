import { parseDecimal } from "@/lib/core/decimal";

/**
 * The computed rating of DOMAIN §7: the gap to the own plan, in percentage points, against the severity thresholds
 * (settings, dated): gap ≥ watch on plan · ≥ late watch · ≥ critical late · below critical. Nothing reported: missing.
 */
export const ratings = ["on_plan", "watch", "late", "critical", "missing"] as const;
export type Rating = (typeof ratings)[number];

/** Lower limits of the gap in points, e.g. { watch: "0", late: "-5", critical: "-15" }. */
export type Severity = { readonly watch: string; readonly late: string; readonly critical: string };

/** Points as ten-thousandths, exact: thresholds have four places. */
function scaled(points: string): bigint {
  const value = parseDecimal(points, 4);
  if (value === null) throw new Error(`not a number of points: ${JSON.stringify(points)}`);
  return value;
}

/** `gap` in points ("-5.00"); null where nothing was reported. */
export function ratingOf(gap: string | null, severity: Severity): Rating {
  return gap === null ? "missing" : rateScaledGap(scaled(gap), severity);
}

/** Of an activity: cumulative physical % reached against planned. */
export function rateActivity(
  { physical, planned, reported }: { readonly physical: string; readonly planned: string; readonly reported: boolean },
  severity: Severity,
): Rating {
  return reported ? rateScaledGap(scaled(physical) - scaled(planned), severity) : "missing";
}

function rateScaledGap(gap: bigint, severity: Severity): Rating {
  if (gap >= scaled(severity.watch)) return "on_plan";
  if (gap >= scaled(severity.late)) return "watch";
  return gap >= scaled(severity.critical) ? "late" : "critical";
}
