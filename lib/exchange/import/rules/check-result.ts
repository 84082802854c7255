import type { ControlLine } from "./control";
import type { Issue } from "./issue";
import type { Difference } from "./plan-writes";

/** What a check of a file found; the same figures are shown on the page, stored with the batch and printed by the command line. */
export type ImportSummary = {
  /** Data rows: accepted + refused. Headers, totals, notes and blank lines are none. */
  readonly rows: number;
  readonly accepted: number;
  readonly refusedRows: number;
  /** Accepted rows by what applying does to the base. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly units: number;
  readonly projects: number;
  readonly activities: number;
  /** Baht of the accepted rows, two places. */
  readonly totalBaht: string;
  readonly refused: readonly Issue[];
  readonly refusedCount: number;
  readonly warnings: readonly Issue[];
  readonly warningCount: number;
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
  readonly control: readonly ControlLine[] | null;
  readonly controlMeasure: "baht" | "million" | null;
  /** Identifies exactly what would be written; applying anything else is a conflict. */
  readonly fingerprint: string;
};

/** A stored summary keeps the first of each list; the whole is read anew from the file when it is downloaded. */
export const keptIssues = 500;

export const shortened = (summary: ImportSummary): ImportSummary => ({
  ...summary,
  refused: summary.refused.slice(0, keptIssues),
  warnings: summary.warnings.slice(0, keptIssues),
  differences: summary.differences.slice(0, keptIssues),
});
