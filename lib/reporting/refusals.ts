import { type Failure, type Result, refuse } from "@/lib/core/result";
import { type CellDifference, differencesOf, type MergedLine } from "./rules/lines";
import { isWritable, type MonthWindow } from "./rules/lock-state";
import { type ReportProgress, type ReportStep, stateAfter } from "./rules/workflow";
import type { ReportHead } from "./store-head";

/** The refusals of the report commands, in the order they are asked. Words: messages `reporting.failure.*`. */
export const reportNotFound = refuse({ code: "reporting.report_not_found", kind: "not_found" });
export const notAllowed = refuse({ code: "reporting.not_allowed", kind: "forbidden" });

export const progressOf = (head: ReportHead): ReportProgress => head.current?.state ?? "not_started";

/** A correction that was begun and lies with the unit: it may be dropped, the official figures stay. */
export const isDiscardable = ({ current, official }: ReportHead): boolean =>
  official !== null &&
  current !== null &&
  current.version > official.version &&
  (current.state === "draft" || current.state === "returned");

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

/** A month that takes nothing: not open yet, closed, or published; a running reopening opens it again (DOMAIN §9). */
export function windowRefusal(window: MonthWindow): Result<never> | null {
  if (isWritable(window)) return null;
  const code = window.state === "not_open" ? "round_not_open" : window.isPublished ? "round_published" : "round_closed";
  return refuse({ code: `reporting.${code}`, kind: "locked" });
}
