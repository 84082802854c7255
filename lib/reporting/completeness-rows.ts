import { boardProgressOf, cellOf, type Tally } from "./rules/completeness";
import type { BoardArea, BoardMonth, BoardUnit, CompletenessBoard, UnitMonth } from "./rules/completeness-board";
import { daysLate } from "./rules/lateness";
import { type RoundState, roundStateOf } from "./rules/round-state";
import { type Score, scoreOf } from "./rules/timeliness";
import type { MarkRow, RoundRow, TallyRow, UnitRow } from "./store-completeness";

type Rows = {
  readonly units: readonly UnitRow[];
  readonly rounds: readonly RoundRow[];
  readonly tallies: readonly TallyRow[];
  readonly marks: readonly MarkRow[];
};
type At = { readonly fiscalYear: number; readonly now: Date };

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
const keyOf = (areaId: string, fiscalYear: number, month: number): string => `${areaId} ${fiscalYear} ${month}`;

/** Lays the rows of the store out as the board; every cell and score is decided by the rules. */
export function assembleBoard({ units, rounds, tallies, marks }: Rows, { fiscalYear, now }: At): CompletenessBoard {
  const byKey = groupBy(tallies, (row) => keyOf(row.areaId, row.fiscalYear, row.month));
  const marked = groupBy(marks, (row) => keyOf(row.areaId, fiscalYear, row.month));
  const roundAt = (year: number, month: number) => rounds.find((round) => round.fiscalYear === year && round.month === month);
  const months = twelve.map((month) => monthOf(month, roundAt(fiscalYear, month), now));
  const before = roundAt(fiscalYear - 1, 12);
  const changes = tallies.flatMap((row) => (row.fiscalYear === fiscalYear && row.changedAt ? [row.changedAt.getTime()] : []));
  return {
    fiscalYear,
    years: [...new Set(rounds.map((round) => round.fiscalYear))].sort((a, b) => b - a),
    months,
    runningMonth: months.findLast(({ state }) => state !== "not_open")?.month ?? 1,
    units: units.map((unit): BoardUnit => {
      const rowsAt = (month: number) => byKey.get(keyOf(unit.id, fiscalYear, month)) ?? [];
      return {
        id: unit.id,
        level: unit.level,
        clusterId: unit.clusterId,
        regionId: unit.regionId,
        nameTh: unit.nameTh,
        nameEn: unit.nameEn,
        shortTh: unit.shortTh,
        shortEn: unit.shortEn,
        cells: twelve.map((month) =>
          unitMonthOf(rowsAt(month), marked.get(keyOf(unit.id, fiscalYear, month)) ?? [], roundAt(fiscalYear, month), now),
        ),
        scores: twelve.map((month) => closedScore(rowsAt(month), roundAt(fiscalYear, month), now)),
        lastYear: closedScore(byKey.get(keyOf(unit.id, fiscalYear - 1, 12)) ?? [], before, now),
      };
    }),
    areas: areasOf(units),
    asOf: changes.length > 0 ? new Date(Math.max(...changes)).toISOString() : null,
    perDay: rounds[0]?.perDayNow ?? "0",
  };
}

const stateOf = (round: RoundRow | undefined, now: Date): RoundState =>
  roundStateOf(round ?? null, now, Math.trunc(Number(round?.closingSoonDays ?? 0)));

const monthOf = (month: number, round: RoundRow | undefined, now: Date): BoardMonth => ({
  month,
  state: stateOf(round, now),
  opensAt: round?.opensAt.toISOString() ?? null,
  closesAt: round?.closesAt.toISOString() ?? null,
});

const tallyOf = (row: TallyRow): Tally => ({
  progress: boardProgressOf({ state: row.state, hasOfficial: row.hasOfficial, wasSent: row.firstSentAt !== null }),
  daysLate: row.daysLate,
  projects: row.projects,
});

/** A unit's month from its rows. A month whose round has not opened has no rows: it is not open, whatever the unit has. */
export function unitMonthOf(rows: readonly TallyRow[], marks: readonly MarkRow[], round: RoundRow | undefined, now: Date): UnitMonth {
  const state = stateOf(round, now);
  const mark = (kind: MarkRow["kind"]) => marks.find((row) => row.kind === kind);
  const cell = cellOf(rows.map(tallyOf), {
    opened: state !== "not_open",
    closed: state === "closed",
    daysOver: round && state === "closed" ? daysLate({ closesAt: round.closesAt, firstSubmittedAt: now }) : 0,
    openUntil: state === "closed" ? (mark("reopened")?.at.toISOString() ?? null) : null,
  });
  const sent = rows.flatMap(({ firstSentAt, lastSentAt }) => [firstSentAt, lastSentAt]).flatMap((at) => (at ? [at.getTime()] : []));
  return {
    ...cell,
    state: state === "not_open" ? "not_open" : cell.state,
    firstSentAt: sent.length > 0 ? new Date(Math.min(...sent)).toISOString() : null,
    lastSentAt: sent.length > 0 ? new Date(Math.max(...sent)).toISOString() : null,
    remindedAt: mark("reminded")?.at.toISOString() ?? null,
    asked: mark("asked")?.count ?? 0,
  };
}

const closedScore = (rows: readonly TallyRow[], round: RoundRow | undefined, now: Date): Score | null =>
  round && round.closesAt <= now && rows.length > 0 ? scoreOf(rows.map(tallyOf), round.perDay) : null;

/** Regions and clusters of the units, in their order. */
function areasOf(units: readonly UnitRow[]): BoardArea[] {
  const areas = new Map<string, BoardArea>();
  for (const unit of units) {
    areas.set(unit.regionId, {
      id: unit.regionId,
      level: "region",
      parentId: null,
      nameTh: unit.regionNameTh,
      nameEn: unit.regionNameEn,
      shortTh: unit.regionShortTh,
      shortEn: unit.regionShortEn,
    });
    areas.set(unit.clusterId, {
      id: unit.clusterId,
      level: "cluster",
      parentId: unit.regionId,
      nameTh: unit.clusterNameTh,
      nameEn: unit.clusterNameEn,
      shortTh: unit.clusterShortTh,
      shortEn: unit.clusterShortEn,
    });
  }
  return [...areas.values()];
}

function groupBy<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
