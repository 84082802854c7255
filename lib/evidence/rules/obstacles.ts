import { isWritable, type MonthWindow } from "@/lib/reporting/rules/lock-state";
import type { ReportProgress } from "@/lib/reporting/rules/workflow";

/**
 * When evidence may come and go (DOMAIN §9): as long as the month may be reported, and while a report waits for its certification,
 * so that a certifier who asks for a paper can be given it. A certification rests on what was there: from then on nothing is added to
 * that version and nothing it rested on is taken away; a correction opens the month again.
 */
export type EvidenceObstacle = "month_certified" | "month_certifying" | "month_closed" | "month_not_open" | "project_in_reserve";

export type EvidenceMonth = { readonly progress: ReportProgress; readonly window: MonthWindow; readonly planTier: string };

/** Why nothing can be added to the month now; null when it can. */
export function addObstacle({ progress, window, planTier }: EvidenceMonth): EvidenceObstacle | null {
  if (planTier !== "Y1") return "project_in_reserve";
  if (progress === "certified") return "month_certified";
  if (progress === "certifying") return "month_certifying";
  if (progress === "submitted" || isWritable(window)) return null;
  return window.state === "not_open" ? "month_not_open" : "month_closed";
}

/** Why a file cannot be taken away or put back now; `officialSince` is when the month's official version was certified. */
export function removeObstacle(
  { progress, officialSince }: { readonly progress: ReportProgress; readonly officialSince: Date | null },
  addedAt: Date,
): EvidenceObstacle | null {
  if (progress === "certified") return "month_certified";
  if (progress === "certifying") return "month_certifying";
  return officialSince !== null && addedAt <= officialSince ? "month_certified" : null;
}
