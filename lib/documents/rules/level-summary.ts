import type { Standing } from "@/lib/performance/rules/standing";
import { aboutFigures, listName, type Making, markOf, sumNames } from "./about";
import { type ColumnOf, columnsOf, type DocumentRow, type OfficialDocument, rowOf } from "./document";
import type { LevelLine, LevelSummary } from "./level-lines";

type Line = LevelLine & { readonly seq: string; readonly name: string };

const count = (key: string, value: (line: Line) => number, width: number | null = 11.5, group?: string): ColumnOf<Line> => ({
  key,
  kind: "count",
  width,
  group,
  value,
});
const million = (key: string, of: (standing: Standing) => string, more: Partial<ColumnOf<Line>> = {}): ColumnOf<Line> => ({
  key,
  kind: "million",
  width: 19,
  value: ({ ranked }) => of(ranked.standing),
  ...more,
});

const columns: readonly ColumnOf<Line>[] = [
  { key: "seq", kind: "code", width: 8, value: ({ seq }) => seq },
  { key: "areaId", kind: "text", width: null, value: ({ ranked }) => ranked.place.id },
  { key: "unit", kind: "text", width: "rest", value: ({ name }) => name },
  count("activities", ({ ranked }) => ranked.standing.activities),
  count("onPlan", ({ statuses }) => statuses.statusOnPlan, 10.5, "status"),
  count("watch", ({ statuses }) => statuses.statusWatch, 11.5, "status"),
  count("late", ({ statuses }) => statuses.statusLate, 10.5, "status"),
  count("critical", ({ statuses }) => statuses.statusCritical, 10.5, "status"),
  count("missing", ({ statuses }) => statuses.statusMissing, 11.5, "status"),
  count("certified", ({ ranked }) => ranked.standing.activitiesCertified, null),
  count("submitted", ({ ranked }) => ranked.standing.activitiesSubmitted, null),
  million("budgetAct", (s) => s.budgetAct, { width: null, symbol: "A" }),
  million("budgetNet", (s) => s.budgetNet, { symbol: "N", group: "money" }),
  million("allocated", (s) => s.budgetAllocated, { width: null, symbol: "L" }),
  million("committed", (s) => s.committed, { width: 17.5, symbol: "P", group: "money", marked: true }),
  million("paid", (s) => s.paid, { symbol: "D", group: "money", marked: true }),
  million("spent", (s) => s.spent, { symbol: "D+P", group: "money", marked: true }),
  million("left", (s) => s.left, { width: 18, symbol: "N−D−P", group: "money" }),
  { key: "paidShare", kind: "percent", symbol: "D", group: "percentOfNet", width: 12, value: ({ ranked }) => ranked.standing.paidPercent },
  {
    key: "spentShare",
    kind: "percent",
    symbol: "D+P",
    group: "percentOfNet",
    width: 12,
    value: ({ ranked }) => ranked.standing.spentPercent,
  },
  { key: "plannedShare", kind: "percent", group: "percentOfNet", width: 12, value: ({ ranked }) => ranked.standing.plannedPercent },
  { key: "planPoints", kind: "points", group: "gap", width: 13, value: ({ ranked }) => ranked.standing.planPoints },
  { key: "targetPoints", kind: "points", group: "gap", width: 13, value: ({ ranked }) => ranked.target?.points ?? null },
  million("stillNeeded", ({ planGap }) => planGap, { width: null, value: ({ ranked }) => ranked.target?.stillNeeded ?? null }),
  { key: "rank", kind: "count", width: 9, value: ({ ranked, kind }) => (kind === "row" ? ranked.rank : "") },
];

/** Report 3: one row a budget owner, sums of clusters and regions, and the whole. */
export function levelSummaryDocument(facts: LevelSummary, making: Making): OfficialDocument {
  const { locale, words } = making;
  const sumName = sumNames(
    facts.lines.flatMap(({ kind, ranked }) => (kind === "subtotal" ? [ranked.place] : [])),
    making,
  );
  let seq = 0;
  const rows = facts.lines.map((line): DocumentRow => {
    const { place, standing } = line.ranked;
    if (line.kind === "row") seq += 1;
    const named = line.kind === "row" ? { seq: String(seq), name: listName(place, locale) } : { seq: "", name: sumName(place) };
    return rowOf(columns, { ...line, ...named }, { kind: line.kind, mark: markOf(standing) });
  });
  const { total } = facts;
  const totalName = words("documents.total.units", { units: seq });
  const about = aboutFigures("level-summary", { ...facts, standing: total?.ranked.standing ?? null }, making);
  return {
    ...about,
    notes: [...about.notes, words("documents.note.gap"), words("documents.note.rank")],
    tables: [
      {
        title: null,
        columns: columnsOf(columns, words),
        rows:
          total && seq > 0
            ? [...rows, rowOf(columns, { ...total, seq: "", name: totalName }, { kind: "total", mark: markOf(total.ranked.standing) })]
            : [],
        empty: seq > 0 ? null : words("documents.empty.units"),
      },
    ],
  };
}
