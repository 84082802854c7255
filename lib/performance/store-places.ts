import "server-only";
import type { AreaResource } from "@/lib/access/policy";
import { scopeCondition } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import { openingMonthOf, type ReportedMonth } from "./rules/default-month";
import type { YearWithPlans } from "./rules/overview-view";
import type { Place } from "./rules/places";
import type { SeverityLimits } from "./rules/severity";
import type { Target } from "./rules/targets";

const placeColumns = `a.id, a.parent_id as "parentId", a.level, a.name_th as "nameTh", a.name_en as "nameEn",
  a.short_th as "shortTh", a.short_en as "shortEn", a.seq::int as seq, a.owns_budget as "ownsBudget"`;

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };
export type FoundPlace = { readonly place: Place; readonly path: readonly Place[]; readonly years: readonly YearWithPlans[] };

export const resourceOf = ({ place, path }: FoundPlace): AreaResource => ({ areaId: place.id, ancestorIds: path.map(({ id }) => id) });

type FoundYear = Pick<YearWithPlans, "year" | "status"> & { readonly months: readonly ReportedMonth[] };

/**
 * A place within scope with its path from the ministry (itself last) and the years it has plans in, each with the month it
 * opens with by the share set as `overview.default_month_share` on `today`; null when out of scope.
 */
export async function loadPlace(scope: Scope, areaId: string, today: string): Promise<FoundPlace | null> {
  const rows = await read<{ places: Place[]; years: FoundYear[]; share: string | null }>(
    `select
      (select json_agg(json_build_object('id', p.id, 'parentId', p.parent_id, 'level', p.level, 'nameTh', p.name_th, 'nameEn', p.name_en,
          'shortTh', p.short_th, 'shortEn', p.short_en, 'seq', p.seq, 'ownsBudget', p.owns_budget) order by c.depth desc)
        from area_closure c join area p on p.id = c.ancestor_id where c.descendant_id = a.id) as places,
      (select coalesce(json_agg(y order by y.year), '[]') from (
        select f.year, f.status,
          (select coalesce(json_agg(m), '[]') from (
            select u.fiscal_month as month, sum(u.net_certified + u.net_submitted + u.net_missing)::text as net,
              sum(u.net_certified + u.net_submitted)::text as reported
            from unit_month_rollup u join area_closure c on c.descendant_id = u.area_id and c.ancestor_id = a.id
            where u.fiscal_year = f.year
            group by u.fiscal_month having sum(u.activities_certified + u.activities_submitted) > 0) m) as months
        from fiscal_year f
        where exists (select 1 from unit_month_rollup u join area_closure c on c.descendant_id = u.area_id and c.ancestor_id = a.id
          where u.fiscal_year = f.year)) y) as years,
      (select value::text from threshold where code = 'overview.default_month_share'
        order by (valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)) desc, valid_from limit 1) as share
    from area a
    where a.id = $1 and a.in_totals and a.level <> 'district' and ${scopeCondition(scope, "a.id", 3)}`,
    [areaId, today, scope.areaIds],
  );
  const [row] = rows;
  const place = row?.places.at(-1);
  if (!row || !place) return null;
  const { share } = row;
  if (share === null) throw new Error("the setting overview.default_month_share is not loaded: run npm run db:migrate");
  const years = row.years.map(({ year, status, months }) => ({ year, status, openingMonth: openingMonthOf(months, share) }));
  return { place, path: row.places, years };
}

/** Every place at or below the given ones that counts in totals, above the district. */
export const loadPlacesUnder = (areaIds: readonly string[]): Promise<Place[]> =>
  read<Place>(
    `select distinct ${placeColumns} from area a join area_closure c on c.descendant_id = a.id
    where c.ancestor_id = any($1::text[]) and a.in_totals and a.level <> 'district'
    order by seq, a.id`,
    [areaIds],
  );

export type Yardsticks = {
  readonly targets: readonly (Target & { readonly isDemo: boolean })[];
  readonly limits: SeverityLimits;
  /** When the newest figure counted here was sent or certified, ISO instant; null when nothing is counted. */
  readonly asOf: string | null;
  readonly isDemo: boolean;
};

/**
 * What figures are held against: the year's targets, the severity limits in force on `day` (for a day before the first
 * setting, the first), and how fresh the figures are.
 */
export async function loadYardsticks(areaId: string, year: number, month: number, day: string): Promise<Yardsticks> {
  const [row] = await read<{
    targets: Yardsticks["targets"];
    limits: Partial<SeverityLimits>;
    asOf: Date | null;
    isDemo: boolean;
  }>(
    `select
      (select coalesce(json_agg(json_build_object('measure', measure, 'expenseClass', expense_class, 'quarter', quarter,
          'percent', percent::text, 'validFrom', valid_from, 'validTo', valid_to, 'isDemo', is_demo)), '[]')
        from target where fiscal_year = $2) as targets,
      (select coalesce(json_object_agg(replace(code, 'severity.', ''), value::text), '{}') from (
        select distinct on (code) code, value from threshold where code like 'severity.%'
        order by code, (valid_from <= $4::date and (valid_to is null or valid_to >= $4::date)) desc, valid_from) t) as limits,
      (select max(greatest(v.submitted_at, v.certified_at)) from report r
        join area_closure c on c.descendant_id = r.area_id and c.ancestor_id = $1
        join report_version v on v.report_id = r.id and v.state in ('submitted', 'certifying', 'certified')
        where r.fiscal_year = $2 and r.fiscal_month <= $3) as "asOf",
      exists (select 1 from plan p join area_closure c on c.descendant_id = p.area_id and c.ancestor_id = $1
        where p.fiscal_year = $2 and p.is_demo) as "isDemo"`,
    [areaId, year, month, day],
  );
  const { watch, late, critical } = row?.limits ?? {};
  if (!row || watch === undefined || late === undefined || critical === undefined)
    throw new Error("the severity thresholds are not loaded: run npm run db:migrate");
  return { targets: row.targets, limits: { watch, late, critical }, asOf: row.asOf?.toISOString() ?? null, isDemo: row.isDemo };
}
