import "server-only";
import { countColumns, type Figures, moneyColumns, physicalColumns, sumFigures } from "./rules/figures";
import { addMonths, emptyMonths, type MonthNumbers, type PlaceSums } from "./rules/month-figures";
import type { ClassSums } from "./rules/overview";
import type { ClassMonth, ExpenseClass, UnitYear } from "./store-months";

/** The rows of a dashboard as its rules want them: by unit, and by class of the whole place. */
type Rows = { readonly years: readonly UnitYear[]; readonly months: readonly ClassMonth[] };
type Cell = { readonly columns: ClassMonth["columns"]; readonly rows: readonly number[] };

const exactColumns = [...moneyColumns, ...physicalColumns];

/** Σ of some rows of some columns: in plain numbers while they are exact, else again as bigints. */
export function sumCells(cells: readonly Cell[]): Figures {
  const numberOf = (column: keyof Figures): number => {
    let sum = 0;
    for (const { columns, rows } of cells) for (const row of rows) sum += columns[column][row] ?? 0;
    return sum;
  };
  const bigintOf = (column: keyof Figures): bigint => {
    let sum = 0n;
    for (const { columns, rows } of cells) for (const row of rows) sum += BigInt(columns[column][row] ?? 0);
    return sum;
  };
  const figures: Record<string, number | bigint> = {};
  for (const column of countColumns) figures[column] = numberOf(column);
  for (const column of exactColumns) {
    const sum = numberOf(column);
    figures[column] = Number.isSafeInteger(sum) ? BigInt(sum) : bigintOf(column);
  }
  return figures as Figures;
}

/** Everything of every unit in a month. */
export function nowByUnit(months: readonly ClassMonth[], month: number): ReadonlyMap<string, Figures> {
  const cells = new Map<string, Cell[]>();
  for (const { areaIds, columns } of months.filter((each) => each.month === month)) {
    for (const [row, areaId] of areaIds.entries()) cells.set(areaId, [...(cells.get(areaId) ?? []), { columns, rows: [row] }]);
  }
  return new Map([...cells].map(([areaId, of]) => [areaId, sumCells(of)]));
}

/** The rows of some units alone. */
export const monthsOf = (months: readonly ClassMonth[], ids: ReadonlySet<string>): ClassMonth[] =>
  months.map((each) => {
    const rows = each.areaIds.flatMap((id, row) => (ids.has(id) ? [row] : []));
    const only = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row] ?? 0);
    const columns = Object.fromEntries(Object.entries(each.columns).map(([name, column]) => [name, only(column)]));
    return { ...each, areaIds: rows.map((row) => each.areaIds[row] ?? ""), columns: columns as ClassMonth["columns"] };
  });

export function unitSums({ years, months }: Rows, month: number): ReadonlyMap<string, PlaceSums> {
  const now = nowByUnit(months, month);
  const twelve = new Map<string, MonthNumbers>();
  for (const { areaId, months: part } of years) {
    const total = twelve.get(areaId) ?? emptyMonths();
    addMonths(total, part);
    twelve.set(areaId, total);
  }
  return new Map([...twelve].map(([areaId, total]) => [areaId, { months: total, now: now.get(areaId) ?? sumFigures([]) }]));
}

export function classSums({ years, months }: Rows, expenseClass: ExpenseClass, month: number): ClassSums {
  const twelve = emptyMonths();
  for (const row of years) if (row.expenseClass === expenseClass) addMonths(twelve, row.months);
  const ofMonth = (of: number): Figures =>
    sumCells(
      months
        .filter((each) => each.expenseClass === expenseClass && each.month === of)
        .map(({ columns, areaIds }) => ({ columns, rows: areaIds.map((_, row) => row) })),
    );
  return { months: twelve, now: ofMonth(month), before: ofMonth(month - 1) };
}

/** When the newest figure of a month was sent or certified, ISO instant; null when nothing was ever sent. */
export function newestOf(months: readonly { readonly month: number; readonly asOf: string | null }[], month: number): string | null {
  const sent = months.flatMap((each) => (each.month === month && each.asOf !== null ? [each.asOf] : []));
  const newest = sent.sort().at(-1);
  return newest === undefined ? null : new Date(`${newest.replace(" ", "T")}:00`).toISOString();
}
