import { useTranslations } from "next-intl";
import { MapBangkokInset } from "./map-bangkok-inset";
import type { MapProvince } from "./map-classes";
import { MapLegend } from "./map-legend";
import { type MapMeasure, scaleFor } from "./map-measures";
import { MapNames } from "./map-names";
import { classesOf, MapProvinces } from "./map-provinces";
import { bangkokId, borderPaths, boundsOf, type Grouping, provinceIds, provincePath } from "./thailand-map-paths";

type ThailandMapProps = {
  provinces: readonly MapProvince[];
  grouping: Grouping;
  /** The sentence above the map: its accessible description. */
  description: string;
  /** A province to outline in the accent (the area of the page). */
  selectedId?: string;
  /** What it can be coloured by, the first at once; whoever offers more puts the switch beside it. The gap to plan unless told. */
  measures?: readonly MapMeasure[];
  /** What each measure's legend is called. */
  titles?: Readonly<Record<MapMeasure, string>>;
  /** The provinces given are a part of the country: the map stands on them. */
  part?: boolean;
};

const country = { x: -104, y: 0, width: 768, height: 1025 };

/**
 * The country by province in six classes of the measure chosen, missing hatched, Bangkok grey and outside, cluster and region lines
 * with a light casing, the furthest named beside the coast, Bangkok's neighbours enlarged. Drawn by the server; the page's
 * chart reader adds hover, touch, arrows to the neighbour and the zoom of a drill.
 */
export function ThailandMap({ provinces, grouping, description, selectedId, measures = ["gap"], titles, part = false }: ThailandMapProps) {
  const t = useTranslations("common");
  const paths = borderPaths(grouping);
  const scales = measures.map((measure) => scaleFor(measure, provinces));
  const byId = new Map(provinces.map((province) => [province.id, province]));
  const view = part ? padded(boundsOf([...byId.keys()])) : country;
  const legend = t("map.legend");
  const words = titles ?? { gap: legend, target: legend, paid: legend, spent: legend, missing: legend };
  return (
    <figure className="thailand-map" data-chart data-drill data-part={part || undefined}>
      <figcaption className="sr-only">{description}</figcaption>
      <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}>
        <title>{t("map.label")}</title>
        {provinceIds.map((id) =>
          byId.has(id) ? null : <path key={id} d={provincePath(id)} className={id === bangkokId ? "map-outside" : "map-beyond"} />,
        )}
        <MapProvinces provinces={provinces} scales={scales} tabStop={selectedId ?? provinces[0]?.id} />
        <g className="map-lines">
          <path d={paths.province} className="map-line" data-kind="province" />
          <path d={paths.coast} className="map-line" data-kind="coast" />
          <path d={paths.cluster} className="map-casing" data-kind="cluster" />
          <path d={paths.cluster} className="map-line" data-kind="cluster" />
          <path d={paths.region} className="map-casing" data-kind="region" />
          <path d={paths.region} className="map-line" data-kind="region" />
          {selectedId ? <path d={provincePath(selectedId)} className="map-selected" /> : null}
          <path className="map-focus-casing" data-frame />
          <path className="map-focus" data-frame />
        </g>
        {part ? null : <MapBangkokInset classesOf={(id) => classesOf(byId.get(id), scales)} borders={paths} />}
        <MapNames provinces={provinces} measures={measures} view={view} part={part} />
      </svg>
      <MapLegend provinces={provinces} scales={scales} titles={words} />
    </figure>
  );
}

function padded({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const pad = Math.max(width, height) * 0.06;
  return { x: x - pad, y: y - pad, width: width + 2 * pad, height: height + 2 * pad };
}
