import "server-only";
import { openingMonthOf, type ReportedMonth } from "@/lib/performance/rules/default-month";
import type { SeverityLimits, Status } from "@/lib/performance/rules/severity";
import { read, readPrepared } from "@/lib/platform/database";
import { activeFilters } from "./filter-sql";
import type { Order } from "./order-sql";
import { type PageOf, pageSql, walksOrder } from "./page-sql";
import type { FacetKey } from "./rules/facets";
import type { Confidence } from "./rules/register-view";
import type { SumLine } from "./rules/sums";
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

/** One statement. The year is the asked one, else today's if it has plans, else the newest that has. */
export async function loadGround(
  scope: Scope,
  asked: { readonly areas: readonly string[]; readonly year: number | null; readonly month: number | null },
  today: { readonly year: number; readonly day: string },
): Promise<Ground> {
  const [row] = await readPrepared<{
    granted: boolean;
    years: number[] | null;
    year: number | null;
    months: ReportedMonth[] | null;
    share: string | null;
  }>(
    `with mine as materialized (select descendant_id as id from area_closure where ancestor_id = any($1::text[])),
    years as materialized (select f.year from fiscal_year f where exists (select from plan p where p.fiscal_year = f.year
      and exists (select from area_closure c where c.descendant_id = p.area_id and c.ancestor_id = any($1::text[])))),
    chosen as (select coalesce($3::int, (select year from years where year = $5), (select max(year) from years)) as year)
    select not exists (select 1 from unnest($2::text[]) asked where asked not in (select id from mine)) as granted,
      (select array_agg(year order by year) from years) as years, (select year from chosen) as year,
      (select json_agg(m) from (
        select u.fiscal_month as month, sum(u.net_certified + u.net_submitted + u.net_missing)::text as net, sum(u.net_certified + u.net_submitted)::text as reported
        from unit_month_rollup u where $4::int is null and u.fiscal_year = (select year from chosen) and u.area_id in (select id from mine)
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

/** A row as pageSql names its columns; cells are c0, c1 … as text. */
export type PageRow = {
  readonly id: string;
  readonly projectId: string;
  readonly areaId: string;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly sort: string | null;
} & { readonly [cell: `c${number}`]: string | null };

/** Turning the pages of a whole year in its stored order asks the same statement again and again: it is planned once a connection. */
export function loadPage(page: PageOf, order: Order, bound: ReturnType<typeof binding>, day: string): Promise<PageRow[]> {
  const { query } = page;
  const filtered = query.within !== null || activeFilters(query, () => "").length > 0;
  const turning = walksOrder(page) && !filtered && query.columns.length === 0;
  return (turning ? readPrepared : read)<PageRow>(pageSql(page, order, bound.bind, day), bound.values);
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
  const [row] = await read<Summary>(summarySql(of, bind), values);
  if (!row) throw new Error("a summary is always one row");
  return row;
}
