import { scopeCondition } from "@/lib/access/policy";
import { joins } from "./cell-sql";
import { activeFilters, inPlaces, type Narrowed, sourceOf } from "./filter-sql";
import { limitsCte } from "./page-sql";
import { type FacetKey, type FilterKey, type GroupKey, none } from "./rules/facets";
import type { Bind } from "./sql";

export type SummaryOf = Narrowed & {
  readonly day: string;
  readonly facets: boolean;
  readonly group: GroupKey | null;
  /** Whether what was paid in the month alone is summed too: it costs a second look at every activity. */
  readonly movement: boolean;
};

/** Facets whose value is a column of `base`; all places are counted by their unit and added up by the tree. */
const single = ["unit", "class", "category", "fund", "status", "confidence", "cause", "tier"] as const;
const columnOfFacet: Readonly<Record<(typeof single)[number], string>> = {
  unit: "area_id",
  class: "class",
  category: "category",
  fund: "fund",
  status: "status",
  confidence: "confidence",
  cause: "cause",
  tier: "tier",
};
const filterOf = (facet: FacetKey): FilterKey => (facet === "unit" || facet === "cluster" || facet === "region" ? "area" : facet);

const groupColumn: Readonly<Record<GroupKey, string>> = {
  region: "area_id",
  cluster: "area_id",
  unit: "area_id",
  district: "district",
  class: "class",
  category: "category",
  fund: "fund",
  status: "status",
  confidence: "confidence",
  cause: "cause",
  theme: "theme",
};

/** Sums of `base` as text: what lib/register/rules/sums reads. */
const sums = (movement: boolean): string => `count(*)::int as activities, sum(act)::text as act, sum(transfer)::text as transfer,
  sum(net)::text as net, sum(allocated)::text as allocated, sum(paid)::text as paid, sum(committed)::text as committed,
  sum(official)::text as official, sum(official_committed)::text as "officialCommitted", sum(planned)::text as planned,
  sum(net * physical)::text as physical, sum(net * planned_physical)::text as "plannedPhysical",
  sum(net * official_physical)::text as "officialPhysical", ${movement ? "sum(paid - paid_before)::text" : "null"} as "paidInMonth"`;

const themed =
  "join project_alignment t on t.project_id = base.project_id join alignment_item i on i.id = t.item_id and i.list_id = 'master_plan'";
const themeGroup = `(select base.*, coalesce(t.item_id, '${none}') as theme from base
  left join (project_alignment t join alignment_item i on i.id = t.item_id and i.list_id = 'master_plan') on t.project_id = base.project_id) base`;

/**
 * One statement for count, sums, facets and groups over one reading of the rows. A row that one filter alone keeps out is kept with
 * that filter's number in `failed`: the facet of this filter counts it, because choosing there would bring it in; everything else
 * counts rows that are `kept`. Rows that two filters keep out are nobody's. Projects are counted, not activities, at that level.
 * Codes are compared letter by letter: by the dictionary it costs as much again.
 */
export function summarySql(of: SummaryOf, bind: Bind): string {
  const { query, facets, group, movement } = of;
  const source = sourceOf(of, bind);
  const filters = activeFilters(query, bind);
  const numberOf = (facet: FacetKey): number => filters.findIndex(({ key }) => key === filterOf(facet)) + 1;
  const misses = filters.map(({ condition }) => `(case when ${condition} then 0 else 1 end)`);
  const apart = facets && filters.length > 0;
  const failed = apart
    ? `cross join lateral (select ${misses.map((miss, index) => `${miss} as f${index + 1}`).join(", ")} offset 0) f`
    : "";
  const number = filters.map((_, index) => `f${index + 1} * ${index + 1}`).join(" + ");
  const where = apart
    ? `${source.where} and ${filters.map((_, index) => `f${index + 1}`).join(" + ")} <= 1`
    : [source.where, ...filters.map(({ condition }) => condition)].join(" and ");
  const counted = query.level === "project" ? "count(distinct project_id)" : "count(*)";
  const inScope = (column: string): string =>
    [scopeCondition(of.scope, column, Number(bind(of.scope.areaIds).slice(1))), query.area.length > 0 && inPlaces(query.area, bind, column)]
      .filter(Boolean)
      .join(" and ");
  const [year, month] = [bind(of.year), bind(of.month)];
  const parts = [
    `(select max(as_of) from unit_month_rollup where fiscal_year = ${year} and fiscal_month = ${month} and ${inScope("area_id")}) as "asOf"`,
    `exists (select 1 from plan where fiscal_year = ${year} and is_demo and ${inScope("area_id")}) as "isDemo"`,
    `(select json_agg(x) from (select confidence, status, ${sums(movement)} from base where kept group by 1, 2) x) as sums`,
    query.level === "project" ? `(select ${counted}::int from base where kept) as count` : "null::int as count",
    `(select coalesce(json_object_agg(replace(c, 'severity.', ''), v::text), '{}') from limits,
      lateral (values ('watch', watch), ('late', late), ('critical', critical)) l (c, v)) as limits`,
    facets && `(select json_agg(x) from (${facetRows(counted, numberOf)}) x) as facets`,
    group && `(select json_agg(x) from (${groupRows(group, counted, movement)}) x) as groups`,
  ];
  return `with ${source.with ? `${source.with},` : ""} ${limitsCte(bind(of.day))}, base as ${facets || group || query.level === "project" ? "materialized" : ""} (
      select a.project_id, a.area_id collate "C" as area_id, a.expense_class collate "C" as class, a.expense_category collate "C" as category, a.project_fund collate "C" as fund, a.project_tier::text collate "C" as tier,
        m.status collate "C" as status, m.confidence collate "C" as confidence, m.delay_cause collate "C" as cause, m.flags, a.district_id collate "C" as district, a.budget_act as act, a.budget_transfer as transfer,
        a.budget_net as net, a.budget_allocated as allocated, m.disbursed as paid, m.committed, m.official_disbursed as official,
        m.official_committed, m.planned_disbursed as planned, m.physical, m.planned_physical, m.official_physical,
        ${movement ? "coalesce(b.disbursed, 0) as paid_before," : ""} ${apart ? `${number} as failed, ${number} = 0 as kept` : "true as kept"}
      from ${source.from} ${movement ? joins.before : ""} ${failed} where ${where}
    )
    select ${parts.filter(Boolean).join(",\n      ")}`;
}

/** Facets without a choice share one pass; each with a choice has its own, over what it alone keeps out as well. */
function facetRows(counted: string, numberOf: (facet: FacetKey) => number): string {
  const open = single.filter((facet) => numberOf(facet) === 0);
  const chosen = single.filter((facet) => numberOf(facet) > 0);
  const keptFor = (facet: FacetKey): string => (numberOf(facet) === 0 ? "kept" : `(kept or failed = ${numberOf(facet)})`);
  const columns = open.map((facet) => columnOfFacet[facet]);
  const name = open.map((facet, index) => `when ${(1 << open.length) - 1 - (1 << (open.length - 1 - index))} then '${facet}'`);
  return [
    open.length > 0 &&
      `select case grouping(${columns.join(", ")}) ${name.join(" ")} end as facet, coalesce(${columns.join(", ")}, '${none}') as value, ${counted}::int as count
      from base where kept group by grouping sets (${columns.map((column) => `(${column})`).join(", ")})`,
    ...chosen.map(
      (facet) =>
        `select '${facet}', coalesce(${columnOfFacet[facet]}, '${none}'), ${counted}::int from base where ${keptFor(facet)} group by 2`,
    ),
    `select 'flag', flag, ${counted}::int from base cross join unnest(flags) flag where flags <> '{}' and ${keptFor("flag")} group by 2`,
    `select 'theme', t.item_id, ${counted.replace("project_id", "base.project_id")}::int from base ${themed} where ${keptFor("theme")} group by 2`,
  ]
    .filter(Boolean)
    .join("\n      union all ");
}

/** Sums of each group by confidence and status; `rows` counts a group's rows and is the same in all its lines. A project may stand in two themes. */
function groupRows(group: GroupKey, counted: string, movement: boolean): string {
  const from = group === "theme" ? themeGroup : "base";
  const value = `coalesce(${groupColumn[group]}, '${none}')`;
  const rows = counted === "count(*)" ? "null::int" : "r.rows";
  const lines = `select ${value} as value, confidence, status, ${sums(movement)} from ${from} where kept group by 1, 2, 3`;
  if (counted === "count(*)") return `select g.*, ${rows} as rows from (${lines}) g`;
  return `select g.*, ${rows} as rows from (${lines}) g
    join (select ${value} as value, ${counted}::int as rows from ${from} where kept group by 1) r using (value)`;
}
