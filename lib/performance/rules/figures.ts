import type { Satang } from "@/lib/core/money";

/**
 * Sums of one place, month and filter, as stored in unit_month_rollup (docs/figures.md). Money in satang; the three
 * physical sums are Σ N × % ÷ 100 in baht × 10⁴. Adding is the only way to a higher level: ratios are taken last.
 */
export type Figures = {
  readonly activities: number;
  readonly activitiesCertified: number;
  readonly activitiesSubmitted: number;
  readonly activitiesMissing: number;
  readonly budgetAct: Satang;
  readonly budgetNet: Satang;
  readonly budgetAllocated: Satang;
  readonly netCertified: Satang;
  readonly netSubmitted: Satang;
  readonly netMissing: Satang;
  readonly disbursedCertified: Satang;
  readonly disbursedSubmitted: Satang;
  readonly disbursedCarried: Satang;
  readonly committedCertified: Satang;
  readonly committedSubmitted: Satang;
  readonly committedCarried: Satang;
  readonly officialDisbursed: Satang;
  readonly officialCommitted: Satang;
  readonly plannedDisbursed: Satang;
  readonly plannedPhysical: bigint;
  readonly physicalCertified: bigint;
  readonly physicalSubmitted: bigint;
  readonly physicalCarried: bigint;
  readonly officialPhysical: bigint;
  readonly statusOnPlan: number;
  readonly statusWatch: number;
  readonly statusLate: number;
  readonly statusCritical: number;
  readonly statusMissing: number;
};

export const countColumns = [
  "activities",
  "activitiesCertified",
  "activitiesSubmitted",
  "activitiesMissing",
  "statusOnPlan",
  "statusWatch",
  "statusLate",
  "statusCritical",
  "statusMissing",
] as const satisfies readonly (keyof Figures)[];

export const moneyColumns = [
  "budgetAct",
  "budgetNet",
  "budgetAllocated",
  "netCertified",
  "netSubmitted",
  "netMissing",
  "disbursedCertified",
  "disbursedSubmitted",
  "disbursedCarried",
  "committedCertified",
  "committedSubmitted",
  "committedCarried",
  "officialDisbursed",
  "officialCommitted",
  "plannedDisbursed",
] as const satisfies readonly (keyof Figures)[];

export const physicalColumns = [
  "plannedPhysical",
  "physicalCertified",
  "physicalSubmitted",
  "physicalCarried",
  "officialPhysical",
] as const satisfies readonly (keyof Figures)[];

type CountColumn = (typeof countColumns)[number];
type ExactColumn = (typeof moneyColumns)[number] | (typeof physicalColumns)[number];
const exactColumns: readonly ExactColumn[] = [...moneyColumns, ...physicalColumns];

/** Σ of any number of figures; of none, all zero. */
export function sumFigures(parts: Iterable<Figures>): Figures {
  const sum = { ...nothing };
  for (const part of parts) {
    for (const column of countColumns) sum[column] += part[column];
    for (const column of exactColumns) sum[column] += part[column];
  }
  return sum;
}

const nothing = {
  ...(Object.fromEntries(countColumns.map((column) => [column, 0])) as Record<CountColumn, number>),
  ...(Object.fromEntries(exactColumns.map((column) => [column, 0n])) as Record<ExactColumn, bigint>),
};

/** D or P as one sum, or in its three parts by confidence. */
type Paid = { readonly paid: Satang } | Pick<Figures, "disbursedCertified" | "disbursedSubmitted" | "disbursedCarried">;
type Committed = { readonly committed: Satang } | Pick<Figures, "committedCertified" | "committedSubmitted" | "committedCarried">;

/** D: paid, newest known figures (certified + submitted + carried from an earlier month). */
export const paidOf = (f: Paid): Satang => ("paid" in f ? f.paid : f.disbursedCertified + f.disbursedSubmitted + f.disbursedCarried);

/** P: committed and not yet paid, newest known figures. */
export const committedOf = (f: Committed): Satang =>
  "committed" in f ? f.committed : f.committedCertified + f.committedSubmitted + f.committedCarried;

/** D + P (ใช้จ่าย). */
export const spentOf = (f: Paid & Committed): Satang => paidOf(f) + committedOf(f);

/** Σ N × physical % ÷ 100, newest known figures, baht × 10⁴. */
export const physicalOf = (f: Figures): bigint => f.physicalCertified + f.physicalSubmitted + f.physicalCarried;

/** Whether anything of the month itself was sent: without it every figure is an earlier month's. */
export const isReported = (f: Pick<Figures, "activitiesCertified" | "activitiesSubmitted">): boolean =>
  f.activitiesCertified + f.activitiesSubmitted > 0;
