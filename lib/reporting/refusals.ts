import { type Failure, type Result, refuse } from "@/lib/core/result";
import { type CellDifference, differencesOf, type MergedLine } from "./rules/lines";
import { acceptsReports, type RoundState } from "./rules/round-state";
import { type ReportProgress, type ReportStep, stateAfter } from "./rules/workflow";
import type { ReportHead } from "./store-head";

/** The refusals of the report commands, in the order they are asked. Words: messages `reporting.failure.*`. */
export const reportNotFound = refuse({ code: "reporting.report_not_found", kind: "not_found" });
export const notAllowed = refuse({ code: "reporting.not_allowed", kind: "forbidden" });

export const progressOf = (head: ReportHead): ReportProgress => head.current?.state ?? "not_started";

/** What was seen must be what is there; `merged` adds the cells somebody else changed meanwhile. */
export function staleRefusal(head: ReportHead, seen: number | null, merged: readonly MergedLine[] = []): Result<never> | null {
  const lockVersion = head.current?.lockVersion ?? null;
  if (lockVersion === seen) return null;
  const changed: Failure = {
    code: "reporting.report_changed",
    kind: "conflict",
    params: { by: head.current?.changedBy ?? "", lockVersion: lockVersion ?? 0 },
  };
  return refuse(changed, ...differencesOf(merged).map(cellChanged));
}

const cellChanged = ({ index, field, theirs, yours }: CellDifference): Failure => ({
  code: "reporting.cell_changed",
  kind: "conflict",
  field: `lines.${index}.${field}`,
  params: { theirs, yours },
});

export function stepRefusal(head: ReportHead, step: ReportStep): Result<never> | null {
  const progress = progressOf(head);
  return stateAfter(progress, step) ? null : refuse({ code: `reporting.report_is_${progress}`, kind: "conflict" });
}

export const roundRefusal = (state: RoundState): Result<never> | null =>
  acceptsReports(state)
    ? null
    : refuse({ code: state === "closed" ? "reporting.round_closed" : "reporting.round_not_open", kind: "locked" });
