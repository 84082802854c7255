import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { dayInBangkok, lastDayOfQuarter } from "@/lib/core/fiscal-calendar";
import { satangOf } from "@/lib/core/money";
import { type AttentionFlag, attentionFlags } from "./attention";
import type { AttentionRow, ProblemRow } from "./overview-view";
import type { Place } from "./places";

/** What unit_month_issue holds for one flag or cause, summed over the units of a place; amounts exact, six places. */
export type IssueSum = {
  readonly kind: "flag" | "cause";
  readonly code: string;
  readonly activities: number;
  readonly units: number;
  readonly budgetNet: string;
  readonly amount: string;
  readonly worstId: string;
  /** Names of a cause; null for a flag, or a code no list knows. */
  readonly nameTh: string | null;
  readonly nameEn: string | null;
};

type DueDates = { readonly year: number; readonly capitalQuarter: number; readonly roundCloses: Date | null };

/** By when a flag should be settled: capital works by the quarter that is set, a report by the closing of its round. */
function dueOf(flag: AttentionFlag, { year, capitalQuarter, roundCloses }: DueDates): string | null {
  if (flag === "capital_not_begun") return lastDayOfQuarter(year, capitalQuarter);
  return flag === "not_reported" && roundCloses !== null ? dayInBangkok(roundCloses) : null;
}

const bahtOfExact = (amount: string): string => formatDecimal(divideRounded(parseDecimal(amount, 6) ?? 0n, 10_000n), 2);
const largestFirst = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);

/** Flags that stand on something, most baht at stake first. */
export function attentionOf(
  issues: readonly IssueSum[],
  places: ReadonlyMap<string, Place>,
  unitCount: number,
  due: DueDates,
): AttentionRow[] {
  return attentionFlags
    .flatMap((flag): AttentionRow[] => {
      const found = issues.find(({ kind, code }) => kind === "flag" && code === flag);
      if (!found) return [];
      const { activities, units, budgetNet } = found;
      const worst = unitCount > 1 ? (places.get(found.worstId) ?? null) : null;
      return [{ flag, activities, units, budgetNet, amount: bahtOfExact(found.amount), worst, due: dueOf(flag, due) }];
    })
    .sort((a, b) => largestFirst(satangOf(a.amount), satangOf(b.amount)));
}

/** Causes of delay, largest budget held up first. */
export const problemsOf = (issues: readonly IssueSum[], places: ReadonlyMap<string, Place>, unitCount: number): ProblemRow[] =>
  issues
    .filter(({ kind }) => kind === "cause")
    .map(
      ({ code, nameTh, nameEn, activities, units, budgetNet, amount, worstId }): ProblemRow => ({
        cause: code,
        nameTh: nameTh ?? code,
        nameEn: nameEn ?? code,
        activities,
        units,
        budgetNet,
        shortfall: bahtOfExact(amount),
        worst: unitCount > 1 ? (places.get(worstId) ?? null) : null,
      }),
    )
    .sort((a, b) => largestFirst(satangOf(a.budgetNet), satangOf(b.budgetNet)) || (a.cause < b.cause ? -1 : 1));
