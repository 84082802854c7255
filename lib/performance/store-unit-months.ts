import "server-only";
import { type Figures, sumFigures } from "./rules/figures";
import type { FigureFilter } from "./rules/overview-view";
import { type ExpenseClass, loadClassMonths } from "./store-months";
import { sumCells } from "./store-overview";

/** Everything of one unit and class in a month. */
export type UnitMonth = {
  readonly areaId: string;
  readonly expenseClass: ExpenseClass;
  readonly month: number;
  readonly figures: Figures;
  /** When the newest figure counted of the class and month was sent or certified, as the database prints it. */
  readonly asOf: string | null;
};

/** Every unit at or below some areas, by class, in some months; a unit of several categories has several rows. */
export async function loadUnitMonths(
  areaIds: readonly string[],
  year: number,
  filter: FigureFilter,
  months: readonly number[],
): Promise<UnitMonth[]> {
  const found = await loadClassMonths(areaIds, year, filter, months);
  return found.flatMap(({ areaIds: units, columns, expenseClass, month, asOf }) =>
    units.map((areaId, row) => ({ areaId, expenseClass, month, asOf, figures: sumCells([{ columns, rows: [row] }]) })),
  );
}

/** Σ of each unit's rows. */
export function figuresOfUnits(rows: readonly UnitMonth[]): ReadonlyMap<string, Figures> {
  const byUnit = new Map<string, Figures[]>();
  for (const { areaId, figures } of rows) byUnit.set(areaId, [...(byUnit.get(areaId) ?? []), figures]);
  return new Map([...byUnit].map(([areaId, parts]) => [areaId, sumFigures(parts)]));
}
