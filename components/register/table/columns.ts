import { type ColumnKey, columnOf, type Level } from "@/lib/register/rules/columns";
import { nameColumnOf } from "../address";

/** The drawn column: paid, committed and plan on one line. Not a column of the data. */
export const bar = "bar";
export type ColumnId = ColumnKey | typeof bar;

const ofKind = { text: 170, code: 140, word: 100, count: 66, baht: 74, percent: 58, points: 68, day: 100, month: 80 } as const;
const ofKey: Readonly<Partial<Record<ColumnKey, number>>> = {
  code: 80,
  activity: 200,
  project: 220,
  projectCode: 74,
  unit: 102,
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
const wideCode = 120;
const barWidth = 72;

/** The bar stands after the last of the figures it draws, else before the status, else at the end. */
function withBar(keys: readonly ColumnKey[]): readonly ColumnId[] {
  const drawn: readonly ColumnKey[] = ["paidPercent", "spentPercent", "plannedPercent", "planPoints"];
  const last = keys.findLastIndex((key) => drawn.includes(key));
  const status = keys.indexOf("status");
  const at = last >= 0 ? last + 1 : status >= 0 ? status : keys.length;
  return [...keys.slice(0, at), bar, ...keys.slice(at)];
}

/** A column as the rows draw it; `start` is where it stays when the table scrolls sideways. */
export type Track = { readonly id: ColumnId; readonly start: number | null; readonly isName: boolean };

export type TableColumns = {
  readonly tracks: readonly Track[];
  /** Widths for the style sheet: fixed, but the column that names a line takes what is left. */
  readonly template: string;
  /** What stays at the left edge takes so much, pixels. */
  readonly pinned: number;
};

type Chosen = { readonly level: Level; readonly keys: readonly ColumnKey[]; readonly bar: boolean; readonly withClusters: boolean };

/** The chosen columns in their order, with widths in pixels. Code and name come first and stay while the rest scrolls. */
export function tableColumns({ level, keys, bar: withTheBar, withClusters }: Chosen): TableColumns {
  const shown: readonly ColumnId[] = withTheBar ? withBar(keys) : keys;
  const name = nameColumnOf(level);
  const first = (["code", name] as const).filter((key) => keys.includes(key));
  const widthOf = (id: ColumnId): number => (id === bar ? barWidth : id === "code" && withClusters ? wideCode : sizeOf(id));
  const ids: readonly ColumnId[] = [...first, ...shown.filter((id) => !first.some((key) => key === id))];
  let pinned = 0;
  const tracks = ids.map((id, at): Track => {
    const start = at < first.length ? pinned : null;
    if (start !== null) pinned += widthOf(id);
    return { id, start, isName: id === name };
  });
  const wide = Math.max(0, ids.indexOf(name));
  const template = ids.map((id, at) => (at === wide ? `minmax(${widthOf(id)}px, 1fr)` : `${widthOf(id)}px`)).join(" ");
  return { tracks, template, pinned };
}
