/**
 * The columns of unit_month_rollup and what each sums over the activities of a row (docs/figures.md).
 * Money in baht; physical is Σ N × % ÷ 100, so that dividing by N gives a percent weighted by budget.
 */
export const rollupKey = ["area_id", "fiscal_year", "fiscal_month", "expense_category", "expense_class", "fund_source"] as const;

const confidences = ["certified", "submitted", "missing"] as const;
const statuses = ["on_plan", "watch", "late", "critical", "missing"] as const;
/** Latest figures of an activity that has nothing for the month itself are carried: the missing class of money. */
const suffixOf = { certified: "certified", submitted: "submitted", missing: "carried" } as const;
type Confidence = (typeof confidences)[number];

/** How a column comes about: counted and summed over the activities of a group, then over groups, rounded once at the end. */
type Sum = { readonly ofCells: string; readonly ofGroups: (column: string) => string };

const count = (filter = ""): Sum => ({ ofCells: `count(*) ${filter}`, ofGroups: (column) => `sum(${column})::int` });
const when = (confidence: Confidence): string => `filter (where confidence = '${confidence}')`;
const money = (expression: string, filter = ""): Sum => ({
  ofCells: `coalesce(sum(${expression}) ${filter}, 0)`,
  ofGroups: (column) => `sum(${column})`,
});
/** Multiplied by 0.01, not divided by 100: a product of numerics is exact. Rounded once, to the column's four places. */
const weighted = (column: string, filter = ""): Sum => ({
  ofCells: `coalesce(sum(budget_net * ${column} * 0.01) ${filter}, 0)`,
  ofGroups: (name) => `round(sum(${name}), 4)`,
});

/** Column → its sums over `rated`, in the order of the table. */
export const rollupSums: Readonly<Record<string, Sum>> = {
  activities: count(),
  ...Object.fromEntries(confidences.map((c) => [`activities_${c}`, count(when(c))])),
  budget_act: money("budget_act"),
  budget_net: money("budget_net"),
  budget_allocated: money("budget_allocated"),
  ...Object.fromEntries(confidences.map((c) => [`net_${c}`, money("budget_net", when(c))])),
  ...Object.fromEntries(confidences.map((c) => [`disbursed_${suffixOf[c]}`, money("disbursed", when(c))])),
  ...Object.fromEntries(confidences.map((c) => [`committed_${suffixOf[c]}`, money("committed", when(c))])),
  official_disbursed: money("official_disbursed"),
  official_committed: money("official_committed"),
  planned_disbursed: money("planned_disbursed"),
  planned_physical: weighted("planned_physical"),
  ...Object.fromEntries(confidences.map((c) => [`physical_${suffixOf[c]}`, weighted("physical", when(c))])),
  official_physical: weighted("official_physical"),
  ...Object.fromEntries(statuses.map((status) => [`status_${status}`, count(`filter (where status = '${status}')`)])),
  as_of: { ofCells: "max(as_of)", ofGroups: (column) => `max(${column})` },
};

export const rollupColumns: readonly string[] = Object.keys(rollupSums);

/** The key and the sums of project_month: what a list of a unit's projects shows. Its physical sums are exact, of six places. */
export const projectKey = ["project_id", "fiscal_month", "expense_class"] as const;
export const projectColumns: readonly string[] = rollupColumns.filter(
  (column) => !/^status_|^as_of$|^official_(committed|physical)$/.test(column),
);

/** The columns of activity_month beside its key, as `rated` has them. */
export const monthColumns = [
  "area_id",
  "fiscal_year",
  "project_id",
  "confidence",
  "status",
  "reported_month",
  "report_version_id",
  "physical",
  "committed",
  "disbursed",
  "official_physical",
  "official_committed",
  "official_disbursed",
  "planned_physical",
  "planned_disbursed",
  "delay_cause",
  "flags",
] as const;

/** The key and the sums of unit_month_issue. */
export const issueKey = ["area_id", "fiscal_year", "fiscal_month", "theme", "expense_class", "fund_source", "kind", "code"] as const;
export const issueColumns = ["activities", "budget_net", "amount"] as const;
