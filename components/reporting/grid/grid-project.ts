import type { ReportView } from "@/lib/reporting/report-view";
import type { GridLine } from "./grid-line";

export type GridActivity = GridLine & { readonly code: string | null };

/** Why a project stands in the grid to be read only. */
type GridLock = Exclude<ReportView["lock"], "editable"> | "plan_not_confirmed";

/** A project's month in the grid: its activities, and whether figures may be typed. */
export type GridProject = {
  readonly projectId: string;
  readonly code: string | null;
  readonly nameTh: string;
  readonly month: number;
  readonly version: number | null;
  readonly lockVersion: number | null;
  readonly lines: readonly GridActivity[];
  /** Null: open for typing. */
  readonly locked: GridLock | null;
  readonly maySubmit: boolean;
  readonly receiptNo: string | null;
  readonly returnComment: string | null;
};

export function gridProjectOf(view: ReportView): GridProject {
  const { project, allowed } = view;
  return {
    projectId: project.id,
    code: project.code,
    nameTh: project.nameTh,
    month: view.month,
    version: view.version,
    lockVersion: view.lockVersion,
    lines: view.lines,
    locked: lockOf(view),
    maySubmit: allowed.submit && view.planConfirmed,
    receiptNo: view.receiptNo,
    returnComment: view.progress === "returned" ? view.returnComment : null,
  };
}

function lockOf({ lock, allowed, planConfirmed }: ReportView): GridLock | null {
  if (allowed.save) return planConfirmed ? null : "plan_not_confirmed";
  return lock === "editable" ? "read_only" : lock;
}

/** One activity's place: its number over the whole grid names its fields, whatever is filtered. */
export type GridPlace = {
  readonly activityId: string;
  readonly index: number;
  readonly line: GridActivity;
  readonly project: GridProject;
};

export const placesOf = (projects: readonly GridProject[]): GridPlace[] => {
  const lines = projects.flatMap((project) => project.lines.map((line) => ({ line, project })));
  return lines.map(({ line, project }, index) => ({ activityId: line.activityId, index, line, project }));
};
