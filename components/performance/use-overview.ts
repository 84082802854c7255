"use client";

import type { Overview } from "@/lib/performance/rules/overview-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { useAnswer } from "./use-answer";

/** The figures of the page itself, for what the browser draws of them: one answer for all who ask. */
export const useOverview = (areaId: string, at: OverviewAt, enabled: boolean) =>
  useAnswer<{ readonly overview: Overview | null }>(enabled ? `/api/v1/overview/${areaId}?${overviewQuery(at)}` : null);
