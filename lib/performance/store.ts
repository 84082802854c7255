import "server-only";
import { parseDecimal } from "@/lib/core/decimal";
import { satangOf } from "@/lib/core/money";
import { read } from "@/lib/platform/database";
import { countColumns, type Figures, moneyColumns, physicalColumns } from "./rules/figures";
import type { FigureFilter } from "./rules/overview-view";

/** Reads of the roll-up. Every list is bound to an area the caller has already found within the actor's scope. */
export type FigureRow = Readonly<Record<string, string | number | null>>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** "sum(u.activities)::int as "activities", …" over roll-up alias `u`; nothing to sum reads as 0. */
export const figureSums = [
  ...countColumns.map((column) => `coalesce(sum(u.${snake(column)}), 0)::int as "${column}"`),
  ...[...moneyColumns, ...physicalColumns].map((column) => `coalesce(sum(u.${snake(column)}), 0) as "${column}"`),
].join(",\n    ");

/** Σ N × % ÷ 100: stored with four places; a fresh quotient may carry more zeros. */
const scaled = (value: unknown): bigint => {
  const parsed = parseDecimal(String(value), 4);
  if (parsed === null) throw new Error(`not a decimal of four places: ${JSON.stringify(value)}`);
  return parsed;
};

/** A row of figureSums as exact figures. */
export function figuresFrom(row: FigureRow): Figures {
  return Object.fromEntries([
    ...countColumns.map((column) => [column, Number(row[column])]),
    ...moneyColumns.map((column) => [column, satangOf(String(row[column]))]),
    ...physicalColumns.map((column) => [column, scaled(row[column])]),
  ]) as Figures;
}

const filterCondition = "($3::text is null or u.expense_class = $3) and ($4::text is null or u.fund_source = $4)";
const filterValues = (filter: FigureFilter): (string | null)[] => [filter.expenseClass, filter.fundSource];

/** One place, all months of a year, by expense class. */
export async function loadPlaceSeries(
  areaId: string,
  year: number,
  filter: FigureFilter,
): Promise<{ month: number; expenseClass: "recurrent" | "capital"; figures: Figures }[]> {
  const rows = await read<FigureRow & { month: number; expenseClass: "recurrent" | "capital" }>(
    `select u.fiscal_month::int as "month", u.expense_class as "expenseClass",
    ${figureSums}
    from unit_month_rollup u
    join area_closure c on c.descendant_id = u.area_id and c.ancestor_id = $1
    where u.fiscal_year = $2 and ${filterCondition}
    group by u.fiscal_month, u.expense_class
    order by u.fiscal_month, u.expense_class`,
    [areaId, year, ...filterValues(filter)],
  );
  return rows.map((row) => ({ month: row.month, expenseClass: row.expenseClass, figures: figuresFrom(row) }));
}

/** Every unit at or below a place (or several), by month; `months` null reads all twelve. */
export async function loadUnitSeries(
  areaIds: readonly string[],
  year: number,
  filter: FigureFilter,
  months: readonly number[] | null = null,
): Promise<{ areaId: string; month: number; figures: Figures }[]> {
  const rows = await read<FigureRow & { areaId: string; month: number }>(
    `select u.area_id as "areaId", u.fiscal_month::int as "month",
    ${figureSums}
    from unit_month_rollup u
    where u.fiscal_year = $2 and ${filterCondition} and ($5::int[] is null or u.fiscal_month = any($5))
      and u.area_id in (select descendant_id from area_closure where ancestor_id = any($1::text[]))
    group by u.area_id, u.fiscal_month
    order by u.area_id, u.fiscal_month`,
    [areaIds, year, ...filterValues(filter), months],
  );
  return rows.map((row) => ({ areaId: row.areaId, month: row.month, figures: figuresFrom(row) }));
}
