import { formatDecimal } from "@/lib/core/decimal";
import { bahtOf } from "@/lib/core/money";
import { read } from "@/lib/platform/database";

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
  const records = rows.map((row) => ({
    area_id: row.areaId,
    fiscal_year: options.year,
    fiscal_month: row.fiscalMonth,
    expense_category: row.expenseCategory,
    expense_class: row.expenseClass,
    fund_source: row.fundSource,
    activities: 1,
    activities_certified: row.kind === "certified" ? 1 : 0,
    activities_submitted: row.kind === "submitted" ? 1 : 0,
    activities_missing: row.kind === "missing" ? 1 : 0,
    budget_act: bahtOf(row.net),
    budget_net: bahtOf(row.net),
    budget_allocated: "0.00",
    net_certified: only(row, "certified", row.net),
    net_submitted: only(row, "submitted", row.net),
    net_missing: only(row, "missing", row.net),
    disbursed_certified: only(row, "certified", row.paid),
    disbursed_submitted: only(row, "submitted", row.paid),
    disbursed_carried: only(row, "missing", row.paid),
    committed_certified: only(row, "certified", row.committed),
    committed_submitted: only(row, "submitted", row.committed),
    committed_carried: only(row, "missing", row.committed),
    official_disbursed: only(row, "certified", row.paid),
    official_committed: only(row, "certified", row.committed),
    planned_disbursed: bahtOf(row.planned),
    planned_physical: formatDecimal(row.planned * 100n, 4),
    physical_certified: "0",
    physical_submitted: "0",
    physical_carried: "0",
    official_physical: "0",
    status_on_plan: row.kind === "missing" ? 0 : 1,
    status_watch: 0,
    status_late: 0,
    status_critical: 0,
    status_missing: row.kind === "missing" ? 1 : 0,
  }));
  // One statement: row by row takes half a minute for a country.
  await read("insert into unit_month_rollup select * from jsonb_populate_recordset(null::unit_month_rollup, $1::jsonb)", [
    JSON.stringify(records),
  ]);
  return rows;
}
