"use client";

import type { RankedPlace } from "@/lib/performance/rules/overview-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { useAnswer } from "./use-answer";

/** The rows below an area, read when they are opened: the page's own query behind GET /api/v1. */
export function useChildren(areaId: string, at: OverviewAt, enabled: boolean) {
  const { data, isError } = useAnswer<{ readonly children: readonly RankedPlace[] }>(
    enabled ? `/api/v1/overview/${areaId}/children?${overviewQuery(at)}` : null,
  );
  return { data: data?.children, isError };
}
