import { formatDecimal } from "@/lib/core/decimal";
import { bahtOf } from "@/lib/core/money";
import { prisma } from "@/lib/platform/database";

/** A small deterministic source of numbers, so that a failing test fails again. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export type RollupRow = Awaited<ReturnType<typeof fillRollup>>[number];

const categories = [
  { expenseCategory: "3", expenseClass: "capital" },
  { expenseCategory: "2", expenseClass: "recurrent" },
  { expenseCategory: "5", expenseClass: "recurrent" },
] as const;

/**
 * Fills unit_month_rollup for some units of a year with cumulative figures that need not be believable: what is tested is
 * adding them up. Months after `reportedMonth` are carried. Returns the rows written, amounts in satang.
 */
export async function fillRollup(options: {
  seed: number;
  year: number;
  reportedMonth: number;
  unitIds: readonly string[];
  fundSources?: readonly string[];
}) {
  const next = numbersFrom(options.seed);
  const rows = options.unitIds.flatMap((areaId) =>
    categories.flatMap(({ expenseCategory, expenseClass }) =>
      (options.fundSources ?? ["regular"]).flatMap((fundSource) => {
        const net = BigInt(1 + next(2_000_000_000));
        const missing = next(5) === 0;
        let paid = 0n;
        let committed = 0n;
        let planned = 0n;
        return Array.from({ length: 12 }, (_, index) => {
          const month = index + 1;
          const reported = month <= options.reportedMonth && !missing;
          const certified = reported && next(3) > 0;
          if (reported) {
            paid += (net * BigInt(next(9))) / 100n;
            committed = (net * BigInt(next(20))) / 100n;
          }
          planned += (net * BigInt(next(9))) / 100n;
          const kind = certified ? "certified" : reported ? "submitted" : "missing";
          return { areaId, fiscalMonth: month, expenseCategory, expenseClass, fundSource, net, paid, committed, planned, kind } as const;
        });
      }),
    ),
  );
  const only = (row: { kind: string }, kind: string, amount: bigint): string => (row.kind === kind ? bahtOf(amount) : "0.00");
  await prisma().unitMonthRollup.createMany({
    data: rows.map((row) => ({
      areaId: row.areaId,
      fiscalYear: options.year,
      fiscalMonth: row.fiscalMonth,
      expenseCategory: row.expenseCategory,
      expenseClass: row.expenseClass,
      fundSource: row.fundSource,
      activities: 1,
      activitiesCertified: row.kind === "certified" ? 1 : 0,
      activitiesSubmitted: row.kind === "submitted" ? 1 : 0,
      activitiesMissing: row.kind === "missing" ? 1 : 0,
      budgetAct: bahtOf(row.net),
      budgetNet: bahtOf(row.net),
      budgetAllocated: "0.00",
      netCertified: only(row, "certified", row.net),
      netSubmitted: only(row, "submitted", row.net),
      netMissing: only(row, "missing", row.net),
      disbursedCertified: only(row, "certified", row.paid),
      disbursedSubmitted: only(row, "submitted", row.paid),
      disbursedCarried: only(row, "missing", row.paid),
      committedCertified: only(row, "certified", row.committed),
      committedSubmitted: only(row, "submitted", row.committed),
      committedCarried: only(row, "missing", row.committed),
      officialDisbursed: only(row, "certified", row.paid),
      officialCommitted: only(row, "certified", row.committed),
      plannedDisbursed: bahtOf(row.planned),
      plannedPhysical: formatDecimal(row.planned * 100n, 4),
      physicalCertified: "0",
      physicalSubmitted: "0",
      physicalCarried: "0",
      officialPhysical: "0",
      statusOnPlan: row.kind === "missing" ? 0 : 1,
      statusWatch: 0,
      statusLate: 0,
      statusCritical: 0,
      statusMissing: row.kind === "missing" ? 1 : 0,
    })),
  });
  return rows;
}
