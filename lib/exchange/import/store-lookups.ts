import "server-only";
import { read } from "@/lib/platform/database";

/** Fiscal years known to the base: a plan hangs on one. */
export async function readFiscalYears(): Promise<Set<number>> {
  const rows = await read<{ year: number }>("select year from fiscal_year order by year");
  return new Set(rows.map((row) => row.year));
}

/** Expense class by category code, as the list valid today says. */
export async function readCategoryClasses(): Promise<Map<string, string>> {
  const rows = await read<{ code: string; expense_class: string }>(
    `select code, coalesce(attributes->>'expenseClass', 'recurrent') as expense_class
       from code_item where list_code = 'expense_category' and valid_to is null`,
  );
  return new Map(rows.map((row) => [row.code, row.expense_class]));
}

export type QuarterTargets = ReadonlyMap<string, readonly (string | null)[]>;

/** The newest announced cumulative disbursement targets, Q1..Q4, by "<fiscal year> <class>". */
export async function readQuarterTargets(years: readonly number[]): Promise<QuarterTargets> {
  const rows = await read<{ fiscal_year: number; expense_class: string; quarter: number; percent: string | null }>(
    `select distinct on (fiscal_year, expense_class, quarter) fiscal_year, expense_class, quarter, percent
       from target where measure = 'disbursement' and fiscal_year = any($1::int[])
      order by fiscal_year, expense_class, quarter, valid_from desc`,
    [years],
  );
  const targets = new Map<string, (string | null)[]>();
  for (const row of rows) {
    const key = `${row.fiscal_year} ${row.expense_class}`;
    const quarters = targets.get(key) ?? [null, null, null, null];
    quarters[row.quarter - 1] = row.percent;
    targets.set(key, quarters);
  }
  return targets;
}
