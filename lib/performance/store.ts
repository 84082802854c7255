import "server-only";
import { parseDecimal } from "@/lib/core/decimal";
import { satangOf } from "@/lib/core/money";
import { countColumns, type Figures, moneyColumns, physicalColumns } from "./rules/figures";

/** A row of sums as the database sends it, columns named as in Figures. */
export type FigureRow = Readonly<Record<string, string | number | null>>;

/** Σ N × % ÷ 100: stored with four places; a fresh quotient may carry more zeros. */
const scaled = (value: unknown): bigint => {
  const parsed = parseDecimal(String(value), 4);
  if (parsed === null) throw new Error(`not a decimal of four places: ${JSON.stringify(value)}`);
  return parsed;
};

/** The same as exact figures. */
export function figuresFrom(row: FigureRow): Figures {
  return Object.fromEntries([
    ...countColumns.map((column) => [column, Number(row[column])]),
    ...moneyColumns.map((column) => [column, satangOf(String(row[column]))]),
    ...physicalColumns.map((column) => [column, scaled(row[column])]),
  ]) as Figures;
}
