import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { lastDayOf } from "@/lib/core/fiscal-calendar";
import { satangOf } from "@/lib/core/money";
import type { MonthFigures, NaiveRows, RawActivity } from "./naive-rollup";

/** Attention flags and causes a second time, activity by activity, sharing nothing with the SQL that stores them. */
export type Issue = { activities: number; net: bigint /** Millionths of a baht. */; amount: bigint };

type Judged = Omit<MonthFigures, "flags">;

/** In millionths of a baht: N, D, P and the work done, N × physical ÷ 100. */
function worthOf(activity: RawActivity, { latest, planned }: Judged) {
  const baht = (amount: string | undefined): bigint => satangOf(amount ?? "0.00") * 10_000n;
  const physical = parseDecimal(latest?.line.physical ?? "0", 2) ?? 0n;
  return {
    net: baht(activity.budgetNet),
    paid: baht(latest?.line.disbursed),
    committed: baht(latest?.line.committed),
    planned: baht(planned?.disbursed),
    done: satangOf(activity.budgetNet) * physical,
  };
}

export function flagsNaively(
  activity: RawActivity,
  at: Judged,
  when: { readonly fiscalYear: number; readonly month: number },
  limitOf: (code: string) => string,
): string[] {
  if (activity.planTier !== "Y1") return [];
  const { net, paid, committed, done } = worthOf(activity, at);
  // Ahead by more than the limit in points of N: limits have four places.
  const isAhead = (more: bigint, less: bigint, code: string): boolean =>
    net > 0n && (more - less) * 1_000_000n > (parseDecimal(limitOf(code), 4) ?? 0n) * net;
  const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const known = at.latest ? lastDayOf({ year: when.fiscalYear, month: at.latest.version.month }) : `${when.fiscalYear - 544}-09-30`;
  const age = days(lastDayOf({ year: when.fiscalYear, month: when.month })) - days(known);
  const raised: readonly (readonly [string, boolean])[] = [
    ["capital_not_begun", activity.expenseClass === "capital" && net > 0n && paid === 0n && committed === 0n],
    ["critical", at.rating === "critical"],
    ["paid_ahead", isAhead(paid, done, "check.payment_ahead_gap")],
    ["physical_ahead", isAhead(done, paid, "check.physical_payment_gap")],
    ["not_reported", at.confidence === "missing"],
    ["stale", age > Number(limitOf("check.report_age_days"))],
    ["overcommitted", paid + committed > net],
  ];
  return raised.flatMap(([flag, stands]) => (stands ? [flag] : []));
}

export function addIssues(issues: Map<string, Issue>, activity: RawActivity, month: number, at: MonthFigures): void {
  const { net, paid, committed, planned, done } = worthOf(activity, at);
  const atStake: Readonly<Record<string, bigint>> = {
    critical: net - paid,
    paid_ahead: paid - done,
    physical_ahead: done - paid,
    overcommitted: paid + committed - net,
  };
  const found: [kind: string, code: string, amount: bigint][] = at.flags.map((flag) => ["flag", flag, atStake[flag] ?? net]);
  const cause = at.latest?.line.delayCause;
  if (cause) found.push(["cause", cause, planned > paid ? planned - paid : 0n]);
  for (const theme of ["", ...activity.themes])
    for (const [kind, code, amount] of found) {
      const key = [month, theme, activity.expenseClass, activity.fundSource, kind, code].join("|");
      const issue = issues.get(key) ?? { activities: 0, net: 0n, amount: 0n };
      issue.activities += 1;
      issue.net += net;
      issue.amount += amount;
      issues.set(key, issue);
    }
}

export const printIssues = (issues: ReadonlyMap<string, Issue>): NaiveRows =>
  new Map(
    [...issues].map(([key, { activities, net, amount }]) => [
      key,
      { activities: String(activities), budget_net: formatDecimal(net / 10_000n, 2), amount: formatDecimal(amount, 6) },
    ]),
  );
