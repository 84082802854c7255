import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import { type FiscalMonth, lastDayOf } from "@/lib/core/fiscal-calendar";
import type { FigureFilter } from "@/lib/performance/rules/overview-view";
import type { Status } from "@/lib/performance/rules/severity";
import { read } from "@/lib/platform/database";

/** Reads of the documents; `scope` limits every one of them in the statement itself. */
export type DocumentScope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

export type ActivityRow = {
  readonly id: string;
  readonly projectId: string;
  readonly nameTh: string;
  readonly agencyName: string | null;
  readonly categoryTh: string | null;
  readonly categoryEn: string | null;
  readonly budgetAct: string;
  readonly budgetNet: string;
  readonly budgetAllocated: string | null;
  readonly committed: string;
  readonly disbursed: string;
  readonly physical: string;
  readonly plannedPhysical: string;
  readonly status: Status;
  readonly confidence: "certified" | "submitted" | "missing";
  readonly problem: string | null;
  readonly remedy: string | null;
  readonly causeTh: string | null;
  readonly causeEn: string | null;
};

/** The item of a list as named on a day; before the first, the first. */
const named = (list: string, code: string, language: "th" | "en"): string =>
  `(select i.name_${language} from code_item i where i.list_code = '${list}' and i.code = ${code}
    order by (i.valid_from <= $6::date and (i.valid_to is null or i.valid_to >= $6::date)) desc, i.valid_from limit 1)`;

/** Activities in frame of one unit with their figures of a month, in the order of the plan. */
export const loadActivities = (scope: DocumentScope, areaId: string, at: FiscalMonth, filter: FigureFilter): Promise<ActivityRow[]> =>
  read<ActivityRow>(
    `select a.id, a.project_id as "projectId", a.name_th as "nameTh", a.agency_name as "agencyName",
      ${named("expense_category", "a.expense_category", "th")} as "categoryTh", ${named("expense_category", "a.expense_category", "en")} as "categoryEn",
      a.budget_act as "budgetAct", a.budget_net as "budgetNet", a.budget_allocated as "budgetAllocated",
      m.committed, m.disbursed, m.physical, m.planned_physical as "plannedPhysical", m.status, m.confidence,
      l.problem, l.remedy, ${named("delay_cause", "l.delay_cause", "th")} as "causeTh", ${named("delay_cause", "l.delay_cause", "en")} as "causeEn"
    from activity_month m join activity a on a.id = m.activity_id join project p on p.id = m.project_id
    left join report_line l on l.report_version_id = m.report_version_id and l.activity_id = m.activity_id
    where m.area_id = $1 and m.fiscal_year = $2 and m.fiscal_month = $3 and p.plan_tier = 'Y1'
      and ($4::text is null or a.expense_class = $4) and ($5::text is null or p.fund_source = $5)
      and ($8::text is null or exists (select from project_alignment al where al.project_id = p.id and al.item_id = $8))
      and ${scopeCondition(scope, "m.area_id", 7)}
    order by p.seq, p.code, a.seq, a.code`,
    [areaId, at.year, at.month, filter.expenseClass, filter.fundSource, lastDayOf(at), scope.areaIds, filter.theme],
  );

export type CertifierRow = { readonly areaId: string; readonly titleTh: string; readonly titleEn: string };

/** Who certifies for each unit: the position, by name; the first where there are several. */
export const loadCertifiers = (scope: DocumentScope, unitIds: readonly string[]): Promise<CertifierRow[]> =>
  read<CertifierRow>(
    `select distinct on (a.area_id) a.area_id as "areaId", p.title_th as "titleTh", p.title_en as "titleEn"
    from position p join position_area a on a.position_id = p.id
    where p.is_active and p.role = 'certifier' and a.area_id = any($1::text[]) and ${scopeCondition(scope, "a.area_id", 2)}
    order by a.area_id, p.username`,
    [unitIds, scope.areaIds],
  );

/** Whether any plan of the year at or below a place is made for the demonstration. */
export async function loadIsDemo(scope: DocumentScope, areaId: string, year: number): Promise<boolean> {
  const [row] = await read<{ isDemo: boolean }>(
    `select exists (select from plan p join area_closure c on c.descendant_id = p.area_id and c.ancestor_id = $1
      where p.fiscal_year = $2 and p.is_demo and ${scopeCondition(scope, "p.area_id", 3)}) as "isDemo"`,
    [areaId, year, scope.areaIds],
  );
  return row?.isDemo ?? false;
}

export type DocumentSizes = { readonly units: number; readonly projects: number; readonly activities: number };

/** How much a place has in a year: units with plans below it, and the projects and activities in frame of its own. */
export async function loadSizes(scope: DocumentScope, areaId: string, year: number): Promise<DocumentSizes> {
  const [row] = await read<DocumentSizes>(
    `select
      (select count(distinct p.area_id)::int from project p join area_closure c on c.descendant_id = p.area_id and c.ancestor_id = $1
        where p.fiscal_year = $2 and p.plan_tier = 'Y1' and ${scopeCondition(scope, "p.area_id", 3)}) as units,
      count(distinct p.id)::int as projects, count(a.id)::int as activities
    from project p left join activity a on a.project_id = p.id
    where p.area_id = $1 and p.fiscal_year = $2 and p.plan_tier = 'Y1' and ${scopeCondition(scope, "p.area_id", 3)}`,
    [areaId, year, scope.areaIds],
  );
  return row ?? { units: 0, projects: 0, activities: 0 };
}
