import type { Locale } from "@/lib/i18n/locale";
import type { BoardRow } from "@/lib/reporting/rules/completeness-arrange";
import { type MonthSum, type PlaceNames, type UnitMonth, unitPercent } from "@/lib/reporting/rules/completeness-board";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";
import { type SaidCell, saidCell } from "./cell-words";

/** What the drawn board needs of a cell. */
export type HeatCell = SaidCell & { readonly reminded: boolean };

/** A cell without the names of its figures: a thousand of them travel to the browser. Read with `heatCell`. */
export type PackedCell = readonly [
  state: HeatCell["state"],
  days: number,
  due: number,
  sent: number,
  certified: number,
  returned: number,
  until: string | null,
  reminded: boolean,
];

function packedCell(cell: UnitMonth): PackedCell {
  const { state, days, due, sent, certified, returned, until } = saidCell(cell);
  return [state, days, due, sent, certified, returned, until, cell.remindedAt !== null];
}

export function heatCell([state, days, due, sent, certified, returned, until, reminded]: PackedCell): HeatCell {
  return { state, days, due, sent, certified, returned, until, reminded };
}

type HeatPlace = {
  readonly id: string;
  readonly name: string;
  readonly depth: 0 | 1 | 2;
  readonly score: string | null;
  readonly movement: string | null;
};
export type HeatUnit = HeatPlace & {
  readonly kind: "unit";
  readonly fullName: string;
  readonly isCluster: boolean;
  readonly cells: readonly PackedCell[];
};
export type HeatArea = HeatPlace & { readonly kind: "area"; readonly months: readonly MonthSum[] };
export type HeatRow = HeatUnit | HeatArea;

export const nameOf = (place: PlaceNames, locale: Locale): string => (locale === "th" ? place.shortTh : place.shortEn);
export const fullNameOf = (place: PlaceNames, locale: Locale): string => (locale === "th" ? place.nameTh : place.nameEn);

export function heatRows(rows: readonly BoardRow[], locale: Locale): HeatRow[] {
  return rows.map((row): HeatRow => {
    if (row.kind === "area") {
      const { area, depth, sum } = row;
      const name = area.level === "region" ? fullNameOf(area, locale) : nameOf(area, locale);
      return { kind: "area", id: area.id, name, depth, months: sum.months, score: percentOfScore(sum.score), movement: sum.movement };
    }
    const { unit, depth, movement } = row;
    return {
      kind: "unit",
      id: unit.id,
      name: nameOf(unit, locale),
      fullName: fullNameOf(unit, locale),
      isCluster: unit.level === "cluster",
      depth,
      cells: unit.cells.map(packedCell),
      score: unitPercent(unit),
      movement,
    };
  });
}
