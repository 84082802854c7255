import "server-only";
import { readNamed, statementOf } from "@/lib/platform/read-prepared";
import type { IssueSum } from "./rules/issues";
import type { FigureFilter } from "./rules/overview-view";
import type { DatedLimit } from "./rules/severity";
import type { Target } from "./rules/targets";

export type Measures = {
  readonly targets: readonly (Target & { readonly isDemo: boolean })[];
  readonly limits: readonly DatedLimit[];
  readonly issues: readonly IssueSum[];
  /** Quarter by whose end capital works should have begun, as set for the month. */
  readonly capitalQuarter: number;
  /** When the month's round closes; null while it has none. */
  readonly roundCloses: Date | null;
  readonly isDemo: boolean;
};

/**
 * All that figures of a place and month are held against, in one statement: the year's targets, the severity limits with their
 * dates, what the stored issues of its units add up to, and by when things are due.
 */
export async function loadMeasures(
  areaId: string,
  at: { year: number; month: number },
  day: string,
  filter: FigureFilter,
): Promise<Measures> {
  const [row] = await readNamed<Measures>(
    statementOf("measures", () => measuresSql),
    [areaId, at.year, at.month, day, filter.theme ?? "", filter.expenseClass, filter.fundSource],
  );
  if (!row) throw new Error("a statement without a table gave no row");
  return row;
}

const measuresSql = `select
      (select coalesce(json_agg(json_build_object('measure', measure, 'expenseClass', expense_class, 'quarter', quarter,
          'percent', percent::text, 'validFrom', valid_from, 'validTo', valid_to, 'isDemo', is_demo)), '[]')
        from target where fiscal_year = $2) as targets,
      (select coalesce(json_agg(json_build_object('name', replace(code, 'severity.', ''), 'value', value::text, 'validFrom', valid_from, 'validTo', valid_to)
          order by valid_from), '[]') from threshold where code like 'severity.%') as limits,
      (select coalesce(json_agg(s), '[]') from (
        select kind, code, sum(activities)::int as activities, count(*)::int as units, sum(budget_net)::text as "budgetNet", sum(amount)::text as amount,
          (array_agg(area_id order by case kind when 'flag' then amount else budget_net end desc, area_id))[1] as "worstId",
          max(name_th) as "nameTh", max(name_en) as "nameEn"
        from (
          select i.kind, i.code, i.area_id, sum(i.activities) as activities, sum(i.budget_net) as budget_net, sum(i.amount) as amount
          from unit_month_issue i
          where i.area_id in (select descendant_id from area_closure where ancestor_id = $1) and i.fiscal_year = $2 and i.fiscal_month = $3
            and i.theme = $5 and ($6::text is null or i.expense_class = $6) and ($7::text is null or i.fund_source = $7)
          group by i.kind, i.code, i.area_id) unit
        left join lateral (select c.name_th, c.name_en from code_item c where unit.kind = 'cause' and c.list_code = 'delay_cause' and c.code = unit.code
          order by c.valid_to is null desc, c.valid_to desc limit 1) n on true
        group by kind, code) s) as issues,
      (select value::int from threshold where code = 'flag.capital_unsigned_quarter'
        order by (valid_from <= $4::date and (valid_to is null or valid_to >= $4::date)) desc, valid_from limit 1) as "capitalQuarter",
      (select closes_at from round where fiscal_year = $2 and fiscal_month = $3) as "roundCloses",
      exists (select from plan p join area_closure c on c.descendant_id = p.area_id and c.ancestor_id = $1
        where p.fiscal_year = $2 and p.is_demo) as "isDemo"`;
