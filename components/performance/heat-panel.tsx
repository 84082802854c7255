import { useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { HeatBody } from "./deferred/heat-body";
import { useHeatSentence } from "./heat-sentence";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";

/** Every unit in every month by the shape of its status, under its region and cluster: who has been ill, since when. */
export function HeatPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber: number }) {
  const t = useTranslations("panels.heat");
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title", { count: overview.figures.heat.length })}
      meta={t("meta")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{useHeatSentence(overview)}</ThaiText>}
      deferred="heat"
    >
      <HeatBody overview={overview} />
    </PerformancePanel>
  );
}
