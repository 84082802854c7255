"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import type { ExplainedFigure } from "../explain-money";
import type { OverviewAt } from "../overview-address";
import { useOverview } from "../use-overview";

const Explanation = lazy(async () => ({ default: (await import("./bodies")).DeferredExplanationContent }));

/** What the inspector says of a headline figure, read when it is opened: six explanations would outweigh the headline. */
export function DeferredExplanation({ figure, areaId, at }: { figure: ExplainedFigure; areaId: string; at: OverviewAt }) {
  const t = useTranslations("performance.explain");
  const { data, isError } = useOverview(areaId, at, true);
  const waiting = (
    <p role="status" className="inspector-section">
      {t(isError ? "failed" : "loading")}
    </p>
  );
  if (!data?.overview) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Explanation figure={figure} overview={data.overview} />
    </Suspense>
  );
}
