import "server-only";
import { isWhole } from "@/lib/access/policy";
import { openingMonthOf, type ReportedMonth } from "@/lib/performance/rules/default-month";
import type { SeverityLimits, Status } from "@/lib/performance/rules/severity";
import { readPrepared } from "@/lib/platform/database";
import { readPrepared as readPreparedRows, statementOf } from "@/lib/platform/read-prepared";
import { readNamedQuestion, readQuestion } from "@/lib/platform/read-question";
import { activeFilters } from "./filter-sql";
import type { Order } from "./order-sql";
import { type PageOf, pageSql, walksOrder } from "./page-sql";
import type { FacetKey } from "./rules/facets";
import type { Confidence } from "./rules/register-view";
import type { SumLine } from "./rules/sums";
import { usualSize } from "./schema";
import { binding } from "./sql";
import { type SummaryOf, summarySql } from "./summary-sql";

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

/** The years with plans within scope, the month the year opens with, and whether every asked place lies within scope. */
export type Ground = {
  readonly granted: boolean;
  readonly years: readonly number[];
  readonly year: number | null;
  readonly openingMonth: number | null;
};

type Asked = { readonly areas: readonly string[]; readonly year: number | null; readonly month: number | null };

const granted = `not exists (select from unnest($2::text[]) asked
      where not exists (select from area_closure c where c.ancestor_id = any($1::text[]) and c.descendant_id = asked)) as granted`;
const within = "(select descendant_id from area_closure where ancestor_id = any($1::text[]))";
const yearsOf = (scope: Scope): string =>
  `select distinct fiscal_year as year from plan ${isWhole(scope) ? "" : `where area_id in ${within}`}`;

/** One statement. The year is the asked one, else today's if it has plans, else the newest that has. */
export async function loadGround(scope: Scope, asked: Asked, today: { readonly year: number; readonly day: string }): Promise<Ground> {
  const { year, month } = asked;
  return year !== null && month !== null
    ? { ...(await loadStated(scope, asked.areas)), year, openingMonth: month }
    : loadOpening(scope, asked, today);
}

/** Where year and month are said, it remains to be told whether they and the places are there. */
async function loadStated(scope: Scope, areas: readonly string[]): Promise<Pick<Ground, "granted" | "years">> {
  const [row] = await readPrepared<{ granted: boolean; years: number[] | null }>(
    `select ${granted}, (select array_agg(year order by year) from (${yearsOf(scope)}) planned) as years`,
    [scope.areaIds, areas],
  );
  return { granted: row?.granted ?? false, years: row?.years ?? [] };
}

async function loadOpening(scope: Scope, asked: Asked, today: { readonly year: number; readonly day: string }): Promise<Ground> {
  const [row] = await readPrepared<{
    granted: boolean;
    years: number[] | null;
    year: number | null;
    months: ReportedMonth[] | null;
    share: string | null;
  }>(
    `with years as materialized (${yearsOf(scope)}),
    chosen as (select coalesce($3::int, (select year from years where year = $5), (select max(year) from years)) as year)
    select ${granted},
      (select array_agg(year order by year) from years) as years, (select year from chosen) as year,
      (select json_agg(m) from (
        select u.fiscal_month as month, sum(u.net_certified + u.net_submitted + u.net_missing)::text as net, sum(u.net_certified + u.net_submitted)::text as reported
        from unit_month_rollup u where $4::int is null and u.fiscal_year = (select year from chosen) and u.area_id in ${within}
        group by u.fiscal_month having sum(u.activities_certified + u.activities_submitted) > 0) m) as months,
      (select value::text from threshold where code = 'overview.default_month_share'
        order by (valid_from <= $6::date and (valid_to is null or valid_to >= $6::date)) desc, valid_from limit 1) as share`,
    [scope.areaIds, asked.areas, asked.year, asked.month, today.year, today.day],
  );
  if (!row?.share) throw new Error("the setting overview.default_month_share is not loaded: run npm run db:migrate");
  return {
    granted: row.granted,
    years: row.years ?? [],
    year: row.year,
    openingMonth: asked.month ?? openingMonthOf(row.months ?? [], row.share),
  };
}

/** A row as pageSql writes it: its head, then the asked cells as text. */
export type PageRow = readonly [
  id: string,
  projectId: string,
  areaId: string,
  status: Status,
  confidence: Confidence,
  sort: string | null,
  ...cells: (string | null)[],
];

/**
 * Turning the pages of the country's whole year in its stored order asks the same statement again and again: it is planned once a
 * connection. For a part of the country the plan depends on which.
 */
export async function loadPage(page: PageOf, order: Order, bound: ReturnType<typeof binding>, day: string): Promise<PageRow[]> {
  const { query } = page;
  const filtered = query.within !== null || activeFilters(query, () => "").length > 0;
  const turning = walksOrder(page) && isWhole(page.scope) && !filtered && query.columns.length === 0 && query.size === usualSize;
  const sql = pageSql(page, order, bound.bind, day);
  const rows = turning
    ? await readPreparedRows(
        statementOf(sql, () => sql),
        bound.values,
      )
    : await readQuestion(sql, bound.values);
  return rows as PageRow[];
}

export type Summary = {
  readonly asOf: Date | null;
  readonly isDemo: boolean;
  /** Rows where they are projects; null where the sums' own count is told. */
  readonly count: number | null;
  readonly limits: Partial<SeverityLimits>;
  readonly sums: readonly SumLine[] | null;
  readonly facets?: readonly { readonly facet: FacetKey; readonly value: string; readonly count: number }[] | null;
  readonly groups?: readonly (SumLine & { readonly value: string; readonly rows: number | null })[] | null;
};

export async function loadSummary(of: SummaryOf): Promise<Summary> {
  const { bind, values } = binding();
  const [row] = await readNamedQuestion<Summary>(summarySql(of, bind), values);
  if (!row) throw new Error("a summary is always one row");
  return row;
}
