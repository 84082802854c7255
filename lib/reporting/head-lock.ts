import { type MonthWindow, monthWindowOf } from "./rules/lock-state";
import { type GrantedRequest, isGranted } from "./rules/reopening";
import type { ReportHead } from "./store-head";

type Locked = Pick<ReportHead, "areaId" | "fiscalYear" | "month" | "projectId" | "round" | "requests">;

/** Whether a project's month may be written now, by its round and what was granted for it. */
export const windowOf = (head: Locked, now: Date, closingSoonDays: number): MonthWindow<GrantedRequest> =>
  monthWindowOf(head, { round: head.round, granted: head.requests.filter(isGranted), now, closingSoonDays });
