import { useTranslations } from "next-intl";
import { formatPoints } from "@/lib/i18n/format";
import type { MapProvince } from "./map-classes";
import { type MapLink, MapLinks } from "./map-links";
import { classesOf, type MapScale } from "./map-measures";
import { neighbourTowards } from "./thailand-map-paths";

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
  const rows = provinces.map((province): MapLink => {
    const near = ways.map((way) => neighbourTowards(province.id, way, ids) ?? "").join(" ");
    return [province.id, province.href, says(province), near, classesOf(province, scales)];
  });
  return <MapLinks rows={rows} measures={scales.map(({ measure }) => measure)} tabStop={tabStop} />;
}
