"use client";

import type { CertifiersAnswer } from "@/lib/performance/rules/certifiers-view";
import { type OverviewAt, overviewQuery } from "./overview-address";
import { useAnswer } from "./use-answer";

/** Who certified a place's figures in a month, or those of its own projects alone, read when a figure is opened. */
export const useCertifiers = (areaId: string, at: OverviewAt, own: boolean) =>
  useAnswer<CertifiersAnswer>(`/api/v1/overview/${areaId}/certifiers?${overviewQuery(at)}${own ? "&own=1" : ""}`);
