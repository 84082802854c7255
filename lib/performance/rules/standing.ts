import { divideRounded, formatDecimal } from "@/lib/core/decimal";
import { bahtOf } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { committedOf, type Figures, isReported, paidOf, physicalOf } from "./figures";
import type { MonthLike } from "./month-figures";
import { type SeverityLimits, type Status, severityOf } from "./severity";

/** Shares of the budget by how far its figures may be quoted; percents of N that add up to 100.00 unless N is 0. */
export type Confidence = {
  readonly certified: Percent | null;
  readonly submitted: Percent | null;
  readonly missing: Percent | null;
};

/**
 * Everything a screen says about one place in one month, ready to be formatted: amounts are baht strings, percents
 * two places, gaps points. Computed once from the sums (DOMAIN §6): ratios of sums, never means of ratios.
 */
export type Standing = {
  readonly activities: number;
  readonly budgetAct: string;
  readonly budgetNet: string;
  readonly budgetAllocated: string;
  readonly paid: string;
  readonly paidCertified: string;
  readonly paidSubmitted: string;
  readonly paidCarried: string;
  readonly committed: string;
  readonly spent: string;
  readonly left: string;
  readonly planned: string;
  readonly official: string;
  readonly paidPercent: Percent | null;
  readonly certifiedPercent: Percent | null;
  /** Paid but not certified: submitted or carried, percent of N. */
  readonly provisionalPercent: Percent | null;
  readonly officialPercent: Percent | null;
  readonly committedPercent: Percent | null;
  readonly leftPercent: Percent | null;
  readonly spentPercent: Percent | null;
  readonly plannedPercent: Percent | null;
  readonly physicalPercent: Percent | null;
  readonly plannedPhysicalPercent: Percent | null;
  /** (D − plan) ÷ N in points, rounded once; and the same gap in baht. */
  readonly planPoints: string | null;
  readonly planGap: string;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly netCertified: string;
  readonly netSubmitted: string;
  readonly netMissing: string;
  readonly activitiesCertified: number;
  readonly activitiesSubmitted: number;
  readonly activitiesMissing: number;
};

/** Two shares rounded, the largest takes what rounding leaves, so that the line adds up to 100.00. */
export function confidenceOf(f: Pick<Figures, "netCertified" | "netSubmitted" | "netMissing">): Confidence {
  const parts = [f.netCertified, f.netSubmitted, f.netMissing] as const;
  const whole = parts[0] + parts[1] + parts[2];
  if (whole === 0n) return { certified: null, submitted: null, missing: null };
  const shares = parts.map((part) => divideRounded(part * 10_000n, whole));
  const largest = parts.reduce((best, part, index) => (part > (parts[best] ?? 0n) ? index : best), 0);
  const rest = 10_000n - shares.reduce((sum, share) => sum + share, 0n);
  const [certified = "", submitted = "", missing = ""] = shares.map((share, index) =>
    formatDecimal(index === largest ? share + rest : share, 2),
  );
  return { certified, submitted, missing };
}

/** Status of a place: its gap to its own plan in money; missing while nothing of the month was sent. */
export const statusOf = (f: MonthLike, limits: SeverityLimits): Status =>
  f.activities > 0 && !isReported(f) ? "missing" : severityOf(paidOf(f), f.plannedDisbursed, f.budgetNet, limits);

export function standingOf(f: Figures, limits: SeverityLimits): Standing {
  const net = f.budgetNet;
  const paid = paidOf(f);
  const committed = committedOf(f);
  return {
    activities: f.activities,
    budgetAct: bahtOf(f.budgetAct),
    budgetNet: bahtOf(net),
    budgetAllocated: bahtOf(f.budgetAllocated),
    paid: bahtOf(paid),
    paidCertified: bahtOf(f.disbursedCertified),
    paidSubmitted: bahtOf(f.disbursedSubmitted),
    paidCarried: bahtOf(f.disbursedCarried),
    committed: bahtOf(committed),
    spent: bahtOf(paid + committed),
    left: bahtOf(net - paid - committed),
    planned: bahtOf(f.plannedDisbursed),
    official: bahtOf(f.officialDisbursed),
    paidPercent: percentOf(paid, net),
    certifiedPercent: percentOf(f.disbursedCertified, net),
    provisionalPercent: percentOf(f.disbursedSubmitted + f.disbursedCarried, net),
    officialPercent: percentOf(f.officialDisbursed, net),
    committedPercent: percentOf(committed, net),
    leftPercent: percentOf(net - paid - committed, net),
    spentPercent: percentOf(paid + committed, net),
    plannedPercent: percentOf(f.plannedDisbursed, net),
    physicalPercent: percentOf(physicalOf(f), net * 100n),
    plannedPhysicalPercent: percentOf(f.plannedPhysical, net * 100n),
    planPoints: percentOf(paid - f.plannedDisbursed, net),
    planGap: bahtOf(paid - f.plannedDisbursed),
    status: statusOf(f, limits),
    confidence: confidenceOf(f),
    netCertified: bahtOf(f.netCertified),
    netSubmitted: bahtOf(f.netSubmitted),
    netMissing: bahtOf(f.netMissing),
    activitiesCertified: f.activitiesCertified,
    activitiesSubmitted: f.activitiesSubmitted,
    activitiesMissing: f.activitiesMissing,
  };
}
