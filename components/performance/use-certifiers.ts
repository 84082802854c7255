"use client";

import type { CertifiersAnswer } from "@/lib/performance/rules/certifiers-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { useAnswer } from "./use-answer";

/** Who certified a place's figures in a month, read when a figure is opened. */
export const useCertifiers = (areaId: string, at: OverviewAt) =>
  useAnswer<CertifiersAnswer>(`/api/v1/overview/${areaId}/certifiers?${overviewQuery(at)}`);
