import { type Check, type CheckLimits, checkLine } from "./checks";
import { type CheckField, checkFields, comparableFigure, readFigures, type TypedFigures } from "./figures";

/**
 * How typed lines meet the stored ones. A save names only what it knows: activities it does not name keep their line. A line
 * whose three cells are figures is stored as figures; any other is kept as typed until it becomes one. A line left entirely
 * empty is no line.
 */
export type LineNotes = {
  readonly workDone: string | null;
  readonly problem: string | null;
  readonly delayCause: string | null;
  readonly remedy: string | null;
  readonly selfRating: "on_plan" | "watch" | "late" | "critical" | null;
  readonly warningReasons: Readonly<Record<string, string>>;
};

/** A stored line, or one still being typed: cells as text. */
export type StoredLine = TypedFigures & LineNotes;

/** An activity in a month: its plan, what was sent before, the current version's line and the official one. Baht and percents as text. */
export type ActivityMonth = {
  readonly activityId: string;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly expenseCategory: string;
  readonly expenseClass: string;
  readonly weight: string;
  readonly budgetNet: string;
  readonly planned: { readonly physical: string; readonly disbursed: string } | null;
  readonly planState: "proposed" | "confirmed" | null;
  readonly previous: (TypedFigures & { readonly month: number }) | null;
  readonly current: StoredLine | null;
  readonly official: TypedFigures | null;
};

export type TypedLine = StoredLine & { readonly activityId: string };

export type MergedLine = {
  readonly activity: ActivityMonth;
  /** Position in the input, null when the input does not name the activity. */
  readonly index: number | null;
  readonly stored: StoredLine | null;
  /** As it shall stand: null = not filled. */
  readonly line: StoredLine | null;
  /** Canonical figures, null while any cell is none. */
  readonly figures: TypedFigures | null;
  readonly changed: boolean;
};

const texts = ["workDone", "problem", "delayCause", "remedy", "selfRating"] as const;

const isEmpty = (line: StoredLine): boolean =>
  checkFields.every((field) => comparableFigure(line[field]) === "") &&
  texts.every((field) => !line[field]) &&
  Object.keys(line.warningReasons).length === 0;

const sameLine = (a: StoredLine | null, b: StoredLine | null): boolean => {
  if (a === null || b === null) return a === b;
  const reasons = (line: StoredLine) => JSON.stringify(Object.entries(line.warningReasons).sort());
  return (
    checkFields.every((field) => comparableFigure(a[field]) === comparableFigure(b[field])) &&
    texts.every((field) => (a[field] ?? null) === (b[field] ?? null)) &&
    reasons(a) === reasons(b)
  );
};

/** The line the current version holds for an activity: still being typed, or figures, or nothing. */
export const storedLineOf = (activity: ActivityMonth, unfinished: Readonly<Record<string, StoredLine>>): StoredLine | null =>
  unfinished[activity.activityId] ?? activity.current;

export function mergeLines(
  activities: readonly ActivityMonth[],
  unfinished: Readonly<Record<string, StoredLine>>,
  typed: readonly TypedLine[],
): MergedLine[] {
  const positions = new Map(typed.map((line, index) => [line.activityId, index]));
  return activities.map((activity) => {
    const stored = storedLineOf(activity, unfinished);
    const index = positions.get(activity.activityId) ?? null;
    const given = index === null ? stored : (typed[index] ?? null);
    const line = given === null || isEmpty(given) ? null : given;
    return { activity, index, stored, line, figures: line && readFigures(line), changed: !sameLine(stored, line) };
  });
}

export type CellDifference = { readonly index: number; readonly field: CheckField; readonly theirs: string; readonly yours: string };

/** Cells in which the input differs from what somebody else has stored meanwhile. */
export const differencesOf = (merged: readonly MergedLine[]): CellDifference[] =>
  merged.flatMap(({ index, stored, line }) => {
    if (index === null || stored === null) return [];
    return checkFields.flatMap((field) => {
      const [theirs, yours] = [comparableFigure(stored[field]), line ? comparableFigure(line[field]) : ""];
      return theirs === yours ? [] : [{ index, field, theirs, yours }];
    });
  });

const blank: TypedFigures = { physical: "", committed: "", disbursed: "" };

/** All remarks on a line; an activity without one misses all its figures. */
export const checksOf = ({ activity, line }: Pick<MergedLine, "activity" | "line">, limits: CheckLimits): Check[] =>
  checkLine({ ...activity, line: line ?? blank }, limits);
