import type { RoundState } from "./round-state";
import { acceptsReports } from "./round-state";
import type { ReportProgress } from "./workflow";

type DueMonth = {
  readonly fiscalYear: number;
  readonly month: number;
  readonly state: RoundState;
  readonly projects: readonly { readonly projectId: string; readonly progress: ReportProgress }[];
};

const mine: readonly ReportProgress[] = ["returned", "not_started", "draft"];

/** The month a project can report now and has not sent; null when none waits. Rounds come newest first, so the oldest is asked for first. */
export function monthDueOf<Month extends DueMonth>(rounds: readonly Month[], projectId: string): Month | null {
  const waits = (round: Month): boolean =>
    acceptsReports(round.state) && round.projects.some((project) => project.projectId === projectId && mine.includes(project.progress));
  return rounds.findLast(waits) ?? null;
}
