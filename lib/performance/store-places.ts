import "server-only";
import type { AreaResource } from "@/lib/access/policy";
import { scopeCondition } from "@/lib/access/policy";
import { fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { readNamed, statementOf } from "@/lib/platform/read-prepared";
import { openingMonthOf, type ReportedMonth, type YearChoice } from "./rules/default-month";
import type { NamedCode, YearWithPlans } from "./rules/overview-view";
import type { Place } from "./rules/places";
import type { SeverityLimits } from "./rules/severity";

const placeColumns = `a.id, a.parent_id as "parentId", a.level, a.name_th as "nameTh", a.name_en as "nameEn",
  a.short_th as "shortTh", a.short_en as "shortEn", a.seq::int as seq, a.owns_budget as "ownsBudget"`;

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };
export type FoundPlace = {
  readonly place: Place;
  readonly path: readonly Place[];
  readonly years: readonly YearWithPlans[];
  readonly funds: readonly NamedCode[];
  readonly themes: readonly NamedCode[];
  /** The year asked for, else the one a page opens with; null without any plans. */
  readonly chosen: YearChoice | null;
};

export const resourceOf = ({ place, path }: Pick<FoundPlace, "place" | "path">): AreaResource => ({
  areaId: place.id,
  ancestorIds: path.map(({ id }) => id),
});

type Asked = { readonly year?: number; readonly month?: number };
type FoundRow = {
  readonly places: Place[];
  readonly years: YearWithPlans[];
  readonly chosen: number | null;
  readonly months: ReportedMonth[];
  readonly funds: NamedCode[];
  readonly themes: NamedCode[];
  readonly share: string | null;
};

/** The budget owners at or below $1: each is looked up in the roll-up by its key. */
const units = `units as materialized (
      select o.id from area_closure c join area o on o.id = c.descendant_id and o.owns_budget where c.ancestor_id = $1
    )`;
const rowsOfYear = (table: string, year: string): string => `units n join ${table} u on u.area_id = n.id and u.fiscal_year = ${year}`;

/**
 * A place within scope with its path from the ministry (itself last), the years it has plans in, and of the year looked at what
 * its figures can be narrowed to and which months are reported; null when out of scope. Where a month is asked for, it is enough
 * to know whether any is.
 */
export async function loadPlace(scope: Scope, areaId: string, today: string, asked: Asked): Promise<FoundPlace | null> {
  const reported = `select u.fiscal_month as month, sum(u.net_certified + u.net_submitted + u.net_missing)::text as net,
      sum(u.net_certified + u.net_submitted)::text as reported
    from ${rowsOfYear("unit_month_rollup", "chosen.year")}
    group by u.fiscal_month having sum(u.activities_certified + u.activities_submitted) > 0`;
  const anyReported = `select u.fiscal_month as month, '0' as net, '0' as reported
    from ${rowsOfYear("unit_month_rollup", "chosen.year")} where u.activities_certified + u.activities_submitted > 0 limit 1`;
  const [row] = await readNamed<FoundRow>(
    statementOf(
      `place ${asked.month === undefined} ${scope.withDescendants}`,
      () => `with ${units}, years as materialized (
      select f.year, f.status from fiscal_year f
      cross join lateral (select from ${rowsOfYear("unit_month_rollup", "f.year")} limit 1) planned
    ), chosen as materialized (
      select coalesce($4::int, (select year from years where year = $5), (select max(year) from years)) as year
    )
    select
      (select json_agg(json_build_object('id', p.id, 'parentId', p.parent_id, 'level', p.level, 'nameTh', p.name_th, 'nameEn', p.name_en,
          'shortTh', p.short_th, 'shortEn', p.short_en, 'seq', p.seq, 'ownsBudget', p.owns_budget) order by c.depth desc)
        from area_closure c join area p on p.id = c.ancestor_id where c.descendant_id = a.id) as places,
      (select coalesce(json_agg(y order by y.year), '[]') from years y) as years,
      chosen.year as chosen,
      (select coalesce(json_agg(m), '[]') from (${asked.month === undefined ? reported : anyReported}) m) as months,
      (select coalesce(json_agg(json_build_object('code', f.code, 'nameTh', coalesce(n.name_th, f.code), 'nameEn', coalesce(n.name_en, f.code))
          order by n.seq, f.code), '[]')
        from (select distinct u.fund_source collate "C" as code from ${rowsOfYear("unit_month_rollup", "chosen.year")} and u.fiscal_month = 1) f
        left join lateral (select i.name_th, i.name_en, i.seq from code_item i where i.list_code = 'fund_source' and i.code = f.code
          order by i.valid_to is null desc, i.valid_to desc limit 1) n on true) as funds,
      (select coalesce(json_agg(json_build_object('code', i.id, 'nameTh', i.short_th, 'nameEn', i.name_en) order by i.seq), '[]')
        from (select distinct u.theme collate "C" as theme from ${rowsOfYear("unit_month_theme", "chosen.year")} and u.fiscal_month = 1) t
        join alignment_item i on i.id = t.theme) as themes,
      (select value::text from threshold where code = 'overview.default_month_share'
        order by (valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)) desc, valid_from limit 1) as share
    from area a, chosen
    where a.id = $1 and a.in_totals and a.level <> 'district' and ${scopeCondition(scope, "a.id", 3)}`,
    ),
    [areaId, today, scope.areaIds, asked.year ?? null, fiscalMonthOf(today).year],
  );
  const place = row?.places.at(-1);
  if (!row || !place) return null;
  const { share, years, funds, themes } = row;
  if (share === null) throw new Error("the setting overview.default_month_share is not loaded: run npm run db:migrate");
  const chosen = row.chosen === null ? null : { year: row.chosen, openingMonth: openingMonthOf(row.months, share) };
  return { place, path: row.places, years, funds, themes, chosen };
}

/** Every place at or below the given ones that counts in totals, above the district. */
export const loadPlacesUnder = (areaIds: readonly string[]): Promise<Place[]> =>
  readNamed<Place>(
    statementOf(
      "places",
      () => `select ${placeColumns} from area a
    where a.level <> 'district' and a.in_totals and a.id in (select descendant_id from area_closure where ancestor_id = any($1::text[]))
    order by a.seq, a.id collate "C"`,
    ),
    [areaIds],
  );

/** The severity limits in force on `day`; for a day before the first setting, the first. */
export async function loadLimits(day: string): Promise<SeverityLimits> {
  const [row] = await readNamed<{ limits: Partial<SeverityLimits> }>(
    statementOf(
      "limits",
      () => `select coalesce(json_object_agg(replace(code, 'severity.', ''), value::text), '{}') as limits from (
        select distinct on (code) code, value from threshold where code like 'severity.%'
        order by code, (valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)) desc, valid_from) t`,
    ),
    [day],
  );
  const { watch, late, critical } = row?.limits ?? {};
  if (watch === undefined || late === undefined || critical === undefined)
    throw new Error("the severity thresholds are not loaded: run npm run db:migrate");
  return { watch, late, critical };
}
