import { calloutsFor, lineStart } from "./map-callouts";
import type { MapProvince } from "./map-classes";
import { labelsFor } from "./map-labels";
import { calledOut, type MapMeasure, measureOf, writtenValue } from "./map-measures";

type MapNamesProps = {
  provinces: readonly MapProvince[];
  measures: readonly MapMeasure[];
  view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  part: boolean;
};

const namedOnCountry = 5;
/** Height of a line, as a part of the drawing's longer side. */
const lineShare = 1 / 34;

/** The names each measure calls out: beside the coast on the country, on the ground of the provinces on a part of it. */
export function MapNames({ provinces, measures, view, part }: MapNamesProps) {
  return measures.map((measure) => (
    <g key={measure} data-measure={measure}>
      {part ? (
        <Labels provinces={provinces} measure={measure} size={Math.max(view.width, view.height) * lineShare} />
      ) : (
        <Callouts provinces={calledOut(measure, provinces, namedOnCountry)} measure={measure} />
      )}
    </g>
  ));
}

function Callouts({ provinces, measure }: { provinces: readonly MapProvince[]; measure: MapMeasure }) {
  return calloutsFor(provinces).map(({ province, side, y, at, bend }) => {
    const x = lineStart[side];
    const anchor = side === "left" ? "start" : "end";
    const line = `M${x} ${y}H${bend}L${at[0]} ${at[1]}`;
    return (
      <g key={province.id} className="map-callout">
        <path d={line} className="map-leader-casing" />
        <path d={line} className="map-leader" />
        <circle cx={at[0]} cy={at[1]} r="4" className="map-leader-dot" />
        <text x={x} y={y} dy="-0.35em" textAnchor={anchor} className="map-callout-name">
          {province.name}
        </text>
        <text x={x} y={y} dy="1.05em" textAnchor={anchor}>
          {writtenValue(measure, measureOf(province, measure))}
        </text>
      </g>
    );
  });
}

function Labels({ provinces, measure, size }: { provinces: readonly MapProvince[]; measure: MapMeasure; size: number }) {
  const first = calledOut(measure, provinces, provinces.length);
  const order = [...first, ...provinces.filter((province) => !first.includes(province))];
  return labelsFor(order, size).map(({ province, at: [x, y] }) => (
    <text key={province.id} x={x} y={y} textAnchor="middle" fontSize={size} className="map-label">
      <tspan className="map-callout-name">{province.name}</tspan>
      <tspan x={x} dy={size * 1.15}>
        {writtenValue(measure, measureOf(province, measure))}
      </tspan>
    </text>
  ));
}
