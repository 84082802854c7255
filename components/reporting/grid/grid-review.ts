import { type Check, type CheckLimits, checkLine, needsReason } from "@/lib/reporting/rules/checks";
import { type Figures, type GridLine, type LineDraft, nameOf } from "./grid-line";

/** How a line stands, loudest first: a cell to correct, a cell to fill, a warning without its reason, one with, last month's figures, checked. */
export type LineStanding = "fix" | "fill" | "reason" | "explained" | "carried" | "passed";

export type LineReview = {
  readonly checks: readonly Check[];
  readonly standing: LineStanding;
  /** Fields that keep the line from being sent, in the order of the grid. */
  readonly problems: readonly string[];
};

export type ReviewLine = (line: GridLine, draft: LineDraft) => LineReview;

/**
 * The same rules the server applies at submission (lib/reporting/rules/checks), on what stands in the line now. A draft is
 * never changed in place, so that each is checked once however often the grid asks.
 */
export function lineReviewer(limits: CheckLimits): ReviewLine {
  const known = new WeakMap<LineDraft, LineReview>();
  return (line, draft) => {
    const before = known.get(draft);
    if (before) return before;
    const checks = checkLine({ ...line, line: draft }, limits);
    const review = { checks, standing: standingOf(checks, draft), problems: problemsOf(checks, draft) };
    known.set(draft, review);
    return review;
  };
}

export type GridReview = {
  readonly counts: Readonly<Record<LineStanding, number>>;
  /** Names of the fields that keep it from being sent. */
  readonly problems: readonly string[];
};

type Reviewed = { readonly index: number; readonly review: LineReview };

export function sumUp(lines: readonly Reviewed[]): GridReview {
  const counts: Record<LineStanding, number> = { fix: 0, fill: 0, reason: 0, explained: 0, carried: 0, passed: 0 };
  for (const { review } of lines) counts[review.standing] += 1;
  return { counts, problems: lines.flatMap(({ index, review }) => review.problems.map((field) => nameOf(index, field))) };
}

function standingOf(checks: readonly Check[], draft: LineDraft): LineStanding {
  const blocks = checks.filter(({ level }) => level === "block");
  if (blocks.some(({ code }) => code !== "figure_missing")) return "fix";
  if (blocks.length > 0) return "fill";
  if (checks.some((check) => needsReason(check, draft.warningReasons))) return "reason";
  if (checks.some(({ level }) => level === "warn")) return "explained";
  return draft.carried ? "carried" : "passed";
}

const problemsOf = (checks: readonly Check[], draft: LineDraft): string[] =>
  checks.flatMap((check) => {
    if (check.level === "block") return [check.field];
    return needsReason(check, draft.warningReasons) ? [`warningReasons.${check.code}`] : [];
  });

/** Checks of one cell, for its colour: a block is louder than a warning; a notice colours nothing. */
export function toneOf(checks: readonly Check[], field: keyof Figures): "error" | "warning" | undefined {
  const levels = checks.filter((check) => check.field === field && check.code !== "figure_missing").map(({ level }) => level);
  if (levels.includes("block")) return "error";
  return levels.includes("warn") ? "warning" : undefined;
}
