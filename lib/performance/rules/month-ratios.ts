import { type Percent, percentOfWholes } from "@/lib/core/percent";
import { committedOf, paidOf } from "./figures";
import { emptyMonths, type MonthLike, type MonthNumbers, monthColumns } from "./month-figures";
import { type SeverityLimits, type Status, severityOf } from "./severity";

/** What rankings and heat maps say of a unit's month, straight from the plain numbers: a country asks it a thousand times. */
const width = monthColumns.length;
const at = Object.fromEntries(monthColumns.map((column, index) => [column, index])) as Record<(typeof monthColumns)[number], number>;

export const numberAt = (numbers: MonthNumbers, month: number, column: (typeof monthColumns)[number]): number =>
  numbers[(month - 1) * width + at[column]] ?? 0;

export const paidPercentAt = (numbers: MonthNumbers, month: number): Percent | null =>
  percentOfWholes(numberAt(numbers, month, "paid"), numberAt(numbers, month, "budgetNet"));
export const planPercentAt = (numbers: MonthNumbers, month: number): Percent | null =>
  percentOfWholes(numberAt(numbers, month, "plannedDisbursed"), numberAt(numbers, month, "budgetNet"));
export const planPointsAt = (numbers: MonthNumbers, month: number): string | null =>
  percentOfWholes(numberAt(numbers, month, "paid") - numberAt(numbers, month, "plannedDisbursed"), numberAt(numbers, month, "budgetNet"));

/** As statusOf of `standing`, by limits as numbers; next to a limit it is decided exactly. */
export function statusAt(numbers: MonthNumbers, month: number, limits: SeverityLimits): Status {
  const reported = numberAt(numbers, month, "activitiesCertified") + numberAt(numbers, month, "activitiesSubmitted") > 0;
  if (numberAt(numbers, month, "activities") > 0 && !reported) return "missing";
  const [paid, planned] = [numberAt(numbers, month, "paid"), numberAt(numbers, month, "plannedDisbursed")];
  const net = numberAt(numbers, month, "budgetNet");
  if (net === 0) return "on_plan";
  const points = ((paid - planned) / net) * 100;
  const [watch, late, critical] = [Number(limits.watch), Number(limits.late), Number(limits.critical)];
  const isNear = (limit: number): boolean => Math.abs(points - limit) < 1e-6;
  if (net < 0 || isNear(watch) || isNear(late) || isNear(critical)) return severityOf(BigInt(paid), BigInt(planned), BigInt(net), limits);
  if (points > watch) return "on_plan";
  if (points > late) return "watch";
  return points > critical ? "late" : "critical";
}

/** Full figures of twelve months as plain numbers; an amount of ninety trillion baht or more is refused, never rounded. */
export function monthNumbersOf(months: readonly MonthLike[]): MonthNumbers {
  const numbers = emptyMonths();
  for (const [index, month] of months.entries()) {
    const values = { ...month, paid: paidOf(month), committed: committedOf(month) };
    for (const [column, name] of monthColumns.entries()) {
      const value = Number(values[name]);
      if (!Number.isSafeInteger(value)) throw new Error(`a sum too large to be exact: ${values[name]}`);
      numbers[index * width + column] = value;
    }
  }
  return numbers;
}
