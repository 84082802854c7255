import { useLocale, useTranslations } from "next-intl";
import type { MapProvince } from "@/components/charts/map-classes";
import { ThailandMap } from "@/components/charts/thailand-map";
import { formatCount } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { WallBlock } from "./wall-block";
import { shortOf, wallAddress } from "./wall-names";

/** Every province by its gap to plan; each opens its own wall. */
export function WallMap({ wall }: { wall: WallView }) {
  const t = useTranslations("live.summary");
  const locale = useLocale();
  const parents = new Map(wall.units.flatMap(({ place }) => (place ? [[place.id, place.parentId] as const] : [])));
  const places = wall.units.flatMap(({ place, status, planPoints }) => {
    if (place?.level !== "province") return [];
    const cluster = place.parentId ?? "";
    const points = status === "missing" ? null : planPoints;
    const province: MapProvince = { id: place.id, name: shortOf(place, locale), points, href: wallAddress(place.id, wall) };
    return [{ province, cluster, region: parents.get(cluster) ?? "" }];
  });
  const title = t("map", { count: formatCount(places.length) });
  return (
    <WallBlock title={title} className="wall-map">
      <ThailandMap
        provinces={places.map(({ province }) => province)}
        grouping={Object.fromEntries(places.map(({ province, cluster, region }) => [province.id, { cluster, region }]))}
        description={title}
        part={wall.place.level !== "ministry"}
      />
    </WallBlock>
  );
}
