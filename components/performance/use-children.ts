"use client";

import { useQuery } from "@tanstack/react-query";
import type { RankedPlace } from "@/lib/performance/rules/overview-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { queryKeys } from "./query-keys";

/** The rows below an area, read when they are opened: the page's own query behind GET /api/v1. */
export function useChildren(areaId: string, at: OverviewAt, options: { enabled: boolean; initialData?: readonly RankedPlace[] }) {
  return useQuery({
    queryKey: queryKeys.children(areaId, at),
    queryFn: async ({ signal }): Promise<readonly RankedPlace[]> => {
      const response = await fetch(`/api/v1/overview/${areaId}/children?${overviewQuery(at)}`, { signal });
      if (!response.ok) throw new Error(`children of ${areaId}: ${response.status}`);
      const body: { children: RankedPlace[] } = await response.json();
      return body.children;
    },
    enabled: options.enabled,
    initialData: options.initialData,
  });
}
