import { bahtOf, satangOf } from "@/lib/core/money";
import { parseTypedDecimal, typedDecimalOf } from "@/lib/core/typed-decimal";

/**
 * A monthly plan is cumulative (DOMAIN §8): twelve months, never falling, physical at most 100 %, money at most N.
 * A plan may end below both: an activity can run into the next year.
 */
export type PlanGridProblem = {
  readonly code:
    | "plan_missing_figure"
    | "plan_not_a_figure"
    | "plan_negative"
    | "plan_over_hundred"
    | "plan_over_budget"
    | "plan_falls"
    | "plan_month_count";
  /** 1 = October; 0 when it is about the whole row. */
  readonly month: number;
  readonly field: "physical" | "disbursed";
  readonly params: Readonly<Record<string, string>>;
};
type TypedMonth = { readonly physical: string; readonly disbursed: string };

/** Canonical months, or every problem found. `net` in satang. */
export function readPlanGrid(
  months: readonly TypedMonth[],
  net: bigint,
): { readonly months: TypedMonth[] } | { readonly problems: PlanGridProblem[] } {
  if (months.length !== 12)
    return { problems: [{ code: "plan_month_count", month: 0, field: "physical", params: { count: String(months.length) } }] };
  const physical = readRow(months, "physical", 10_000n, "plan_over_hundred");
  const disbursed = readRow(months, "disbursed", net, "plan_over_budget");
  const problems = [...physical.problems, ...disbursed.problems];
  if (problems.length > 0) return { problems };
  return { months: physical.values.map((value, index) => ({ physical: bahtOf(value), disbursed: bahtOf(disbursed.values[index] ?? 0n) })) };
}

export function checkPlanGrid(months: readonly TypedMonth[], net: bigint): PlanGridProblem[] {
  const read = readPlanGrid(months, net);
  return "problems" in read ? read.problems : [];
}

function readRow(months: readonly TypedMonth[], field: "physical" | "disbursed", most: bigint, tooMuch: PlanGridProblem["code"]) {
  const problems: PlanGridProblem[] = [];
  const values: bigint[] = [];
  let highest = 0n;
  for (const [index, typed] of months.entries()) {
    const month = index + 1;
    const cell = parseTypedDecimal(typed[field], 2);
    if (cell.kind !== "value") {
      problems.push({
        code: cell.kind === "blank" ? "plan_missing_figure" : "plan_not_a_figure",
        month,
        field,
        params: { typed: typed[field] },
      });
      continue;
    }
    const value = satangOf(cell.value);
    const params = { typed: typedDecimalOf(cell.value), most: typedDecimalOf(bahtOf(most)), before: typedDecimalOf(bahtOf(highest)) };
    if (value < 0n) problems.push({ code: "plan_negative", month, field, params });
    else if (value > most) problems.push({ code: tooMuch, month, field, params });
    else if (value < highest) problems.push({ code: "plan_falls", month, field, params });
    if (value > highest) highest = value;
    values.push(value);
  }
  return { problems, values };
}
