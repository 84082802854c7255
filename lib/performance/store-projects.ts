import "server-only";
import { readPrepared, statementOf } from "@/lib/platform/read-prepared";
import { numbersIn } from "./column-numbers";
import { countColumns, type Figures, moneyColumns, physicalColumns } from "./rules/figures";
import type { FigureFilter, ProjectRow } from "./rules/overview-view";

export type ProjectFigures = Omit<ProjectRow, "standing"> & { readonly figures: Figures };

const of = (confidence: "certified" | "submitted" | "missing"): string => `filter (where t.confidence = '${confidence}')`;
const physical = (confidence: "certified" | "submitted" | "missing"): string =>
  `round(sum(t.budget_net * t.physical) ${of(confidence)} / 100, 4)`;

/**
 * Sums of activity_month as the roll-up makes them (docs/figures.md), one row per project instead of per unit. What is shown of
 * units alone (counts by status, the rest of the official figures) is left out.
 */
const sums: Readonly<Partial<Record<keyof Figures, string>>> = {
  activities: "count(*)",
  activitiesCertified: `count(*) ${of("certified")}`,
  activitiesSubmitted: `count(*) ${of("submitted")}`,
  activitiesMissing: `count(*) ${of("missing")}`,
  budgetAct: "sum(t.budget_act)",
  budgetNet: "sum(t.budget_net)",
  budgetAllocated: "sum(t.budget_allocated)",
  netCertified: `sum(t.budget_net) ${of("certified")}`,
  netSubmitted: `sum(t.budget_net) ${of("submitted")}`,
  netMissing: `sum(t.budget_net) ${of("missing")}`,
  disbursedCertified: `sum(t.disbursed) ${of("certified")}`,
  disbursedSubmitted: `sum(t.disbursed) ${of("submitted")}`,
  disbursedCarried: `sum(t.disbursed) ${of("missing")}`,
  committedCertified: `sum(t.committed) ${of("certified")}`,
  committedSubmitted: `sum(t.committed) ${of("submitted")}`,
  committedCarried: `sum(t.committed) ${of("missing")}`,
  officialDisbursed: "sum(t.official_disbursed)",
  plannedDisbursed: "sum(t.planned_disbursed)",
  plannedPhysical: "round(sum(t.budget_net * t.planned_physical) / 100, 4)",
  physicalCertified: physical("certified"),
  physicalSubmitted: physical("submitted"),
  physicalCarried: physical("missing"),
};
const exactColumns: readonly string[] = [...moneyColumns, ...physicalColumns];
const summed = Object.keys(sums) as (keyof Figures)[];
/** Nothing summed has no places of its own. */
const zeroOf = (column: string): string => ((moneyColumns as readonly string[]).includes(column) ? "0.00" : "0.0000");
const none = Object.fromEntries([...countColumns.map((column) => [column, 0]), ...exactColumns.map((column) => [column, 0n])]) as Figures;

type Head = readonly [
  id: string,
  code: string,
  nameTh: string,
  projectTier: ProjectRow["projectTier"],
  fundSource: string,
  reportState: ProjectRow["reportState"],
];

/**
 * Projects of one budget owner in a month, in the order of their plan, as one array a column: a unit has hundreds of them. Reserve
 * projects (Y2) have no money and are left out.
 */
export async function loadProjectFigures(areaId: string, year: number, month: number, filter: FigureFilter): Promise<ProjectFigures[]> {
  const statement = statementOf(
    "projects",
    () => `with told as (
      select a.project_id, a.budget_act, a.budget_net, a.budget_allocated, m.confidence, m.physical, m.committed, m.disbursed,
        m.official_disbursed, m.planned_physical, m.planned_disbursed
      from activity_month m join activity a on a.id = m.activity_id
      where m.area_id = $1 and m.fiscal_year = $2 and m.fiscal_month = $5 and ($3::text is null or a.expense_class = $3)
    )
    select json_agg(head), ${summed.map((column) => `array_agg("${column}")`).join(", ")} from (
      select json_build_array(p.id, p.code, p.name_th, p.project_tier, p.fund_source,
        (select v.state from report r join report_version v on v.report_id = r.id and v.is_current
          where r.project_id = p.id and r.fiscal_month = $5)) as head,
      ${summed.map((column) => `${exactColumns.includes(column) ? `coalesce(${sums[column]}, ${zeroOf(column)})` : sums[column]} as "${column}"`).join(",\n      ")}
      from project p join told t on t.project_id = p.id
      where p.area_id = $1 and p.fiscal_year = $2 and p.plan_tier = 'Y1' and ($4::text is null or p.fund_source = $4)
        and ($6::text is null or exists (select from project_alignment l where l.project_id = p.id and l.item_id = $6))
      group by p.id
      order by p.seq, p.code) project`,
  );
  const [row] = await readPrepared(statement, [areaId, year, filter.expenseClass, filter.fundSource, month, filter.theme]);
  const [head, ...arrays] = row ?? [];
  const columns = arrays.map(numbersIn);
  return (JSON.parse(head ?? "[]") as readonly Head[]).map(([id, code, nameTh, projectTier, fundSource, reportState], at) => {
    const figures: Record<string, number | bigint> = { ...none };
    for (const [index, column] of summed.entries()) {
      const value = columns[index]?.[at] ?? 0;
      figures[column] = typeof none[column] === "bigint" ? BigInt(value) : value;
    }
    return { id, code, nameTh, projectTier, fundSource, reportState, figures: figures as Figures };
  });
}
