import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import type { Satang } from "@/lib/core/money";
import { type Percent, pointsFrom } from "@/lib/core/percent";

/**
 * National spending targets (DOMAIN §7): cumulative percent by the end of a quarter, per measure and class, dated,
 * because the Cabinet changes them during the year. A percent of null is a target that is not announced.
 */
export const measures = ["disbursement", "spending"] as const;
export type Measure = (typeof measures)[number];
export const expenseClasses = ["overall", "recurrent", "capital"] as const;
export type TargetClass = (typeof expenseClasses)[number];

export type Target = {
  readonly measure: Measure;
  readonly expenseClass: TargetClass;
  readonly quarter: number;
  readonly percent: Percent | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** The announced percent in force on an ISO day; null when none is. Periods never overlap (exclusion constraint). */
export function targetInForce(
  targets: readonly Target[],
  wanted: { readonly measure: Measure; readonly expenseClass: TargetClass; readonly quarter: number },
  day: string,
): Percent | null {
  const found = targets.find(
    (target) =>
      target.measure === wanted.measure &&
      target.expenseClass === wanted.expenseClass &&
      target.quarter === wanted.quarter &&
      target.validFrom <= day &&
      (target.validTo === null || day <= target.validTo),
  );
  return found?.percent ?? null;
}

/**
 * What is still to be done by the quarter's end: ⌈target % × N − done⌉ to the satang, 0 once reached.
 * Rounded up, because a satang less would miss the target.
 */
export function stillNeeded(done: Satang, net: Satang, target: Percent): Satang {
  const scaled = parseDecimal(target, 3);
  if (scaled === null) throw new Error(`not a percent: ${JSON.stringify(target)}`);
  const needed = (scaled * net + 99_999n) / 100_000n;
  return needed > done ? needed - done : 0n;
}

export type TargetStanding = {
  readonly percent: Percent;
  /** Done ÷ N − target, in points. Null when N is 0. */
  readonly points: string | null;
  readonly stillNeeded: Satang;
};

/** Where a sum stands against a target; null when the target is not announced. */
export function standAgainst(done: Satang, net: Satang, target: Percent | null): TargetStanding | null {
  if (target === null) return null;
  return { percent: target, points: pointsFrom(done, net, target), stillNeeded: stillNeeded(done, net, target) };
}

/**
 * DOMAIN §7: a unit is late only if below both its own plan and the national target of the running quarter.
 * Null when no target is announced: then there is nothing to be below of.
 */
export const isBelowBoth = (done: Satang, planned: Satang, net: Satang, target: Percent | null): boolean | null =>
  target === null ? null : done < planned && stillNeeded(done, net, target) > 0n;

/**
 * The class-mix target: (N_capital × t_capital + N_recurrent × t_recurrent) ÷ N. A plan that is mostly capital is
 * unfairly held to the overall target; this is the same national policy weighted by the place's own money.
 * Null when N is 0 or the target of a class that has money is not announced. Two places, rounded once.
 */
export function mixTarget(
  net: { readonly capital: Satang; readonly recurrent: Satang },
  target: { readonly capital: Percent | null; readonly recurrent: Percent | null },
): Percent | null {
  const whole = net.capital + net.recurrent;
  if (whole === 0n) return null;
  let weighted = 0n;
  for (const expenseClass of ["capital", "recurrent"] as const) {
    if (net[expenseClass] === 0n) continue;
    const percent = target[expenseClass];
    const scaled = percent === null ? null : parseDecimal(percent, 3);
    if (scaled === null) return null;
    weighted += scaled * net[expenseClass];
  }
  return formatDecimal(divideRounded(weighted, whole * 10n), 2);
}
