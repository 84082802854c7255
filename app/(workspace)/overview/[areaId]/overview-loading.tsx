import { useTranslations } from "next-intl";
import { Canvas } from "@/components/layout/canvas";
import { OverviewHeader } from "@/components/performance/overview-header";
import { Panel } from "@/components/ui/panel";
import { SkeletonFigure, SkeletonRows } from "@/components/ui/skeleton";
import type { OverviewPlace } from "@/lib/performance/rules/overview-view";

/** Title, month and rules at once; figures as bars of their width. */
export function OverviewLoading({ found }: { found: OverviewPlace }) {
  const t = useTranslations("performance");
  return (
    <Canvas inspector>
      <OverviewHeader found={found} overview={null} lastMonth={found.at?.month ?? 12} reachableIds={new Set()} />
      <div className="grid gap-6 pt-4" aria-busy="true">
        <p className="text-48">
          <SkeletonFigure digits={6} />
        </p>
        <Panel title={t("curve.title")}>
          <SkeletonRows rows={8} label={t("explain.loading")} />
        </Panel>
        <Panel title={t("gap.title")}>
          <SkeletonRows rows={5} label={t("explain.loading")} />
        </Panel>
      </div>
    </Canvas>
  );
}
