import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/i18n/format";
import { type MapProvince, mapClasses } from "./map-classes";
import { countsIn, type MapMeasure, type MapScale, rangeIn } from "./map-measures";

type MapLegendProps = { provinces: readonly MapProvince[]; scales: readonly MapScale[]; titles: Readonly<Record<MapMeasure, string>> };

/** The classes of each measure with how many provinces they hold (one measure is shown at a time), then what the lines mean. */
export function MapLegend({ provinces, scales, titles }: MapLegendProps) {
  const t = useTranslations("common");
  return (
    <div className="map-legend">
      {scales.map((scale) => (
        <ScaleLegend key={scale.measure} scale={scale} title={titles[scale.measure]} provinces={provinces} />
      ))}
      <ul>
        <li className="map-legend-lines">
          <svg width="18" height="12" aria-hidden="true">
            <path d="M0 6h18" className="map-line" data-kind="region" />
          </svg>
          <span>{t("map.region")}</span>
          <svg width="18" height="12" aria-hidden="true">
            <path d="M0 6h18" className="map-line" data-kind="cluster" />
          </svg>
          <span>{t("map.cluster")}</span>
        </li>
      </ul>
    </div>
  );
}

function ScaleLegend({ scale, title, provinces }: { scale: MapScale; title: string; provinces: readonly MapProvince[] }) {
  const t = useTranslations("common");
  const { byClass, without } = countsIn(scale, provinces);
  const shown = scale.measure === "missing" ? mapClasses.filter((mapClass) => byClass[mapClass] > 0) : mapClasses;
  return (
    <div data-measure={scale.measure}>
      <p className="font-semibold">{title}</p>
      <ul>
        {shown.map((mapClass) => {
          const { from, to } = rangeIn(scale, mapClass);
          const words =
            to === null ? t("map.atLeast", { from: from ?? "" }) : from === null ? t("map.under", { to }) : t("map.between", { from, to });
          return (
            <li key={mapClass}>
              <svg width="18" height="12" aria-hidden="true">
                <rect width="18" height="12" className="map-province" {...{ [`data-${scale.measure}`]: mapClass }} />
              </svg>
              <span>{scale.measure === "missing" && from === null ? "0" : words}</span>
              <b>{formatCount(byClass[mapClass])}</b>
            </li>
          );
        })}
        {without > 0 ? (
          <li>
            <svg width="18" height="12" aria-hidden="true">
              <rect x=".5" y=".5" width="17" height="11" className="map-province" data-class="missing" stroke="var(--line-ui)" />
            </svg>
            <span>{t("status.missing")}</span>
            <b>{formatCount(without)}</b>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
