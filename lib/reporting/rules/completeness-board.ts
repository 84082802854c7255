import { type BoardCell, isComplete, wantsReminder } from "./completeness";
import type { RoundState } from "./round-state";
import { movementOf, percentOfScore, type Score, sumScores } from "./timeliness";

/** The board of 94 units × 12 months as one plain value: the page, its table, its files and the command line read this. */
export type BoardMonth = {
  readonly month: number;
  readonly state: RoundState;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
};

export type UnitMonth = BoardCell & {
  readonly firstSentAt: string | null;
  readonly lastSentAt: string | null;
  readonly remindedAt: string | null;
  /** Requests to reopen that nobody has decided yet. */
  readonly asked: number;
};

export type PlaceNames = { readonly nameTh: string; readonly nameEn: string; readonly shortTh: string; readonly shortEn: string };

export type BoardUnit = PlaceNames & {
  readonly id: string;
  readonly level: "province" | "cluster";
  readonly clusterId: string;
  readonly regionId: string;
  /** Index 0 = ตุลาคม. */
  readonly cells: readonly UnitMonth[];
  /** Scores of the months whose round has closed; null for the others. Index 0 = ตุลาคม. */
  readonly scores: readonly (Score | null)[];
  /** The last month of the year before, for the first month's movement. */
  readonly lastYear: Score | null;
};

export type BoardArea = PlaceNames & {
  readonly id: string;
  readonly level: "ministry" | "region" | "cluster";
  readonly parentId: string | null;
};

export type CompletenessBoard = {
  readonly fiscalYear: number;
  readonly years: readonly number[];
  readonly months: readonly BoardMonth[];
  /** The running month: the newest whose round has opened; 1 before the first. */
  readonly runningMonth: number;
  /** In the order of the country: region, cluster, the cluster's own unit, its provinces. */
  readonly units: readonly BoardUnit[];
  /** Regions and clusters of these units, in the same order. */
  readonly areas: readonly BoardArea[];
  /** The last time a report of the year was written, sent or certified. */
  readonly asOf: string | null;
  /** Percent lost a day, as valid on the day of reading. */
  readonly perDay: string;
};

/** One month of many units: how many of them are complete, overdue, still to send. */
export type MonthSum = { readonly units: number; readonly complete: number; readonly overdue: number; readonly waiting: number };

export type PlaceSum = { readonly months: readonly MonthSum[]; readonly score: Score; readonly movement: string | null };

const all = Array.from({ length: 12 }, (_, index) => index);

function monthSum(units: readonly BoardUnit[], index: number): MonthSum {
  const cells = units.flatMap((unit) => unit.cells[index] ?? []).filter(({ state }) => state !== "no_projects" && state !== "not_open");
  return {
    units: cells.length,
    complete: cells.filter(({ state }) => isComplete(state)).length,
    overdue: cells.filter(({ state }) => state === "overdue").length,
    waiting: cells.filter(({ state }) => wantsReminder(state)).length,
  };
}

const present = (scores: readonly (Score | null)[]): Score[] => scores.filter((score) => score !== null);

/** The score of many units in one month; null where no unit's month has closed. */
const scoreAt = (units: readonly BoardUnit[], index: number): Score | null => {
  const scores = present(units.map((unit) => (index < 0 ? unit.lastYear : (unit.scores[index] ?? null))));
  return scores.length > 0 ? sumScores(scores) : null;
};

/** Sums over units: ratios of sums, never means. Movement = the newest closed month against the closed month before it. */
export function placeSum(units: readonly BoardUnit[]): PlaceSum {
  const newest = all.findLast((index) => units.some(({ scores }) => scores[index])) ?? -1;
  return {
    months: all.map((index) => monthSum(units, index)),
    score: sumScores(present(units.flatMap(({ scores }) => scores))),
    movement: newest < 0 ? null : movementOf(scoreAt(units, newest - 1), scoreAt(units, newest)),
  };
}

/** Units of an area: itself, its members, or everything where no area is named. */
export const unitsIn = (units: readonly BoardUnit[], areaId: string | null): readonly BoardUnit[] =>
  areaId === null ? units : units.filter(({ id, clusterId, regionId }) => [id, clusterId, regionId].includes(areaId));

/** The score of a unit as text, for ordering and showing. */
export const unitPercent = (unit: BoardUnit): string | null => percentOfScore(sumScores(present(unit.scores)));
