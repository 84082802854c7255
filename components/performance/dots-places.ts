import { useTranslations } from "next-intl";
import { compareDecimals } from "@/lib/core/percent";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";

/** The places below an overview (the country's clusters) in the order of their gaps, the deepest first. */
export const placesByGap = ({ figures: { clusters, children } }: Overview): readonly RankedPlace[] =>
  [...(clusters.length > 0 ? clusters : children)].sort((a, b) =>
    compareDecimals(a.standing.planPoints ?? "0", b.standing.planPoints ?? "0"),
  );

export function useDotsTitle(overview: Overview): string {
  const t = useTranslations("panels.dots");
  const ofClusters = overview.figures.clusters.length > 0 || overview.place.level === "region";
  return t(ofClusters ? "title.ministry" : "title.other", { count: placesByGap(overview).length });
}
