import { useTranslations } from "next-intl";
import { useId } from "react";
import { bordersPart, coastPart, provincePart } from "./map-part";
import { bangkokId, provincePoint } from "./thailand-map-paths";

/** Bangkok's neighbours, too small on the map to be read or touched. */
const around = ["10", "11", "12", "13", "73", "74", "75", "70", "24", "14"];
const scale = 2.7;
const box = { x: -100, y: 566, size: 186 };

type MapBangkokInsetProps = {
  /** The classes of a province in every measure, as data attributes. */
  classesOf: (id: string) => Readonly<Record<string, number | string>>;
  /** Ids of the lines between clusters and between regions. */
  cluster: string;
  region: string;
};

/** The same drawing, 2.7 times as large, left of the peninsula, with a line from where it was taken. */
export function MapBangkokInset({ classesOf, cluster, region }: MapBangkokInsetProps) {
  const t = useTranslations("common.map");
  const clip = useId();
  const [x, y] = provincePoint(bangkokId);
  const half = box.size / scale / 2;
  const shift = `translate(${box.x} ${box.y}) scale(${scale}) translate(${half - x} ${half - y})`;
  return (
    <g className="map-inset">
      <clipPath id={clip}>
        <rect x={box.x} y={box.y} width={box.size} height={box.size} />
      </clipPath>
      <path
        d={`M${box.x + box.size} ${box.y}L${x - half} ${y - half}M${box.x + box.size} ${box.y + box.size}L${x - half} ${y + half}`}
        className="map-leader"
      />
      <rect x={x - half} y={y - half} width={half * 2} height={half * 2} className="map-inset-from" />
      <rect x={box.x} y={box.y} width={box.size} height={box.size} className="map-inset-ground" />
      <g clipPath={`url(#${clip})`}>
        <g transform={shift}>
          {around.map((id) => (
            <use key={id} href={provincePart(id)} className={id === bangkokId ? "map-outside" : "map-province"} {...classesOf(id)} />
          ))}
          <use href={bordersPart} className="map-line" data-kind="province" />
          <use href={coastPart} className="map-line" data-kind="coast" />
          <use href={`#${cluster}`} className="map-line" data-kind="cluster" />
          <use href={`#${region}`} className="map-line" data-kind="region" />
        </g>
      </g>
      <rect x={box.x} y={box.y} width={box.size} height={box.size} className="map-inset-edge" />
      <text x={box.x} y={box.y - 8}>
        {t("inset")}
      </text>
    </g>
  );
}
