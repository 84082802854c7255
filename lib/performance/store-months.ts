import "server-only";
import type { FiscalMonth } from "@/lib/core/fiscal-calendar";
import { readPrepared, statementOf } from "@/lib/platform/read-prepared";
import { numbersIn } from "./column-numbers";
import { countColumns, type Figures, moneyColumns, physicalColumns } from "./rules/figures";
import { emptyMonths, type MonthNumbers, monthColumns } from "./rules/month-figures";
import type { FigureFilter } from "./rules/overview-view";

/**
 * Reads of a whole dashboard. The database adds nothing up: it sends the year's rows of the roll-up as one array a column, which
 * costs it and the driver a fraction of as many rows and sums, and the levels are added here.
 */
export type ExpenseClass = "recurrent" | "capital";
export type UnitYear = {
  readonly areaId: string;
  readonly expenseClass: ExpenseClass;
  readonly months: MonthNumbers;
  /** When the newest figure counted in the month looked at was sent or certified, as in ClassMonth. */
  readonly asOf: string | null;
};
/** Columns of one class and month, one number a unit; `areaIds` says whose. Whole satang, physical in hundredths of a satang. */
export type ClassMonth = {
  readonly expenseClass: ExpenseClass;
  readonly month: number;
  readonly areaIds: readonly string[];
  readonly columns: Readonly<Record<keyof Figures, Float64Array>>;
  /** When the newest figure counted was sent or certified, "2026-11-05 09:30:00+00"; null when nothing was ever sent. */
  readonly asOf: string | null;
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const monthExpressions: Readonly<Record<string, string>> = {
  paid: "u.disbursed_certified + u.disbursed_submitted + u.disbursed_carried",
  committed: "u.committed_certified + u.committed_submitted + u.committed_carried",
};
const monthArrays = monthColumns.map((column) => `array_agg(${monthExpressions[column] ?? `u.${snake(column)}`})`).join(", ");

/** Grouping sorts; words sort many times faster as bytes than by the rules of a language, and any order will do. */
const bytes = 'collate "C"';

const filterColumns = { theme: "theme", expenseClass: "expense_class", fundSource: "fund_source" } as const;
const filterNames = Object.keys(filterColumns) as (keyof FigureFilter)[];

/** The parts of a filter that are given, and their values in the order the statement names them. */
const givenOf = (filter: FigureFilter) => filterNames.filter((name) => filter[name] !== null);

/** Rows under the areas of $1 in the year $2 and the filter from `$from` on; a theme has rows of its own. */
const rowsOf = (given: readonly (keyof FigureFilter)[], from: number): string =>
  `from ${given.includes("theme") ? "unit_month_theme" : "unit_month_rollup"} u
    where u.area_id in (select descendant_id from area_closure where ancestor_id = any($1)) and u.fiscal_year = $2${given
      .map((name, index) => ` and u.${filterColumns[name]} = $${from + index}`)
      .join("")}`;

/** Twelve months of every unit and class at or below some areas, looked at in one of them. */
export async function loadUnitYears(areaIds: readonly string[], { year, month }: FiscalMonth, filter: FigureFilter): Promise<UnitYear[]> {
  const given = givenOf(filter);
  const statement = statementOf(
    `unit-years ${given}`,
    () =>
      `select u.area_id ${bytes}, u.expense_class ${bytes}, max(u.as_of) filter (where u.fiscal_month = $3), array_agg(u.fiscal_month),
        ${monthArrays} ${rowsOf(given, 4)} group by 1, 2`,
  );
  const rows = await readPrepared(statement, [areaIds, year, month, ...given.map((name) => filter[name])]);
  return rows.map(([areaId, expenseClass, asOf, months, ...columns]) => {
    const total = emptyMonths();
    const at = numbersIn(months).map((month) => (month - 1) * monthColumns.length);
    for (const [column, text] of columns.entries()) {
      const numbers = numbersIn(text);
      for (let row = 0; row < numbers.length; row++) {
        const cell = (at[row] ?? 0) + column;
        total[cell] = (total[cell] ?? 0) + (numbers[row] ?? 0);
      }
    }
    return { areaId: areaId ?? "", expenseClass: expenseClass as ExpenseClass, months: total, asOf: asOf ?? null };
  });
}

const fullColumns = [...countColumns, ...moneyColumns, ...physicalColumns];
const fullArrays = fullColumns.map((column) => `array_agg(u.${snake(column)})`).join(", ");

/** Everything of some months, by class, at or below some areas. */
export async function loadClassMonths(
  areaIds: readonly string[],
  year: number,
  filter: FigureFilter,
  months: readonly number[],
): Promise<ClassMonth[]> {
  const given = givenOf(filter);
  const statement = statementOf(
    `class-months ${given}`,
    () =>
      `select u.fiscal_month, u.expense_class ${bytes}, array_agg(u.area_id), max(u.as_of), ${fullArrays}
      ${rowsOf(given, 4)} and u.fiscal_month = any($3) group by 1, 2`,
  );
  const rows = await readPrepared(statement, [areaIds, year, months, ...given.map((name) => filter[name])]);
  return rows.map(([month, expenseClass, areas, asOf, ...columns]) => {
    const areaIds = (areas ?? "{}").slice(1, -1).split(",");
    return {
      expenseClass: expenseClass as ExpenseClass,
      month: Number(month),
      areaIds,
      columns: Object.fromEntries(fullColumns.map((column, at) => [column, numbersIn(columns[at])])) as ClassMonth["columns"],
      asOf: asOf ?? null,
    };
  });
}
