import "server-only";
import { readNamed, statementOf } from "@/lib/platform/read-prepared";
import type { Figures } from "./rules/figures";
import type { FigureFilter, ProjectRow } from "./rules/overview-view";
import { type FigureRow, figuresFrom } from "./store";

export type ProjectFigures = Omit<ProjectRow, "standing"> & { readonly figures: Figures };

const confidences = ["certified", "submitted", "missing"] as const;
const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const byConfidence = (of: (confidence: string) => string): string => confidences.map(of).join(",\n    ");

/** Sums of activity_month as the roll-up makes them (docs/figures.md), one row per project instead of per unit. */
const projectSums = `count(*)::int as "activities",
    coalesce(sum(t.budget_act), 0) as "budgetAct", coalesce(sum(t.budget_net), 0) as "budgetNet", coalesce(sum(t.budget_allocated), 0) as "budgetAllocated",
    ${byConfidence((c) => `count(*) filter (where t.confidence = '${c}')::int as "activities${titled(c)}"`)},
    ${byConfidence((c) => `coalesce(sum(t.budget_net) filter (where t.confidence = '${c}'), 0) as "net${titled(c)}"`)},
    ${["disbursed", "committed"]
      .map((m) =>
        byConfidence(
          (c) => `coalesce(sum(t.${m}) filter (where t.confidence = '${c}'), 0) as "${m}${c === "missing" ? "Carried" : titled(c)}"`,
        ),
      )
      .join(",\n    ")},
    ${byConfidence(
      (c) =>
        `coalesce(round(sum(t.budget_net * t.physical) filter (where t.confidence = '${c}') / 100, 4), 0) as "physical${c === "missing" ? "Carried" : titled(c)}"`,
    )},
    coalesce(sum(t.planned_disbursed), 0) as "plannedDisbursed", coalesce(round(sum(t.budget_net * t.planned_physical) / 100, 4), 0) as "plannedPhysical",
    0 as "officialDisbursed", 0 as "officialCommitted", 0 as "officialPhysical",
    0 as "statusOnPlan", 0 as "statusWatch", 0 as "statusLate", 0 as "statusCritical", 0 as "statusMissing"`;

/** Projects of one budget owner in a month, in the order of their plan. Reserve projects (Y2) have no money and are left out. */
export async function loadProjectFigures(areaId: string, year: number, month: number, filter: FigureFilter): Promise<ProjectFigures[]> {
  const rows = await readNamed<FigureRow & Omit<ProjectFigures, "figures">>(
    statementOf(
      "projects",
      () => `with told as (
      select a.project_id, a.budget_act, a.budget_net, a.budget_allocated, m.confidence, m.physical, m.committed, m.disbursed,
        m.planned_physical, m.planned_disbursed
      from activity_month m join activity a on a.id = m.activity_id
      where m.area_id = $1 and m.fiscal_year = $2 and m.fiscal_month = $5 and ($3::text is null or a.expense_class = $3)
    )
    select p.id, p.code, p.name_th as "nameTh", p.project_tier as "projectTier", p.fund_source as "fundSource",
      (select v.state from report r join report_version v on v.report_id = r.id and v.is_current
        where r.project_id = p.id and r.fiscal_month = $5) as "reportState",
    ${projectSums}
    from project p join told t on t.project_id = p.id
    where p.area_id = $1 and p.fiscal_year = $2 and p.plan_tier = 'Y1' and ($4::text is null or p.fund_source = $4)
      and ($6::text is null or exists (select from project_alignment l where l.project_id = p.id and l.item_id = $6))
    group by p.id
    order by p.seq, p.code`,
    ),
    [areaId, year, filter.expenseClass, filter.fundSource, month, filter.theme],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nameTh: row.nameTh,
    projectTier: row.projectTier,
    fundSource: row.fundSource,
    reportState: row.reportState,
    figures: figuresFrom(row),
  }));
}
