import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/i18n/format";
import { classCounts, classRange, type MapProvince, mapClasses } from "./map-classes";

/** Classes with how many provinces each holds, then what the lines mean. */
export function MapLegend({ provinces }: { provinces: readonly MapProvince[] }) {
  const t = useTranslations("common");
  const { byClass, missing } = classCounts(provinces);
  return (
    <div className="map-legend">
      <p className="font-semibold">{t("map.legend")}</p>
      <ul>
        {mapClasses.map((mapClass) => {
          const { from, to } = classRange(mapClass);
          const words =
            to === null ? t("map.atLeast", { from: from ?? "" }) : from === null ? t("map.under", { to }) : t("map.between", { from, to });
          return (
            <li key={mapClass}>
              <svg width="18" height="12" aria-hidden="true">
                <rect width="18" height="12" className="map-province" data-class={mapClass} />
              </svg>
              <span>{words}</span>
              <b>{formatCount(byClass[mapClass])}</b>
            </li>
          );
        })}
        <li>
          <svg width="18" height="12" aria-hidden="true">
            <rect x=".5" y=".5" width="17" height="11" className="map-province" data-class="missing" stroke="var(--line-ui)" />
          </svg>
          <span>{t("status.missing")}</span>
          <b>{formatCount(missing)}</b>
        </li>
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
