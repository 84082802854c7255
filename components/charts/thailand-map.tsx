import { useTranslations } from "next-intl";
import { useId } from "react";
import { MapBangkokInset } from "./map-bangkok-inset";
import { countryView } from "./map-callouts";
import type { MapProvince } from "./map-classes";
import { MapLegend } from "./map-legend";
import { classData, classesOf, type MapMeasure, scaleFor } from "./map-measures";
import { MapNames } from "./map-names";
import { bordersPart, coastPart, countryPart, provincePart } from "./map-part";
import { MapProvinces } from "./map-provinces";
import { bangkokId, borderPaths, boundsOf, type Grouping, provinceIds } from "./thailand-map-paths";

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

/**
 * The country by province in six classes of the measure chosen, missing hatched, Bangkok grey and outside, cluster and region lines
 * with a light casing, the furthest named beside the coast, Bangkok's neighbours enlarged. Drawn by the server; the page's
 * chart reader adds hover, touch, arrows to the neighbour and the zoom of a drill.
 */
export function ThailandMap({ provinces, grouping, description, selectedId, measures = ["gap"], titles, part = false }: ThailandMapProps) {
  const t = useTranslations("common");
  const paths = borderPaths(grouping);
  const lines = useId();
  const [cluster, region] = [`${lines}-cluster`, `${lines}-region`];
  const scales = measures.map((measure) => scaleFor(measure, provinces));
  const byId = new Map(provinces.map((province) => [province.id, province]));
  const view = part ? padded(boundsOf([...byId.keys()])) : countryView;
  const legend = t("map.legend");
  const words = titles ?? { gap: legend, target: legend, paid: legend, spent: legend, missing: legend };
  return (
    <figure className="thailand-map" data-chart data-drill data-part={part || undefined}>
      <figcaption className="sr-only">{description}</figcaption>
      <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}>
        <title>{t("map.label")}</title>
        {/* Who belongs to whom is data: these two change with it, every other line is in the drawing's own file. */}
        <defs>
          <path id={cluster} d={paths.cluster} vectorEffect="non-scaling-stroke" />
          <path id={region} d={paths.region} vectorEffect="non-scaling-stroke" />
        </defs>
        {provinces.length < provinceIds.length - 1 ? <use href={countryPart} className="map-beyond" /> : null}
        {byId.has(bangkokId) ? null : <use href={provincePart(bangkokId)} className="map-outside" />}
        <MapProvinces provinces={provinces} scales={scales} tabStop={selectedId ?? provinces[0]?.id} />
        <g className="map-lines">
          <use href={bordersPart} className="map-line" data-kind="province" />
          <use href={coastPart} className="map-line" data-kind="coast" />
          <use href={`#${cluster}`} className="map-casing" data-kind="cluster" />
          <use href={`#${cluster}`} className="map-line" data-kind="cluster" />
          <use href={`#${region}`} className="map-casing" data-kind="region" />
          <use href={`#${region}`} className="map-line" data-kind="region" />
          {selectedId ? <use href={provincePart(selectedId)} className="map-selected" /> : null}
          <use className="map-focus-casing" data-frame />
          <use className="map-focus" data-frame />
        </g>
        {part ? null : (
          <MapBangkokInset classesOf={(id) => classData(measures, classesOf(byId.get(id), scales))} cluster={cluster} region={region} />
        )}
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
