import { useTranslations } from "next-intl";
import { formatPoints } from "@/lib/i18n/format";
import type { MapProvince } from "./map-classes";
import { classIn, type MapScale, measureOf } from "./map-measures";
import { provincePart } from "./map-part";
import { neighbourTowards } from "./thailand-map-paths";

/** Class of every measure as data attributes: the style sheet colours by the measure chosen. */
export const classesOf = (province: MapProvince | undefined, scales: readonly MapScale[]): Record<string, number | string> =>
  Object.fromEntries(
    scales.map((scale) => [`data-${scale.measure}`, (province && classIn(scale, measureOf(province, scale.measure))) ?? "none"]),
  );

/** The order in which a province names its neighbours. */
const ways = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;

type MapProvincesProps = { provinces: readonly MapProvince[]; scales: readonly MapScale[]; tabStop: string | undefined };

/** Every province as a link with its words; each names its neighbours for the arrow keys. */
export function MapProvinces({ provinces, scales, tabStop }: MapProvincesProps) {
  const t = useTranslations("common");
  const ids = new Set(provinces.map(({ id }) => id));
  const says = ({ name, points, say }: MapProvince): string => {
    if (say) return say;
    if (points === null) return `${name}\n${t("status.missing")}`;
    return `${name}\n${t(points.startsWith("-") ? "map.below" : "map.above", { points: formatPoints(points).replace(/^[+−±]/, "") })}`;
  };
  return provinces.map((province) => (
    <a
      key={province.id}
      href={province.href}
      data-mark={province.id}
      data-near={ways.map((way) => neighbourTowards(province.id, way, ids) ?? "").join(" ")}
      aria-label={says(province)}
      tabIndex={province.id === tabStop ? 0 : -1}
    >
      <use href={provincePart(province.id)} className="map-province" {...classesOf(province, scales)} />
    </a>
  ));
}
