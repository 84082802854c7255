"use client";

import { useQuery } from "@tanstack/react-query";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { queryKeys } from "./query-keys";

/** The figures of the page itself, for what the browser draws of them: one answer for all who ask. */
export function useOverview(areaId: string, at: OverviewAt, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.figures(areaId, at),
    queryFn: async ({ signal }): Promise<{ readonly overview: Overview | null }> => {
      const response = await fetch(`/api/v1/overview/${areaId}?${overviewQuery(at)}`, { signal });
      if (!response.ok) throw new Error(`figures of ${areaId}: ${response.status}`);
      return response.json();
    },
    enabled,
  });
}
