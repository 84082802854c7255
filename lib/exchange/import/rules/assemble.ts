import { type Satang, sumSatang } from "@/lib/core/money";
import { matchKeyOf } from "@/lib/core/thai-text";
import { categoryByWords, type ExpenseCategory } from "./expense";
import type { Shape } from "./fields";
import type { Issue } from "./issue";
import type { ParsedKpi } from "./parse-kpi";
import type { PlanRow } from "./plan-row";

/** The file's rows as plans → projects → activities, still without looking at the base. */
export type FileActivity = {
  readonly row: number;
  readonly nameTh: string;
  /** What the file states; null: the rule by words decides for a new activity and never overrules a stored one. */
  readonly category: ExpenseCategory | null;
  readonly guessedCategory: ExpenseCategory;
  readonly categoryPath: string | null;
  readonly agency: string | null;
  readonly amount: Satang;
};
export type FileProject = {
  readonly row: number;
  readonly no: string | null;
  readonly nameTh: string;
  readonly plan: string | null;
  readonly mainActivity: string | null;
  readonly kpis: readonly ParsedKpi[] | null;
  readonly activities: FileActivity[];
};
export type FilePlan = { readonly areaId: string; readonly fiscalYear: number; readonly projects: FileProject[] };
export type Assembled = { readonly plans: readonly FilePlan[]; readonly refused: readonly Issue[]; readonly warnings: readonly Issue[] };

export const planKeyOf = (plan: { areaId: string; fiscalYear: number }): string => `${plan.areaId} ${plan.fiscalYear}`;

export function assemblePlans(rows: readonly PlanRow[], shape: Shape): Assembled {
  const plans = new Map<string, FilePlan>();
  const projects = new Map<string, FileProject>();
  const seen = new Map<string, PlanRow>();
  const refused: Issue[] = [];
  const warnings: Issue[] = [];
  const numbers = new Map<string, FileProject>();
  for (const row of rows) {
    const planKey = planKeyOf(row);
    const same = rowKey(planKey, row);
    const first = seen.get(same);
    if (first && shape === "projects") {
      refused.push({ code: "row_duplicate", row: row.row, column: null, value: row.projectName, params: { first: first.row } });
      continue;
    }
    if (first) warnings.push({ code: "item_duplicate", row: row.row, column: null, value: row.item, params: { first: first.row } });
    else seen.set(same, row);

    const plan = plans.get(planKey) ?? { areaId: row.areaId, fiscalYear: row.fiscalYear, projects: [] };
    plans.set(planKey, plan);
    const number = shape === "projects" ? row.projectNo : null;
    const projectKey = [planKey, matchKeyOf(row.projectName), matchKeyOf(number ?? "")].join("\n");
    let project = projects.get(projectKey);
    if (project && shape === "projects") {
      warnings.push({ code: "project_repeated", row: row.row, column: null, value: row.projectName, params: { first: project.row } });
    }
    if (!project) {
      project = {
        row: row.row,
        no: number,
        nameTh: row.projectName,
        plan: row.plan,
        mainActivity: row.mainActivity,
        kpis: row.kpis,
        activities: [],
      };
      projects.set(projectKey, project);
      plan.projects.push(project);
      const numberKey = `${planKey}\n${number}`;
      const other = number === null ? undefined : numbers.get(numberKey);
      if (other) warnings.push({ code: "project_no_repeated", row: row.row, column: null, value: number, params: { first: other.row } });
      else numbers.set(numberKey, project);
    }
    project.activities.push(activityOf(row));
  }
  return { plans: [...plans.values()], refused, warnings };
}

/** Cells are already uniform: what is equal here was equal in the file. */
const rowKey = (planKey: string, row: PlanRow): string =>
  [planKey, row.projectNo, row.projectName, row.mainActivity, row.item, row.category, row.categoryPath, row.amount].join("\n");

function activityOf(row: PlanRow): FileActivity {
  const nameTh = row.item ?? (row.mainActivity === null ? row.projectName : row.mainActivity.replace(/^[-•*\s]+/, "") || row.projectName);
  return {
    row: row.row,
    nameTh,
    category: row.category,
    guessedCategory:
      row.category ?? categoryByWords([row.item, row.mainActivity, row.categoryPath, row.item === null ? row.projectName : null].join(" ")),
    categoryPath: row.categoryPath,
    agency: row.agency,
    amount: row.amount,
  };
}

export const amountOfProject = (project: FileProject): Satang => sumSatang(project.activities.map((activity) => activity.amount));
