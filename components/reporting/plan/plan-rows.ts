import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import { typedDecimalOf } from "@/lib/core/typed-decimal";
import { numberIn } from "../grid/grid-figures";

/** Cumulative plan of a month: physical % and baht, as typed. */
export type TypedMonth = { readonly physical: string; readonly disbursed: string };
export const planMeasures = ["physical", "disbursed"] as const;
export type PlanMeasure = (typeof planMeasures)[number];

export type PlanActivity = {
  readonly activityId: string;
  readonly seq: number;
  readonly nameTh: string;
  readonly weight: string;
  readonly budgetNet: string;
  readonly planVersion: number | null;
  readonly planState: "proposed" | "confirmed" | null;
  readonly confirmedAt: string | null;
  readonly months: readonly TypedMonth[];
};

const months = Array.from({ length: 12 }, (_, index) => index);

export const monthName = (index: number, month: number, measure: PlanMeasure): string => `activities.${index}.months.${month}.${measure}`;

/** The twelve months as the form opens: what a refused post held, else the current plan, else blanks. */
export function openingMonths(activity: PlanActivity, index: number, values: Readonly<Record<string, string>>): TypedMonth[] {
  const planned = (month: number, measure: PlanMeasure): string => {
    const value = activity.months[month]?.[measure];
    return value === undefined ? "" : typedDecimalOf(value);
  };
  const cell = (month: number, measure: PlanMeasure): string => values[monthName(index, month, measure)] ?? planned(month, measure);
  return months.map((month) => ({ physical: cell(month, "physical"), disbursed: cell(month, "disbursed") }));
}

/** Whether what is typed is another plan than the current one: "70" and "70.00" are the same figure. */
export const isEdited = (activity: PlanActivity, typed: readonly TypedMonth[]): boolean =>
  typed.some((month, at) =>
    planMeasures.some((measure) => (numberIn(month[measure]) ?? month[measure]) !== (activity.months[at]?.[measure] ?? "")),
  );

export type PlanTotal = { readonly physical: string; readonly disbursed: string };

/** The project's plan by month: baht summed, physical weighted by the activities' weights. Cells that are no figure count as zero. */
export function planTotals(activities: readonly Pick<PlanActivity, "weight">[], typed: readonly (readonly TypedMonth[])[]): PlanTotal[] {
  const weights = activities.map(({ weight }) => parseDecimal(weight, 6) ?? 0n);
  const whole = sumSatang(weights);
  return months.map((month) => {
    const of = (measure: PlanMeasure): bigint[] => typed.map((row) => satangOf(numberIn(row[month]?.[measure] ?? "") ?? "0.00"));
    const weighted = sumSatang(of("physical").map((percent, index) => percent * (weights[index] ?? 0n)));
    return {
      physical: whole === 0n ? "0.00" : formatDecimal(divideRounded(weighted, whole), 2),
      disbursed: bahtOf(sumSatang(of("disbursed"))),
    };
  });
}
