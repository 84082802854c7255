import { isWhole, scopeCondition } from "@/lib/access/policy";
import type { Names } from "./names";
import { type FilterKey, type GroupKey, none } from "./rules/facets";
import type { RegisterQuery } from "./schema";
import { searchCondition, searchTerms } from "./search-sql";
import type { Bind } from "./sql";

/** Aliases in every statement of the register: `m` activity_month, `a` activity; `p` project where a column asks for it. */
type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

/** What a statement reads: a month, as far as the position's scope reaches, narrowed by the query. */
export type Narrowed = {
  readonly year: number;
  readonly month: number;
  /** Every month of the year up to `month`, a row each. */
  readonly everyMonth?: boolean;
  readonly scope: Scope;
  readonly query: RegisterQuery;
  readonly names: Names;
};

/** Item ids of the list projects are themed by (lib/performance/rules/themes). */
const themed = (condition: string): string =>
  `exists (select 1 from project_alignment t join alignment_item i on i.id = t.item_id and i.list_id = 'master_plan'
    where t.project_id = a.project_id and ${condition})`;

const under = (placeholder: string, column = "a.area_id"): string =>
  `${column} = any(array(select descendant_id from area_closure where ancestor_id = any(${placeholder}::text[])))`;

const oneOf = (column: string, values: readonly string[], bind: Bind): string => {
  const among = `${column} = any(${bind(values.filter((value) => value !== none))}::text[])`;
  return values.includes(none) ? `(${among} or ${column} is null)` : among;
};

/** A place with all below it, or ("c-north-1.own") a cluster's own plan alone. */
export function inPlaces(values: readonly string[], bind: Bind, column = "a.area_id"): string {
  const own = values.filter((value) => value.endsWith(".own")).map((value) => value.slice(0, -4));
  const whole = values.filter((value) => !value.endsWith(".own"));
  return `(${[whole.length > 0 && under(bind(whole), column), own.length > 0 && oneOf(column, own, bind)].filter(Boolean).join(" or ")})`;
}

const conditions: Readonly<Record<FilterKey, (values: readonly string[], bind: Bind) => string>> = {
  area: (values, bind) => inPlaces(values, bind),
  class: (values, bind) => oneOf("a.expense_class", values, bind),
  category: (values, bind) => oneOf("a.expense_category", values, bind),
  fund: (values, bind) => oneOf("a.project_fund", values, bind),
  status: (values, bind) => oneOf("m.status", values, bind),
  confidence: (values, bind) => oneOf("m.confidence", values, bind),
  flag: (values, bind) => `m.flags && ${bind(values)}::text[]`,
  cause: (values, bind) => oneOf("m.delay_cause", values, bind),
  theme: (values, bind) => themed(`t.item_id = any(${bind(values)}::text[])`),
  tier: (values, bind) => oneOf("a.project_tier::text", values, bind),
};

const grouped: Readonly<Record<GroupKey, (value: string, bind: Bind) => string>> = {
  region: (value, bind) => under(bind([value])),
  cluster: (value, bind) => under(bind([value])),
  unit: (value, bind) => oneOf("a.area_id", [value], bind),
  district: (value, bind) => oneOf("a.district_id", [value], bind),
  class: (value, bind) => oneOf("a.expense_class", [value], bind),
  category: (value, bind) => oneOf("a.expense_category", [value], bind),
  fund: (value, bind) => oneOf("a.project_fund", [value], bind),
  status: (value, bind) => oneOf("m.status", [value], bind),
  confidence: (value, bind) => oneOf("m.confidence", [value], bind),
  cause: (value, bind) => oneOf("m.delay_cause", [value], bind),
  theme: (value, bind) => (value === none ? `not ${themed("true")}` : themed(`t.item_id = ${bind(value)}`)),
};

const filterKeys = Object.keys(conditions) as readonly FilterKey[];

/** The filters a query sets, each with its condition. */
export const activeFilters = (query: RegisterQuery, bind: Bind): { readonly key: FilterKey; readonly condition: string }[] =>
  filterKeys.filter((key) => query[key].length > 0).map((key) => ({ key, condition: conditions[key](query[key], bind) }));

export type Source = { readonly with: string; readonly from: string; readonly where: string };

/**
 * Where rows come from before any filter a facet counts: activities of projects in frame, in the month, within scope, holding every
 * searched word, of the opened group. The words are looked for first and by themselves (see searchCondition).
 *
 * An activity's months are all of its own year, so the year is said of the activity alone where a statement `walks` the stored order
 * and takes a few; where it reads the whole year it is said of the months too, and both are read from their indexes side by side.
 */
export function sourceOf({ year, month, everyMonth, scope, query, names }: Narrowed, bind: Bind, walks = false): Source {
  const terms = searchTerms(query.q, names.unitsNamed);
  const y = bind(year);
  const found = `found as materialized (select a.id from activity a where a.fiscal_year = ${y} and ${searchCondition("a", terms, bind)})`;
  const where = [
    `a.fiscal_year = ${y} and a.in_frame and m.fiscal_month ${everyMonth ? "<=" : "="} ${bind(month)} ${walks ? "" : `and m.fiscal_year = ${y}`}`,
    !isWhole(scope) && scopeCondition(scope, "a.area_id", Number(bind(scope.areaIds).slice(1))),
    query.within && grouped[query.within.group](query.within.value, bind),
  ];
  return {
    with: terms.length > 0 ? found : "",
    from: `${terms.length > 0 ? "found join activity a on a.id = found.id" : "activity a"}
      join activity_month m on m.activity_id = a.id`,
    where: where.filter(Boolean).join(" and "),
  };
}
