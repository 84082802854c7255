import { themeListId } from "../rules/themes";
import { amountOfFlag, flagsOfCell, monthThresholds } from "./attention-columns";
import { issueColumns, issueKey, monthColumns, projectColumns, projectKey, rollupColumns, rollupKey, rollupSums } from "./rollup-columns";

/**
 * One statement that makes the stored figures of the units and years in question equal to their definition, by activity
 * (activity_month), summed by project (project_month), by unit (unit_month_rollup) and by unit and theme (unit_month_theme), and what
 * asks for attention (unit_month_issue): rows that are gone are deleted, new and changed ones written, unchanged ones left alone.
 *
 * For activity a and month m: `latest` is its line in the newest submitted or certified version of m's report, else the one
 * carried from the nearest earlier month of the year; `official` likewise over certified versions in force. A line rules from
 * its month to the month before the next one (`until`), which is the carrying. Drafts and returned versions count nowhere.
 */
type Reach = {
  readonly inScope: (area: string, year: string) => string;
  readonly isOneUnit?: boolean;
  /** Further narrowing where only one project was written; every other activity then stands as it is stored. */
  readonly project?: { readonly is: (id: string) => string; readonly months: (month: string) => string };
};
type Narrow = NonNullable<Reach["project"]>;

/** $1 = area id or null for all units, $2 = fiscal year or null for all years. */
const all: Reach = { inScope: (area, year) => `($1::text is null or ${area} = $1) and ($2::int is null or ${year} = $2)` };
/** $1 = area id, $2 = fiscal year: a prepared statement of its own, whose plan can use the indexes. */
const ofUnit: Reach = { inScope: (area, year) => `${area} = $1::text and ${year} = $2::int`, isOneUnit: true };
/** The same of several units at once: $1 = their area ids. */
const ofUnits: Reach = { inScope: (area, year) => `${area} = any($1::text[]) and ${year} = $2::int` };
/** Of a unit, and $3 = the project, $4 = the month that was written: what is carried goes forward only, so earlier months stand. */
const ofProject: Reach = {
  ...ofUnit,
  project: { is: (id) => `and ${id} = $3::uuid`, months: (month) => `and ${month} >= $4::int` },
};

/** Last day of a fiscal month; of month 0, the day before the year began. */
const monthEnd = (year: string, month: string): string =>
  `(make_date(${year} - 544, 10, 1) + make_interval(months => ${month}) - interval '1 day')::date`;

const ruling = (which: string): string => `
  select activity_id, fiscal_month, state, report_version_id, physical, committed, disbursed, delay_cause, as_of,
    lead(fiscal_month, 1, 13::smallint) over (partition by activity_id order by fiscal_month) as until
  from line where ${which}`;

const sumsOfGroups = rollupColumns.map((column) => `${rollupSums[column]?.ofGroups(column)} as ${column}`).join(",\n    ");

const asOf = "case v.state when 'certified' then greatest(v.submitted_at, v.certified_at) else v.submitted_at end";

/** What the sums need of a rated activity and month. */
const ratedColumns = [
  ...["area_id", "fiscal_year", "fiscal_month", "plan_tier", "expense_category", "expense_class", "fund_source", "themes"],
  ...["budget_act", "budget_net", "budget_allocated", "confidence", "status", "physical", "committed", "disbursed"],
  ...[
    "official_physical",
    "official_committed",
    "official_disbursed",
    "planned_physical",
    "planned_disbursed",
    "delay_cause",
    "flags",
    "as_of",
  ],
];

/**
 * The other projects of the unit, as they are stored, beside the one that was written. Activities and projects are of the unit and
 * year of their months; said of each, they are read where they lie together instead of one by one.
 */
const besideStored = ({ inScope }: Reach, { is, months }: Narrow): string => `
rated as materialized (
  select ${ratedColumns.join(", ")} from fresh
  union all
  select m.area_id, m.fiscal_year, m.fiscal_month, p.plan_tier, a.expense_category, a.expense_class, p.fund_source, coalesce(al.themes, '{}'),
    a.budget_act, a.budget_net, a.budget_allocated, m.confidence, m.status, m.physical, m.committed, m.disbursed,
    m.official_physical, m.official_committed, m.official_disbursed, m.planned_physical, m.planned_disbursed, m.delay_cause, m.flags, ${asOf}
  from activity_month m join activity a on a.id = m.activity_id join project p on p.id = m.project_id
  left join aligned al on al.project_id = m.project_id left join report_version v on v.id = m.report_version_id
  where ${inScope("m.area_id", "m.fiscal_year")} ${months("m.fiscal_month")} and not (true ${is("m.project_id")})
    and ${inScope("a.area_id", "a.fiscal_year")} and ${inScope("p.area_id", "p.fiscal_year")}
),`;

const computed = ({ inScope, project }: Reach): string => `
month as materialized (
  select y.fiscal_year, m.fiscal_month, d.month_end,
    ${Object.entries(monthThresholds)
      .map(([column, code]) => `max(t.value) filter (where t.code = '${code}') as ${column}`)
      .join(",\n    ")}
  from (select distinct fiscal_year from plan where ${inScope("area_id", "fiscal_year")}) y
  cross join generate_series(1, 12) m (fiscal_month)
  cross join lateral (select ${monthEnd("y.fiscal_year", "m.fiscal_month")} as month_end) d
  left join threshold t on t.code in (${Object.values(monthThresholds)
    .map((code) => `'${code}'`)
    .join(", ")}) and daterange(t.valid_from, t.valid_to, '[]') @> d.month_end
  where true ${project?.months("m.fiscal_month") ?? ""}
  group by y.fiscal_year, m.fiscal_month, d.month_end
), aligned as materialized (
  select pa.project_id, array_agg(i.id order by i.id) as themes
  from project p join project_alignment pa on pa.project_id = p.id join alignment_item i on i.id = pa.item_id and i.list_id = '${themeListId}'
  where p.plan_tier = 'Y1' and ${inScope("p.area_id", "p.fiscal_year")}
  group by pa.project_id
), counted as materialized (
  select a.id, a.area_id, a.fiscal_year, a.project_id, p.plan_tier, a.expense_category, a.expense_class, p.fund_source,
    a.budget_act, a.budget_net, a.budget_allocated, coalesce(al.themes, '{}') as themes
  from activity a join project p on p.id = a.project_id left join aligned al on al.project_id = p.id
  where ${inScope("a.area_id", "a.fiscal_year")} ${project?.is("a.project_id") ?? ""}
), sent as (
  select r.fiscal_month, v.id, v.state, v.is_official,
    ${asOf} as as_of,
    row_number() over (partition by r.id order by v.version desc) = 1 as is_newest
  from report r join report_version v on v.report_id = r.id
  where v.state in ('submitted', 'certifying', 'certified') and ${inScope("r.area_id", "r.fiscal_year")} ${project?.is("r.project_id") ?? ""}
), line as materialized (
  select s.fiscal_month, s.state, s.is_official, s.is_newest, s.as_of, l.report_version_id, l.activity_id, l.physical, l.committed,
    l.disbursed, l.delay_cause
  from sent s join report_line l on l.report_version_id = s.id
  where s.is_newest or s.is_official
), latest as (${ruling("is_newest")}
), official as (${ruling("is_official")}
), cell as (
  select c.*, m.fiscal_month, m.month_end, ${Object.keys(monthThresholds)
    .map((column) => `m.${column}`)
    .join(", ")},
    ${monthEnd("c.fiscal_year", "coalesce(l.fiscal_month, 0)")} as known_until, l.delay_cause, l.as_of,
    case when l.fiscal_month = m.fiscal_month then case l.state when 'certifying' then 'submitted' else l.state end else 'missing' end as confidence,
    l.fiscal_month as reported_month, l.report_version_id,
    coalesce(l.physical, 0) as physical, coalesce(l.committed, 0) as committed, coalesce(l.disbursed, 0) as disbursed,
    coalesce(o.physical, 0) as official_physical, coalesce(o.committed, 0) as official_committed, coalesce(o.disbursed, 0) as official_disbursed,
    coalesce(mp.physical, 0) as planned_physical, coalesce(mp.disbursed, 0) as planned_disbursed
  from counted c join month m on m.fiscal_year = c.fiscal_year
  left join latest l on l.activity_id = c.id and l.fiscal_month <= m.fiscal_month and m.fiscal_month < l.until
  left join official o on o.activity_id = c.id and o.fiscal_month <= m.fiscal_month and m.fiscal_month < o.until
  left join activity_plan ap on ap.activity_id = c.id and ap.is_current
  left join monthly_plan mp on mp.activity_plan_id = ap.id and mp.fiscal_month = m.fiscal_month
), judged as (
  select cell.*, case
    when confidence = 'missing' then 'missing'
    when physical - planned_physical >= watch then 'on_plan'
    when physical - planned_physical >= late then 'watch'
    when physical - planned_physical >= critical then 'late'
    when physical - planned_physical < critical then 'critical' end as status
  from cell
), ${project ? "fresh" : "rated"} as materialized (
  select judged.*, ${flagsOfCell} as flags
  from judged
), projected as materialized (
  select project_id, area_id, fiscal_year, fiscal_month, expense_class,
    ${projectColumns.map((column) => `${rollupSums[column]?.ofCells} as ${column}`).join(",\n    ")}
  from ${project ? "fresh" : "rated"} where plan_tier = 'Y1' group by project_id, area_id, fiscal_year, fiscal_month, expense_class
), ${project ? besideStored({ inScope, project }, project) : ""} grouped as materialized (
  select ${rollupKey.join(", ")}, themes,
    ${rollupColumns.map((column) => `${rollupSums[column]?.ofCells} as ${column}`).join(",\n    ")}
  from rated where plan_tier = 'Y1' group by ${rollupKey.join(", ")}, themes
), computed as materialized (
  select ${rollupKey.join(", ")}, ${sumsOfGroups}
  from grouped group by ${rollupKey.join(", ")}
), themed as materialized (
  select ${rollupKey.join(", ")}, theme, ${sumsOfGroups}
  from grouped cross join unnest(themes) theme group by ${rollupKey.join(", ")}, theme
), raised as (
  select area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, 'flag' as kind, code,
    count(*) as activities, sum(budget_net) as budget_net, sum(${amountOfFlag("code")}) as amount
  from rated cross join unnest(flags) code group by area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, code
  union all
  select area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, 'cause', delay_cause,
    count(*), sum(budget_net), sum(greatest(planned_disbursed - disbursed, 0))
  from rated where delay_cause is not null and plan_tier = 'Y1'
  group by area_id, fiscal_year, fiscal_month, themes, expense_class, fund_source, delay_cause
), issued as materialized (
  select ${issueKey.join(", ")}, sum(activities)::int as activities, sum(budget_net) as budget_net, sum(amount) as amount
  from raised cross join unnest(array_prepend('', themes)) theme group by ${issueKey.join(", ")}
)`;

/** `on conflict` sets what differs, and nothing where all is equal. */
const setChanged = (columns: readonly string[], row: string): string => {
  const cells = (of: string) => columns.map((column) => `${of}.${column}`).join(", ");
  return `do update set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}
    where (${cells(row)}) is distinct from (${cells("excluded")})`;
};

type Stored = {
  readonly table: string;
  readonly rows: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Rows of projects: where one project was written, those of the others stand. */
  readonly ofProjects?: true;
};
const stored: readonly Stored[] = [
  { table: "project_month", rows: "projected", key: projectKey, columns: ["area_id", "fiscal_year", ...projectColumns], ofProjects: true },
  { table: "unit_month_theme", rows: "themed", key: [...rollupKey, "theme"], columns: rollupColumns },
  { table: "unit_month_issue", rows: "issued", key: issueKey, columns: issueColumns },
  { table: "unit_month_rollup", rows: "computed", key: rollupKey, columns: rollupColumns },
];

/** Of one unit `not in` is looked up in a hash, where `not exists` compares every row with every other; no column of a key is ever null. */
const deleteGone = ({ table, rows, key, ofProjects }: Stored, { inScope, project, isOneUnit }: Reach): string => `
  delete from ${table} u where ${inScope("u.area_id", "u.fiscal_year")} ${project?.months("u.fiscal_month") ?? ""} ${
    ofProjects ? (project?.is("u.project_id") ?? "") : ""
  } and ${
    isOneUnit
      ? `(${key.map((column) => `u.${column}`).join(", ")}) not in (select ${key.join(", ")} from ${rows})`
      : `not exists (select from ${rows} c where ${key.map((column) => `c.${column} = u.${column}`).join(" and ")})`
  }`;
const writeChanged = ({ table, rows, key, columns }: Stored): string => `
  insert into ${table} as u (${[...key, ...columns].join(", ")})
  select ${[...key, ...columns].join(", ")} from ${rows}
  on conflict (${key.join(", ")}) ${setChanged(columns, "u")}`;

/** Writes all; the count of rows written is the count of unit_month_rollup, which stands last. */
const renewSql = (reach: Reach): string => `with ${computed(reach)},
${stored.map((each) => `gone_${each.rows} as (${deleteGone(each, reach)})`).join(", ")},
activities as (
  insert into activity_month as m (activity_id, fiscal_month, ${monthColumns.join(", ")})
  select id, fiscal_month, ${monthColumns.join(", ")} from ${reach.project ? "fresh" : "rated"}
  on conflict (activity_id, fiscal_month) ${setChanged(monthColumns, "m")}
), ${stored
  .slice(0, -1)
  .map((each) => `new_${each.rows} as (${writeChanged(each)})`)
  .join(", ")}
${stored.slice(-1).map(writeChanged).join("")}`;

export const renewAllSql = renewSql(all);
export const renewUnitSql = renewSql(ofUnit);
export const renewUnitsSql = renewSql(ofUnits);
export const renewProjectSql = renewSql(ofProject);
