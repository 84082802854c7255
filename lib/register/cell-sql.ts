import type { ColumnKey, Level } from "./rules/columns";

/** Tables a cell needs beyond activity_month and activity (rows of projects: beyond the project); joined only where a column asks. */
export type Join = "project" | "line" | "version" | "before" | "issue";
type CellSql = { readonly sql: string; readonly needs?: readonly Join[] };

/** `before` is the month before: nothing in October, when a year's figures begin. */
export const joins: Readonly<Record<Join, string>> = {
  project: "join project p on p.id = a.project_id",
  line: "left join report_line l on l.report_version_id = m.report_version_id and l.activity_id = m.activity_id",
  version: "left join report_version v on v.id = m.report_version_id",
  before: "left join activity_month b on b.activity_id = m.activity_id and b.fiscal_month = m.fiscal_month - 1",
  issue: "left join development_issue i on i.id = p.development_issue_id",
};

const share = (part: string, whole: string): string => `round(100 * (${part}) / nullif(${whole}, 0), 2)`;
const theme = (projectId: string): string =>
  `(select min(t.item_id) from project_alignment t join alignment_item ti on ti.id = t.item_id and ti.list_id = 'master_plan'
  where t.project_id = ${projectId})`;
const day = (instant: string): string => `to_char(${instant} at time zone 'Asia/Bangkok', 'YYYY-MM-DD')`;

/** Money and progress from the seven sums every row has, whatever its level. */
const figures = (n: string, d: string, c: string, planned: string, official: string, physical: string, plannedPhysical: string) => ({
  budgetNet: { sql: n },
  committed: { sql: c },
  paid: { sql: d },
  spent: { sql: `${d} + ${c}` },
  left: { sql: `${n} - ${d} - ${c}` },
  official: { sql: official },
  paidPercent: { sql: share(d, n) },
  spentPercent: { sql: share(`${d} + ${c}`, n) },
  officialPercent: { sql: share(official, n) },
  planned: { sql: planned },
  plannedPercent: { sql: share(planned, n) },
  planPoints: { sql: share(`${d} - ${planned}`, n) },
  planGap: { sql: `${d} - ${planned}` },
  physical: { sql: physical },
  plannedPhysical: { sql: plannedPhysical },
});

const activityCells: Readonly<Partial<Record<ColumnKey, CellSql>>> = {
  project: { sql: "p.name_th", needs: ["project"] },
  projectCode: { sql: `concat(p.area_id, '-', p.code) collate "C"`, needs: ["project"] },
  tier: { sql: "a.project_tier::text" },
  issue: { sql: "i.name_th", needs: ["project", "issue"] },
  theme: { sql: theme("a.project_id") },
  unit: { sql: "a.area_id" },
  cluster: { sql: "a.area_id" },
  region: { sql: "a.area_id" },
  fund: { sql: "a.project_fund" },
  ...figures(
    "a.budget_net",
    "m.disbursed",
    "m.committed",
    "m.planned_disbursed",
    "m.official_disbursed",
    "m.physical",
    "m.planned_physical",
  ),
  code: { sql: "a.full_code" },
  activity: { sql: "a.name_th" },
  district: { sql: "a.district_id" },
  agency: { sql: "a.agency_name" },
  class: { sql: "a.expense_class" },
  category: { sql: "a.expense_category" },
  categoryPath: { sql: "a.category_path" },
  budgetCode: { sql: "a.budget_code" },
  budgetAct: { sql: "a.budget_act" },
  budgetTransfer: { sql: "a.budget_transfer" },
  budgetAllocated: { sql: "a.budget_allocated" },
  paidInMonth: { sql: "m.disbursed - coalesce(b.disbursed, 0)", needs: ["before"] },
  physicalPoints: { sql: "m.physical - m.planned_physical" },
  status: { sql: "m.status" },
  confidence: { sql: "m.confidence" },
  reportedMonth: { sql: "m.reported_month" },
  monthsSince: { sql: "m.fiscal_month - m.reported_month" },
  reportDay: { sql: day("v.submitted_at"), needs: ["version"] },
  cause: { sql: "m.delay_cause" },
  workDone: { sql: "l.work_done", needs: ["line"] },
  problem: { sql: "l.problem", needs: ["line"] },
  remedy: { sql: "l.remedy", needs: ["line"] },
};

/** Cells of a project from `s`, the sums of its activities (page-sql). Ratios of sums, rated as the overview rates (DOMAIN §6, §7). */
const projectCells: Readonly<Partial<Record<ColumnKey, CellSql>>> = {
  code: { sql: `concat(p.area_id, '-', p.code) collate "C"` },
  project: { sql: "p.name_th" },
  projectCode: { sql: `concat(p.area_id, '-', p.code) collate "C"` },
  tier: { sql: "p.project_tier::text" },
  issue: { sql: "i.name_th", needs: ["issue"] },
  theme: { sql: theme("p.id") },
  unit: { sql: "p.area_id" },
  cluster: { sql: "p.area_id" },
  region: { sql: "p.area_id" },
  fund: { sql: "p.fund_source" },
  ...figures(
    "s.net",
    "s.paid",
    "s.committed",
    "s.planned",
    "s.official",
    "round(s.physical / nullif(s.net, 0), 2)",
    "round(s.planned_physical / nullif(s.net, 0), 2)",
  ),
  activities: { sql: "s.activities" },
  budgetAct: { sql: "s.act" },
  budgetTransfer: { sql: "s.transfer" },
  budgetAllocated: { sql: "s.allocated" },
  paidInMonth: { sql: "s.paid_in_month" },
  physicalPoints: { sql: "round((s.physical - s.planned_physical) / nullif(s.net, 0), 2)" },
  status: { sql: "s.status" },
  confidence: { sql: "s.confidence" },
  reportedMonth: { sql: "s.reported_month" },
  monthsSince: { sql: "s.months_since" },
  reportDay: { sql: day("s.submitted_at") },
};

export function cellSql(level: Level, key: ColumnKey): CellSql {
  const cell = (level === "activity" ? activityCells : projectCells)[key];
  if (!cell) throw new Error(`rows of level ${level} have no column ${key}`);
  return cell;
}

/** The joins some columns need together, each once and in an order that holds; sums of projects hold theirs already. */
export function joinsOf(level: Level, keys: readonly ColumnKey[]): string {
  const needed = new Set(keys.flatMap((key) => cellSql(level, key).needs ?? []));
  return Object.entries(joins)
    .filter(([join]) => needed.has(join as Join))
    .map(([, sql]) => sql)
    .join(" ");
}
