import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { type ColumnKey, columnOf, columnsOfLevel, type Level } from "@/lib/register/rules/columns";
import { nameColumnOf } from "../address";
import type { Shown } from "./shown-rows";

export const features = tableFeatures({ columnOrderingFeature, columnPinningFeature, columnSizingFeature, columnVisibilityFeature });

/** The drawn column: paid, committed and plan on one line. Not a column of the data. */
export const bar = "bar";
export type ColumnId = ColumnKey | typeof bar;

const ofKind = { text: 170, code: 140, word: 100, count: 66, baht: 74, percent: 54, points: 76, day: 100, month: 80 } as const;
const ofKey: Readonly<Partial<Record<ColumnKey, number>>> = {
  code: 80,
  activity: 150,
  project: 220,
  projectCode: 74,
  unit: 98,
  cluster: 190,
  region: 110,
  category: 120,
  theme: 220,
  issue: 240,
  budgetCode: 190,
  confidence: 112,
  status: 96,
  workDone: 280,
  problem: 280,
  remedy: 280,
};

const sizeOf = (key: ColumnKey): number => ofKey[key] ?? ofKind[columnOf(key).kind];

/** A cluster has no number of its own: its code begins with its name, which is what tells it from its neighbour. */
const wideCode = 160;

/** Every column of a level; which are shown, in which order, is the table's state. */
export const columnDefs = (level: Level, withClusters: boolean): ColumnDef<typeof features, Shown>[] => [
  ...columnsOfLevel(level).map(({ key }) => ({ id: key, size: key === "code" && withClusters ? wideCode : sizeOf(key) })),
  { id: bar, size: 72 },
];

/** The bar stands after the last of the figures it draws, else before the status, else at the end. */
export function withBar(keys: readonly ColumnKey[]): readonly ColumnId[] {
  const drawn: readonly ColumnKey[] = ["paidPercent", "spentPercent", "plannedPercent", "planPoints"];
  const last = keys.findLastIndex((key) => drawn.includes(key));
  const status = keys.indexOf("status");
  const at = last >= 0 ? last + 1 : status >= 0 ? status : keys.length;
  return [...keys.slice(0, at), bar, ...keys.slice(at)];
}

/** Code and name stay at the left edge while the rest scrolls. */
export const pinnedOf = (level: Level, keys: readonly ColumnKey[]): string[] =>
  (["code", nameColumnOf(level)] as const).filter((key) => keys.includes(key));

export const stateOf = (level: Level, keys: readonly ColumnKey[], withTheBar: boolean) => {
  const shown: readonly ColumnId[] = withTheBar ? withBar(keys) : keys;
  return {
    columnOrder: [...shown],
    columnVisibility: Object.fromEntries(
      [...columnsOfLevel(level).map(({ key }): ColumnId => key), bar as ColumnId].map((id) => [id, shown.includes(id)]),
    ),
    columnPinning: { start: pinnedOf(level, keys), end: [] },
  };
};
