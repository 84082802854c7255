import { compareDecimals } from "@/lib/core/percent";
import { type CellState, urgencyOf } from "./completeness";
import {
  type BoardArea,
  type BoardUnit,
  type CompletenessBoard,
  type PlaceSum,
  placeSum,
  unitPercent,
  unitsIn,
} from "./completeness-board";

/** How the board is asked for: what is kept, in which order. */
export const boardOrders = ["place", "urgency", "name", "score"] as const;
export type BoardOrder = (typeof boardOrders)[number];

export type BoardFilter = {
  readonly areaId: string | null;
  /** The month the state and the urgency are of. */
  readonly month: number;
  readonly state: CellState | null;
  readonly order: BoardOrder;
  /** Part of a unit's name, Thai or English. */
  readonly search: string;
};

export type BoardRow =
  | { readonly kind: "area"; readonly area: BoardArea; readonly depth: 0 | 1; readonly units: number; readonly sum: PlaceSum }
  | { readonly kind: "unit"; readonly unit: BoardUnit; readonly depth: 0 | 1 | 2; readonly movement: string | null };

export type ArrangedBoard = {
  readonly rows: readonly BoardRow[];
  /** Units shown. */
  readonly shown: readonly BoardUnit[];
  /** All units of the area, whatever else the filter keeps: totals are of these. */
  readonly inArea: readonly BoardUnit[];
  readonly total: PlaceSum;
  /** Units of the area by the state of the month. */
  readonly byState: ReadonlyMap<CellState, number>;
};

const thai = new Intl.Collator("th");
const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, "");

/** Keeps and orders; subtotals stay those of the whole area, so that a filter never changes a figure. */
export function arrangeBoard(board: CompletenessBoard, filter: BoardFilter): ArrangedBoard {
  const inArea = unitsIn(board.units, filter.areaId);
  const stateOf = (unit: BoardUnit): CellState => unit.cells[filter.month - 1]?.state ?? "not_open";
  const wanted = plain(filter.search);
  const shown = inArea.filter(
    (unit) =>
      (filter.state === null || stateOf(unit) === filter.state) &&
      (wanted === "" || [unit.nameTh, unit.nameEn, unit.shortTh, unit.shortEn].some((name) => plain(name).includes(wanted))),
  );
  const byState = new Map<CellState, number>();
  for (const unit of inArea) byState.set(stateOf(unit), (byState.get(stateOf(unit)) ?? 0) + 1);
  const rows = filter.order === "place" ? grouped(board, inArea, shown) : ordered(shown, filter).map((unit) => unitRow(unit, 0));
  return { rows, shown, inArea, total: placeSum(inArea), byState };
}

const unitRow = (unit: BoardUnit, depth: 0 | 1 | 2): BoardRow => ({ kind: "unit", unit, depth, movement: placeSum([unit]).movement });

function ordered(units: readonly BoardUnit[], { order, month }: BoardFilter): BoardUnit[] {
  const byName = (a: BoardUnit, b: BoardUnit) => thai.compare(a.shortTh, b.shortTh);
  const cellAt = (unit: BoardUnit) => unit.cells[month - 1];
  const byUrgency = (a: BoardUnit, b: BoardUnit) =>
    urgencyOf(cellAt(a)?.state ?? "not_open") - urgencyOf(cellAt(b)?.state ?? "not_open") ||
    (cellAt(b)?.daysLate ?? 0) - (cellAt(a)?.daysLate ?? 0) ||
    (cellAt(b)?.unsent ?? 0) - (cellAt(a)?.unsent ?? 0) ||
    byName(a, b);
  // The lowest first: that is whom the ministry calls. Whoever has no score yet stands last.
  const byScore = (a: BoardUnit, b: BoardUnit) => {
    const [x, y] = [unitPercent(a), unitPercent(b)];
    return x === null || y === null ? Number(x === null) - Number(y === null) : compareDecimals(x, y) || byName(a, b);
  };
  return [...units].sort({ place: byName, name: byName, urgency: byUrgency, score: byScore }[order]);
}

/** Region, cluster, its units; an area without a unit that is kept does not stand. */
function grouped(board: CompletenessBoard, inArea: readonly BoardUnit[], shown: readonly BoardUnit[]): BoardRow[] {
  const kept = new Set(shown.map(({ id }) => id));
  // A single unit needs no headings over it.
  if (inArea.length === 1) return shown.map((unit) => unitRow(unit, 0));
  return board.areas.flatMap((area): BoardRow[] => {
    const members = unitsIn(inArea, area.id);
    if (!members.some(({ id }) => kept.has(id))) return [];
    const head: BoardRow = { kind: "area", area, depth: area.level === "region" ? 0 : 1, units: members.length, sum: placeSum(members) };
    if (area.level === "region") return [head];
    return [head, ...members.filter(({ id }) => kept.has(id)).map((unit) => unitRow(unit, 2))];
  });
}
