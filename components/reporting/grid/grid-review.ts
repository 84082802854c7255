import { type Check, type CheckLimits, checkLine, needsReason } from "@/lib/reporting/rules/checks";
import { type Figures, type GridLine, type LineDraft, nameOf } from "./grid-line";

/** How a line stands, loudest first: a cell to correct, a cell to fill, a warning without its reason, one with, last month's figures, checked. */
export type LineStanding = "fix" | "fill" | "reason" | "explained" | "carried" | "passed";

export type LineReview = { readonly checks: readonly Check[]; readonly standing: LineStanding };

export type GridReview = {
  readonly lines: readonly LineReview[];
  readonly fix: number;
  readonly fill: number;
  readonly reason: number;
  readonly carried: number;
  /** Field names that keep the report from being sent, in the order of the grid. */
  readonly problems: readonly string[];
};

/** The same rules the server applies at submission (lib/reporting/rules/checks), on what stands in the form now. */
export function reviewGrid(lines: readonly GridLine[], drafts: readonly LineDraft[], limits: CheckLimits): GridReview {
  const reviewed = lines.map((line, index): LineReview & { problems: string[] } => {
    const draft = drafts[index];
    if (!draft) return { checks: [], standing: "fill", problems: [] };
    const checks = checkLine({ ...line, line: draft }, limits);
    return { checks, standing: standingOf(checks, draft), problems: problemsOf(checks, draft, index) };
  });
  const count = (...standings: readonly LineStanding[]): number => reviewed.filter(({ standing }) => standings.includes(standing)).length;
  return {
    lines: reviewed,
    fix: count("fix"),
    fill: count("fill"),
    reason: count("reason"),
    carried: drafts.filter((draft) => draft.carried).length,
    problems: reviewed.flatMap(({ problems }) => problems),
  };
}

function standingOf(checks: readonly Check[], draft: LineDraft): LineStanding {
  const blocks = checks.filter(({ level }) => level === "block");
  if (blocks.some(({ code }) => code !== "figure_missing")) return "fix";
  if (blocks.length > 0) return "fill";
  if (checks.some((check) => needsReason(check, draft.warningReasons))) return "reason";
  if (checks.some(({ level }) => level === "warn")) return "explained";
  return draft.carried ? "carried" : "passed";
}

const problemsOf = (checks: readonly Check[], draft: LineDraft, index: number): string[] =>
  checks.flatMap((check) => {
    if (check.level === "block") return [nameOf(index, check.field)];
    return needsReason(check, draft.warningReasons) ? [nameOf(index, `warningReasons.${check.code}`)] : [];
  });

/** Checks of one cell, for its colour: a block is louder than a warning; a notice colours nothing. */
export function toneOf(checks: readonly Check[], field: keyof Figures): "error" | "warning" | undefined {
  const levels = checks.filter((check) => check.field === field && check.code !== "figure_missing").map(({ level }) => level);
  if (levels.includes("block")) return "error";
  return levels.includes("warn") ? "warning" : undefined;
}
