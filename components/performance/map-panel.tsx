import { useLocale, useTranslations } from "next-intl";
import { mapMeasures } from "@/components/charts/map-measures";
import { ThailandMap } from "@/components/charts/thailand-map";
import { ThailandMapList } from "@/components/charts/thailand-map-list";
import { ThaiText } from "@/components/ui/thai-text";
import type { Table } from "@/lib/exchange/export/table";
import type { Overview, TreeRow } from "@/lib/performance/rules/overview-view";
import { MapMeasureSwitch } from "./map-measure-switch";
import { useMapProvinces } from "./map-provinces-of";
import { useMapSentences } from "./map-sentences";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";

type MapPanelProps = { overview: Overview; table: Table; tree: readonly TreeRow[]; keyNumber: number };

/** Where it stands well and where not: every province of the area by the measure chosen, cluster and region lines from the tree of the year. */
export function MapPanel({ overview, table, tree, keyNumber }: MapPanelProps) {
  const t = useTranslations("panels.map");
  const locale = useLocale();
  const { provinces, grouping, regions } = useMapProvinces(overview, tree);
  const sentences = useMapSentences(provinces);
  const national = overview.place.level === "ministry";
  const measures = mapMeasures.filter((measure) => measure !== "target" || overview.figures.targets.disbursement !== null);
  const { quarter } = overview.figures;
  const titles = {
    gap: t("legend.gap"),
    target: t("legend.target", { quarter }),
    paid: t("legend.paid"),
    spent: t("legend.spent"),
    missing: t("legend.missing"),
  };
  const title = national ? t("titleOf.country") : t("titleOf.part", { place: fullName(overview.place, locale) });
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={title}
      meta={t("metaOf")}
      sentence={measures.map((measure) => (
        <span key={measure} data-measure={measure}>
          <ThaiText>{sentences[measure]}</ThaiText>
        </span>
      ))}
      keyNumber={keyNumber}
      twin={<ThailandMapList title={title} regions={regions} />}
    >
      <MapMeasureSwitch measures={measures} />
      <ThailandMap
        provinces={provinces}
        grouping={grouping}
        description={sentences.gap}
        measures={measures}
        titles={titles}
        part={!national}
      />
    </PerformancePanel>
  );
}
