import "server-only";
import { readPrepared } from "@/lib/platform/read-prepared";
import { countColumns, type Figures, moneyColumns, physicalColumns, sumFigures } from "./rules/figures";
import { type MonthFigures, monthFigureColumns, sumMonthFigures } from "./rules/month-figures";
import type { FigureFilter } from "./rules/overview-view";

/**
 * Reads of a whole dashboard. The database adds nothing up: it sends the year's rows of the roll-up as one array a column and unit,
 * which costs it and the driver a fraction of as many rows and sums, and the levels are added here.
 */
type ExpenseClass = "recurrent" | "capital";
export type UnitYear = { readonly areaId: string; readonly expenseClass: ExpenseClass; readonly months: readonly MonthFigures[] };
export type UnitMonth = {
  readonly areaId: string;
  readonly expenseClass: ExpenseClass;
  readonly month: number;
  readonly figures: Figures;
  /** When the newest figure counted was sent or certified, "2026-11-05 09:30:00+00"; "" when nothing was ever sent. */
  readonly asOf: string;
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const arrays = (columns: readonly string[]): string => columns.map((column) => `array_agg(u.${snake(column)})`).join(", ");

/** Rows under the areas of $1 in the year $2 and the filter; a theme has rows of its own. */
function rowsOf(filter: FigureFilter, values: unknown[]): string {
  const given = (column: string, value: string | null): string => (value === null ? "" : ` and u.${column} = $${values.push(value)}`);
  return `from ${filter.theme === null ? "unit_month_rollup" : "unit_month_theme"} u
    where u.area_id in (select descendant_id from area_closure where ancestor_id = any($1)) and u.fiscal_year = $2${given("theme", filter.theme)}${given(
      "expense_class",
      filter.expenseClass,
    )}${given("fund_source", filter.fundSource)}`;
}

/** Twelve months of every unit and class at or below some areas. */
export async function loadUnitYears(areaIds: readonly string[], year: number, filter: FigureFilter): Promise<UnitYear[]> {
  const values: unknown[] = [areaIds, year];
  const rows = await readPrepared(
    `select u.area_id, u.expense_class, array_agg(u.fiscal_month), ${arrays(monthFigureColumns)} ${rowsOf(filter, values)} group by 1, 2`,
    values,
  );
  return rows.map(([areaId, expenseClass, ...columns]) => ({
    areaId: areaId ?? "",
    expenseClass: expenseClass as ExpenseClass,
    months: monthsOf(columns),
  }));
}

const isCount: ReadonlySet<string> = new Set(countColumns);

function monthsOf([months, ...columns]: readonly (string | null)[]): MonthFigures[] {
  const numbers = columns.map(integersIn);
  const twelve = Array.from({ length: 12 }, (): MonthFigures[] => []);
  for (const [row, month] of integersIn(months ?? null).entries()) {
    const figures = Object.fromEntries(
      monthFigureColumns.map((column, at) => {
        const value = numbers[at]?.[row] ?? 0;
        return [column, isCount.has(column) ? value : BigInt(value)];
      }),
    ) as MonthFigures;
    twelve[month - 1]?.push(figures);
  }
  return twelve.map((parts) => (parts.length === 1 && parts[0] ? parts[0] : sumMonthFigures(parts)));
}

const fullColumns = [...countColumns, ...moneyColumns, ...physicalColumns];

/** Everything of some months, by unit and class, at or below some areas. */
export async function loadUnitMonths(
  areaIds: readonly string[],
  year: number,
  filter: FigureFilter,
  months: readonly number[],
): Promise<UnitMonth[]> {
  const values: unknown[] = [areaIds, year];
  const from = rowsOf(filter, values);
  const rows = await readPrepared(
    `select u.fiscal_month, u.expense_class, array_agg(u.area_id), array_to_string(array_agg(u.as_of), ',', ''), ${arrays(fullColumns)}
    ${from} and u.fiscal_month = any($${values.push(months)}) group by 1, 2`,
    values,
  );
  return rows.flatMap(([month, expenseClass, units, asOf, ...columns]) => {
    const numbers = columns.map(integersIn);
    const instants = (asOf ?? "").split(",");
    return (units ?? "{}")
      .slice(1, -1)
      .split(",")
      .map((areaId, row): UnitMonth => {
        const figures = Object.fromEntries(
          fullColumns.map((column, at) => {
            const value = numbers[at]?.[row] ?? 0;
            return [column, isCount.has(column) ? value : BigInt(value)];
          }),
        ) as Figures;
        return { areaId, expenseClass: expenseClass as ExpenseClass, month: Number(month), figures, asOf: instants[row] ?? "" };
      });
  });
}

/** Σ of a unit's rows of one month. */
export const figuresOfUnits = (rows: readonly UnitMonth[]): ReadonlyMap<string, Figures> => {
  const byUnit = new Map<string, Figures[]>();
  for (const { areaId, figures } of rows) {
    const list = byUnit.get(areaId);
    if (list) list.push(figures);
    else byUnit.set(areaId, [figures]);
  }
  return new Map([...byUnit].map(([areaId, parts]) => [areaId, parts.length === 1 && parts[0] ? parts[0] : sumFigures(parts)]));
};

/**
 * "{1.50,20.00}" as [150, 2000]: the columns of a roll-up have fixed places, so without their points they are whole satang (or
 * hundredths of a satang). A row of one unit is far below 2^53, where whole numbers are exact; more is refused, never rounded.
 */
function integersIn(array: string | null): number[] {
  const numbers = (array ?? "{}").slice(1, -1).replaceAll(".", "").split(",").map(Number);
  for (const value of numbers) if (!Number.isSafeInteger(value)) throw new Error(`a sum too large to be exact: ${value}`);
  return numbers;
}
