"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { formatPoints } from "@/lib/i18n/format";
import { MapBangkokInset } from "./map-bangkok-inset";
import { calloutsFor } from "./map-callouts";
import { type MapProvince, mapClassOf } from "./map-classes";
import { MapLegend } from "./map-legend";
import { bangkokId, borderPaths, type Grouping, neighbourTowards, provincePath } from "./thailand-map-paths";

type ThailandMapProps = {
  provinces: readonly MapProvince[];
  grouping: Grouping;
  /** The sentence above the map: its accessible description. */
  description: string;
  /** A province to outline in the accent (the area of the page). */
  selectedId?: string;
};

const view = { left: -104, width: 768, height: 1025 };

/**
 * Gap to own plan by province: six classes around zero, missing hatched, Bangkok grey and outside, cluster and region lines
 * with a light casing, the worst named beside the coast, Bangkok's neighbours enlarged. Every province is a link; arrows
 * go to the neighbour in that direction.
 */
export function ThailandMap({ provinces, grouping, description, selectedId }: ThailandMapProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const svg = useRef<SVGSVGElement>(null);
  const [focusId, setFocusId] = useState<string | null>(null);
  const byId = new Map(provinces.map((province) => [province.id, province]));
  const ids = new Set(byId.keys());
  const tabStop = focusId ?? selectedId ?? provinces[0]?.id;
  const paths = borderPaths(grouping);

  const says = ({ name, points }: MapProvince): string =>
    points === null
      ? `${name} ${t("status.missing")}`
      : `${name} ${t(points.startsWith("-") ? "map.below" : "map.above", { points: formatPoints(points).replace(/^[+−±]/, "") })}`;

  const byKey = (event: KeyboardEvent, id: string) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown" && event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const next = neighbourTowards(id, event.key, ids);
    if (next) svg.current?.querySelector<SVGAElement>(`[data-province="${next}"]`)?.focus();
  };
  const go = (event: MouseEvent, href: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
  const classOf = (id: string) => mapClassOf(byId.get(id)?.points ?? null);

  return (
    <figure className="thailand-map">
      <figcaption className="sr-only">{description}</figcaption>
      <svg ref={svg} viewBox={`${view.left} 0 ${view.width} ${view.height}`}>
        <title>{t("map.label")}</title>
        <path d={provincePath(bangkokId)} className="map-outside" />
        {provinces.map((province) => (
          <a
            key={province.id}
            href={province.href}
            data-province={province.id}
            aria-label={says(province)}
            tabIndex={province.id === tabStop ? 0 : -1}
            onFocus={() => setFocusId(province.id)}
            onBlur={() => setFocusId(null)}
            onKeyDown={(event) => byKey(event, province.id)}
            onClick={(event) => go(event, province.href)}
          >
            <title>{says(province)}</title>
            <path d={provincePath(province.id)} className="map-province" data-class={classOf(province.id) ?? "missing"} />
          </a>
        ))}
        <g className="map-lines">
          <path d={paths.province} className="map-line" data-kind="province" />
          <path d={paths.coast} className="map-line" data-kind="coast" />
          <path d={paths.cluster} className="map-casing" data-kind="cluster" />
          <path d={paths.cluster} className="map-line" data-kind="cluster" />
          <path d={paths.region} className="map-casing" data-kind="region" />
          <path d={paths.region} className="map-line" data-kind="region" />
          {selectedId ? <path d={provincePath(selectedId)} className="map-selected" /> : null}
          {focusId ? <path d={provincePath(focusId)} className="map-focus-casing" /> : null}
          {focusId ? <path d={provincePath(focusId)} className="map-focus" /> : null}
        </g>
        <MapBangkokInset classOf={classOf} borders={paths} />
        <g>
          {calloutsFor(provinces, 5).map(({ province, side, y, at }) => {
            const x = side === "left" ? view.left + 2 : view.left + view.width - 2;
            const anchor = side === "left" ? "start" : "end";
            const bend = side === "left" ? x + 112 : x - 112;
            return (
              <g key={province.id} className="map-callout">
                <path d={`M${x} ${y}H${bend}L${at[0]} ${at[1]}`} className="map-leader" />
                <circle cx={at[0]} cy={at[1]} r="4" className="map-leader-dot" />
                <text x={x} y={y} dy="-0.35em" textAnchor={anchor} className="map-callout-name">
                  {province.name}
                </text>
                <text x={x} y={y} dy="1.05em" textAnchor={anchor}>
                  {formatPoints(province.points)}
                </text>
              </g>
            );
          })}
        </g>
      </svg>
      <MapLegend provinces={provinces} />
    </figure>
  );
}
