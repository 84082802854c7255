import { cellSql, joins, joinsOf } from "./cell-sql";
import { activeFilters, type Narrowed, type Source, sourceOf } from "./filter-sql";
import { beyond, type Order, orderBy, orderOf } from "./order-sql";
import type { ColumnKey } from "./rules/columns";
import type { Cursor } from "./rules/cursor";
import type { Bind } from "./sql";

/** Which rows, in which order; `size` null reads all of them (an export). */
export type PageOf = Narrowed & {
  readonly columns: readonly ColumnKey[];
  readonly cursor: Cursor | null;
  readonly size: number | null;
};

/** A file takes the cells alone. */
const headOf = (size: number | null, head: string): string => (size === null ? "" : `${head},`);

/** Sums of the matched activities of each project, rated by the limits in force at the month's end. */
const sums = (source: Source, where: string, needs: { readonly before: boolean; readonly version: boolean }): string => `
  summed as (
    select a.project_id as id, count(*)::int as activities, sum(a.budget_act) as act, sum(a.budget_transfer) as transfer, sum(a.budget_net) as net,
      coalesce(sum(a.budget_allocated), 0) as allocated, sum(m.disbursed) as paid, sum(m.committed) as committed, sum(m.official_disbursed) as official,
      sum(m.planned_disbursed) as planned, sum(a.budget_net * m.physical) as physical, sum(a.budget_net * m.planned_physical) as planned_physical,
      ${needs.before ? "sum(m.disbursed - coalesce(b.disbursed, 0))" : "0::numeric"} as paid_in_month,
      count(*) filter (where m.confidence <> 'missing') as reported, count(*) filter (where m.confidence = 'certified') as certified,
      max(m.reported_month) as reported_month, max(m.fiscal_month) - max(m.reported_month) as months_since,
      ${needs.version ? "max(v.submitted_at)" : "null::timestamptz"} as submitted_at
    from ${source.from} ${needs.before ? joins.before : ""} ${needs.version ? joins.version : ""}
    where ${where} group by a.project_id
  ), s as (
    select summed.*, case when certified = activities then 'certified' when reported > 0 then 'submitted' else 'missing' end as confidence,
      case when reported = 0 then 'missing' when net = 0 or 100 * (paid - planned) >= watch * net then 'on_plan'
        when 100 * (paid - planned) >= late * net then 'watch' when 100 * (paid - planned) >= critical * net then 'late' else 'critical' end as status
    from summed cross join limits
  )`;

/** The severity limits in force on a day; for a day before the first setting, the first. */
export const limitsCte = (day: string): string => `limits as (
    select max(value) filter (where code = 'severity.watch') as watch, max(value) filter (where code = 'severity.late') as late,
      max(value) filter (where code = 'severity.critical') as critical
    from (select distinct on (code) code, value from threshold where code like 'severity.%'
      order by code, (valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)) desc, valid_from) t)`;

/** Columns of a page are read as the text they are sent as; a file's cursor says so itself. */
const cellsOf = ({ query, columns, size, everyMonth }: PageOf): string => {
  const cells = columns.map((key, index) => `(${cellSql(query.level, key).sql})${size === null ? "::text" : ""} as c${index}`);
  return [...(everyMonth ? ["m.fiscal_month::text as month"] : []), ...cells].join(", ");
};

/** Stated, not bound: a plan for any values must know how little is wanted. */
const limitOf = (size: number | null): string => (size === null ? "" : `limit ${Math.trunc(size) + 1}`);

/**
 * Rows of activities. Walked in the stored order, or with nothing to join, in one go; else first the page's ids in their order, with no
 * more than filter and order need, then their cells: words of a report are looked up for the page alone.
 */
function activityPage(page: PageOf, order: Order, bind: Bind): string {
  const { query, columns, cursor, size } = page;
  const backward = cursor?.backward ?? false;
  const source = sourceOf(page, bind, walksOrder(page));
  const where = [source.where, ...activeFilters(query, bind).map(({ condition }) => condition)];
  if (cursor) where.push(beyond(order, "a.id", cursor, bind));
  const limit = limitOf(size);
  const head = `"projectId", a.area_id as "areaId", m.status, m.confidence`;
  const cells = cellsOf(page);
  const found = source.with ? `with ${source.with}` : "";
  if (size === null || walksOrder(page) || joinsOf("activity", columns) === "") {
    return `${found} select ${headOf(size, `a.id, a.project_id as ${head}, ${order.expression} as sort`)} ${cells}
      from ${source.from} ${joinsOf("activity", [...columns, query.sort.column])} where ${where.join(" and ")}
      order by ${orderBy(order, order.expression, "a.id", backward)} ${page.everyMonth ? ", m.fiscal_month" : ""} ${limit}`;
  }
  return `${found ? `${found},` : "with"} page as (
      select a.id, ${order.expression} as sort from ${source.from} ${joinsOf("activity", [query.sort.column])} where ${where.join(" and ")}
      order by ${orderBy(order, order.expression, "a.id", backward)} ${limit}
    )
    select page.id, a.project_id as ${head}, page.sort, ${cells}
    from page join activity a on a.id = page.id join activity_month m on m.activity_id = page.id and m.fiscal_month = ${bind(page.month)}
    ${joinsOf("activity", columns)}
    order by ${orderBy(order, "page.sort", "page.id", backward)}`;
}

/** Whether the rows come in the order an index of activities keeps, and only a page of them is wanted. */
export const walksOrder = ({ query, size }: PageOf): boolean =>
  size !== null && query.level === "activity" && query.sort.column === "code" && query.q === "";

function projectPage(page: PageOf, order: Order, bind: Bind, day: string): string {
  const { query, columns, cursor, size } = page;
  const source = sourceOf(page, bind);
  const backward = cursor?.backward ?? false;
  const asked = [...columns, query.sort.column];
  const where = [source.where, ...activeFilters(query, bind).map(({ condition }) => condition)].join(" and ");
  const needs = { before: asked.includes("paidInMonth"), version: asked.includes("reportDay") };
  return `with ${source.with ? `${source.with},` : ""} ${limitsCte(bind(day))}, ${sums(source, where, needs)}
    select ${headOf(size, `p.id, p.id as "projectId", p.area_id as "areaId", s.status, s.confidence, ${order.expression} as sort`)}
      ${cellsOf(page)}
    from s join project p on p.id = s.id ${joinsOf("project", asked)}
    where ${cursor ? beyond(order, "p.id", cursor, bind) : "true"}
    order by ${orderBy(order, order.expression, "p.id", backward)} ${limitOf(size)}`;
}

/**
 * The statement of a page: id, projectId, areaId, status, confidence, sort, and the asked columns in their order; of all rows (size
 * null) the columns alone, as text, with the month before them where every month is asked for (activities only).
 */
export function pageSql(page: PageOf, order: Order, bind: Bind, day: string): string {
  return page.query.level === "activity" ? activityPage(page, order, bind) : projectPage(page, order, bind, day);
}

export const orderOfPage = (page: Pick<PageOf, "query" | "names">, bind: Bind): Order =>
  orderOf(page.query.level, page.query.sort, page.names, bind);
