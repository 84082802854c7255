import { useTranslations } from "next-intl";
import { mapMeasures } from "@/components/charts/map-measures";
import { ThailandMap } from "@/components/charts/thailand-map";
import { ThailandMapList } from "@/components/charts/thailand-map-list";
import { ThaiText } from "@/components/ui/thai-text";
import type { Overview, TreeRow } from "@/lib/performance/rules/overview-view";
import { DeferredBody } from "./deferred/deferred-body";
import { MapMeasureSwitch } from "./map-measure-switch";
import { useMapProvinces } from "./map-provinces-of";
import { useMapSentences } from "./map-sentences";
import { useMapTitle } from "./map-title";
import { atOf } from "./overview-address";
import { isWhole, type PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { placesOf } from "./places-of";

type MapPanelProps = { overview: Overview; table: PanelTable; tree: readonly TreeRow[]; keyNumber: number };

/** Where it stands well and where not: every province of the area by the measure chosen, cluster and region lines from the tree of the year. */
export function MapPanel({ overview, table, tree, keyNumber }: MapPanelProps) {
  const t = useTranslations("panels.map");
  const places = tree.map(({ place }) => place);
  const named = new Set(placesOf(overview).map(({ id }) => id));
  const { provinces, grouping, regions } = useMapProvinces(overview, places);
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
  const title = useMapTitle(overview);
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
      twin={
        isWhole(table) ? (
          <ThailandMapList title={title} regions={regions} />
        ) : (
          <DeferredBody
            name="map-list"
            areaId={overview.place.id}
            at={atOf(overview)}
            without={places.filter(({ id, level }) => level === "province" && !named.has(id))}
          />
        )
      }
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
