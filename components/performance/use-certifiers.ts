"use client";

import { useQuery } from "@tanstack/react-query";
import type { CertifiersAnswer } from "@/lib/performance/rules/certifiers-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { queryKeys } from "./query-keys";

/** Who certified a place's figures in a month, read when a figure is opened. */
export function useCertifiers(areaId: string, at: OverviewAt) {
  return useQuery({
    queryKey: queryKeys.certifiers(areaId, at),
    queryFn: async ({ signal }): Promise<CertifiersAnswer> => {
      const response = await fetch(`/api/v1/overview/${areaId}/certifiers?${overviewQuery(at)}`, { signal });
      if (!response.ok) throw new Error(`certifiers of ${areaId}: ${response.status}`);
      return response.json();
    },
  });
}
