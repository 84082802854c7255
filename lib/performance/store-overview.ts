import "server-only";
import { type Figures, sumFigures } from "./rules/figures";
import { noMonths, type PlaceFigures, sumTwelveMonths } from "./rules/month-figures";
import type { ClassFigures } from "./rules/overview";
import { figuresOfUnits, type UnitMonth, type UnitYear } from "./store-months";

/** The rows of a dashboard as its rules want them: by unit, and by class of the whole place. */
type Rows = { readonly years: readonly UnitYear[]; readonly months: readonly UnitMonth[] };

export function unitFigures({ years, months }: Rows, month: number): ReadonlyMap<string, PlaceFigures> {
  const now = figuresOfUnits(months.filter((row) => row.month === month));
  const byUnit = new Map<string, UnitYear["months"][]>();
  for (const { areaId, months: twelve } of years) byUnit.set(areaId, [...(byUnit.get(areaId) ?? []), twelve]);
  return new Map(
    [...byUnit].map(([areaId, parts]) => [areaId, { months: sumTwelveMonths(parts), now: now.get(areaId) ?? sumFigures([]) }]),
  );
}

export function classFigures({ years, months }: Rows, expenseClass: UnitYear["expenseClass"], month: number): ClassFigures {
  const ofMonth = (of: number): Figures =>
    sumFigures(months.filter((row) => row.expenseClass === expenseClass && row.month === of).map(({ figures }) => figures));
  return {
    months: sumTwelveMonths([noMonths, ...years.filter((row) => row.expenseClass === expenseClass).map(({ months: twelve }) => twelve)]),
    now: ofMonth(month),
    before: ofMonth(month - 1),
  };
}

/** When the newest figure of a month was sent or certified, ISO instant; null when nothing was ever sent. */
export function newestOf(months: readonly UnitMonth[], month: number): string | null {
  const newest = months.reduce((best, row) => (row.month === month && row.asOf > best ? row.asOf : best), "");
  return newest === "" ? null : new Date(`${newest.replace(" ", "T")}:00`).toISOString();
}
