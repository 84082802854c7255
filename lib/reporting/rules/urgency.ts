import type { LockState } from "./lock-state";
import type { ReportProgress } from "./workflow";

/** A project's month as the officer's home sorts it. */
export type DueMonth = {
  readonly progress: ReportProgress;
  readonly takes: LockState["takes"];
  /** Until when it may be written: the round's closing or the end of a reopening, ISO. */
  readonly deadline: string;
  /** Activities without figures. */
  readonly missing: number;
  readonly code: string;
};

/** It lies with the officer and may be written now. */
export const isDue = ({ progress, takes }: Pick<DueMonth, "progress" | "takes">): boolean =>
  takes === "figures" && (progress === "returned" || progress === "draft" || progress === "not_started");

/** What was returned first, then what closes first, then where most is missing, then the plan's own order. */
export const byUrgency = (a: DueMonth, b: DueMonth): number =>
  Number(b.progress === "returned") - Number(a.progress === "returned") ||
  new Date(a.deadline).getTime() - new Date(b.deadline).getTime() ||
  b.missing - a.missing ||
  a.code.localeCompare(b.code, "th", { numeric: true });
