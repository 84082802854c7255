import "server-only";
import { readPrepared, statementOf } from "@/lib/platform/read-prepared";
import { numbersIn } from "./column-numbers";
import { countColumns, type Figures, moneyColumns, physicalColumns } from "./rules/figures";
import type { FigureFilter, ProjectRow } from "./rules/overview-view";

export type ProjectFigures = Omit<ProjectRow, "standing"> & { readonly figures: Figures };

/** What project_month holds of a project (docs/figures.md). What is shown of units alone is left out. */
const summed = [
  ...["activities", "activitiesCertified", "activitiesSubmitted", "activitiesMissing"],
  ...["budgetAct", "budgetNet", "budgetAllocated", "netCertified", "netSubmitted", "netMissing"],
  ...["disbursedCertified", "disbursedSubmitted", "disbursedCarried", "committedCertified", "committedSubmitted", "committedCarried"],
  ...["officialDisbursed", "plannedDisbursed", "plannedPhysical", "physicalCertified", "physicalSubmitted", "physicalCarried"],
] as const satisfies readonly (keyof Figures)[];
/** Physical sums are stored unrounded: rounded once, over the classes of a project. */
const sumOf = (column: (typeof summed)[number]): string => {
  const sum = `sum(t.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)})`;
  return (physicalColumns as readonly string[]).includes(column) ? `round(${sum}, 4)` : sum;
};
const none = Object.fromEntries([
  ...countColumns.map((column) => [column, 0]),
  ...[...moneyColumns, ...physicalColumns].map((column) => [column, 0n]),
]) as Figures;

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
    () => `select json_agg(head), ${summed.map((column) => `array_agg("${column}")`).join(", ")} from (
      select json_build_array(p.id, p.code, p.name_th, p.project_tier, p.fund_source,
        (select v.state from report r join report_version v on v.report_id = r.id and v.is_current
          where r.project_id = p.id and r.fiscal_month = $5)) as head,
      ${summed.map((column) => `${sumOf(column)} as "${column}"`).join(",\n      ")}
      from project_month t join project p on p.id = t.project_id
      where t.area_id = $1 and t.fiscal_year = $2 and t.fiscal_month = $5 and ($3::text is null or t.expense_class = $3)
        and p.area_id = $1 and p.fiscal_year = $2 and ($4::text is null or p.fund_source = $4)
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
