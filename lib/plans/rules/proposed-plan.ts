import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { bahtOf } from "@/lib/core/money";
import curves from "./default-curves.json";

/**
 * The monthly plan proposed for an activity that comes without one (DOMAIN §8: no cumulative plan, no report). It is
 * marked as proposed until the owner confirms it.
 *
 * Money follows the national disbursement target of the activity's class at the quarter ends where it is announced, with
 * the default curve's shape inside each quarter, and ends at N in September: a unit plans to spend its whole budget, whatever
 * share the nation expects. Physical work follows the default curve and is never planned behind the money.
 */
export type ExpenseClass = "recurrent" | "capital";
export type PlannedMonth = { readonly physical: string; readonly disbursed: string };

const full = 10_000n;
/** Percents as hundredths of a percent. */
const read = (percent: string): bigint => parseDecimal(percent, 2) ?? 0n;

/**
 * Twelve cumulative months, October first: physical as a percent, disbursed in baht. `net` in satang;
 * `targets`: the class's cumulative % at the ends of Q1..Q4, null where not announced.
 */
export function proposePlan(activity: {
  readonly net: bigint;
  readonly expenseClass: ExpenseClass;
  readonly targets?: readonly (string | null)[];
}): PlannedMonth[] {
  const curve = curves[activity.expenseClass];
  const money = throughTargets(curve.disbursed.map(read), activity.targets ?? []);
  return money.map((percent, index) => {
    const physical = read(curve.physical[index] ?? "100");
    return {
      physical: formatDecimal(physical > percent ? physical : percent, 2),
      disbursed: bahtOf(divideRounded(activity.net * percent, full)),
    };
  });
}

/** Bends a cumulative curve through the quarter-end targets; keeps it rising, and at 100 % in the last month. */
function throughTargets(curve: readonly bigint[], targets: readonly (string | null)[]): bigint[] {
  const bent: bigint[] = [];
  let [from, curveFrom] = [0n, 0n];
  for (let quarter = 1; quarter <= 4; quarter++) {
    const months = curve.slice(quarter * 3 - 3, quarter * 3);
    const curveTo = months.at(-1) ?? full;
    const target = targets[quarter - 1];
    const to = quarter === 4 ? full : rising(from, target == null ? curveTo : read(target));
    for (const [index, point] of months.entries()) {
      const share =
        curveTo === curveFrom ? (BigInt(index + 1) * full) / 3n : divideRounded((point - curveFrom) * full, curveTo - curveFrom);
      bent.push(index === 2 ? to : from + divideRounded((to - from) * share, full));
    }
    [from, curveFrom] = [to, curveTo];
  }
  return bent;
}

const rising = (from: bigint, to: bigint): bigint => (to < from ? from : to > full ? full : to);
