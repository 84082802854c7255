import { lastDayOf, lastDayOfQuarter, quarterOf } from "@/lib/core/fiscal-calendar";
import { bahtOf } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { type Figures, paidOf, spentOf } from "./figures";
import type { MonthLike } from "./month-figures";
import type { QuarterClassView, TargetView } from "./overview-view";
import { expenseClasses, type Measure, standAgainst, stillNeeded, type Target, type TargetClass, targetInForce } from "./targets";

/** Twelve months of each class, October first. */
export type FiguresByClass<Sums extends MonthLike = Figures> = Readonly<Record<TargetClass, readonly Sums[]>>;

/** The day that decides which target of a quarter is in force: its own last day once it is over, else the last of the month looked at. */
export const targetDay = (at: { readonly year: number; readonly month: number }, quarter: number): string =>
  quarter < quarterOf(at.month) ? lastDayOfQuarter(at.year, quarter) : lastDayOf(at);

export const quarterTarget = (
  targets: readonly Target[],
  at: { readonly year: number; readonly month: number },
  wanted: { readonly measure: Measure; readonly expenseClass: TargetClass; readonly quarter: number },
): Percent | null => targetInForce(targets, wanted, targetDay(at, wanted.quarter));

/** Four quarters × three classes, as QuarterClassView says. */
export function quartersOf(
  at: { readonly year: number; readonly month: number },
  byClass: FiguresByClass<MonthLike>,
  targets: readonly Target[],
): QuarterClassView[] {
  const running = quarterOf(at.month);
  return [1, 2, 3, 4].flatMap((quarter) =>
    expenseClasses.map((expenseClass): QuarterClassView => {
      const month = quarter > running ? null : Math.min(quarter * 3, at.month);
      const figures = byClass[expenseClass][(month ?? at.month) - 1];
      const view = (measure: Measure): TargetView | null => {
        const percent = quarterTarget(targets, at, { measure, expenseClass, quarter });
        if (percent === null || !figures) return null;
        const done = measure === "disbursement" ? paidOf(figures) : spentOf(figures);
        const points = month === null ? null : (standAgainst(done, figures.budgetNet, percent)?.points ?? null);
        return { percent, points, stillNeeded: bahtOf(stillNeeded(done, figures.budgetNet, percent)) };
      };
      return {
        quarter,
        expenseClass,
        month,
        paidPercent: month === null || !figures ? null : percentOf(paidOf(figures), figures.budgetNet),
        spentPercent: month === null || !figures ? null : percentOf(spentOf(figures), figures.budgetNet),
        disbursement: view("disbursement"),
        spending: view("spending"),
      };
    }),
  );
}
