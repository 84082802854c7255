"use client";

import type { MapClass } from "./map-classes";
import { classData, type MapMeasure } from "./map-measures";
import { provincePart } from "./map-part";

/** A province as it crosses to the browser: id, address, words, neighbours for ↑ ↓ ← → and its class in each measure. */
export type MapLink = readonly [id: string, href: string, say: string, near: string, classes: readonly (MapClass | "none")[]];

type MapLinksProps = { rows: readonly MapLink[]; measures: readonly MapMeasure[]; tabStop: string | undefined };

/** Every province as a link with its words. Rows are sent and not their elements, which are several times as long. */
export function MapLinks({ rows, measures, tabStop }: MapLinksProps) {
  return rows.map(([id, href, say, near, classes]) => (
    <a key={id} href={href} data-mark={id} data-near={near} aria-label={say} tabIndex={id === tabStop ? 0 : -1}>
      <use href={provincePart(id)} className="map-province" {...classData(measures, classes)} />
    </a>
  ));
}
