import { useLocale, useTranslations } from "next-intl";
import type { MapProvince } from "@/components/charts/map-classes";
import { ThailandMap } from "@/components/charts/thailand-map";
import { ThailandMapList } from "@/components/charts/thailand-map-list";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import type { Table } from "@/lib/exchange/export/table";
import { formatPoints } from "@/lib/i18n/format";
import type { Overview, TreeRow } from "@/lib/performance/rules/overview-view";
import { overviewAddress } from "./overview-address";
import { PerformancePanel } from "./performance-panel";
import { fullName, shortName } from "./place-name";

type MapPanelProps = { overview: Overview; table: Table; tree: readonly TreeRow[]; keyNumber: number };

/** Where the gaps lie: every province by its own gap to plan, cluster and region lines from the tree of the year. */
export function MapPanel({ overview, table, tree, keyNumber }: MapPanelProps) {
  const t = useTranslations("performance.map");
  const locale = useLocale();
  const byId = new Map(tree.map((row) => [row.place.id, row.place]));
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  const units = new Map(overview.figures.units.map((unit) => [unit.place.id, unit]));
  const places = tree.flatMap(({ place }) => {
    const cluster = byId.get(place.parentId ?? "");
    const region = byId.get(cluster?.parentId ?? "");
    if (place.level !== "province" || !cluster || !region) return [];
    const unit = units.get(place.id);
    const points = unit && unit.standing.status !== "missing" ? unit.standing.planPoints : null;
    const province: MapProvince = { id: place.id, name: shortName(place, locale), points, href: overviewAddress(place.id, at) };
    return [{ province, cluster: cluster.id, region }];
  });
  const provinces = places.map(({ province }) => province);
  const grouping = Object.fromEntries(places.map(({ province, cluster, region }) => [province.id, { cluster, region: region.id }]));
  const regions = [...new Map(places.map(({ region }) => [region.id, region])).values()].map((region) => ({
    name: fullName(region, locale),
    provinces: places.filter((each) => each.region.id === region.id).map(({ province }) => province),
  }));
  const sentence = useMapSentence(provinces);
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={t("meta")}
      sentence={<ThaiText>{sentence}</ThaiText>}
      keyNumber={keyNumber}
      twin={<ThailandMapList title={t("title")} regions={regions} />}
    >
      <ThailandMap provinces={provinces} grouping={grouping} description={sentence} />
    </PerformancePanel>
  );
}

const deepest = "-15";

function useMapSentence(provinces: readonly MapProvince[]): string {
  const t = useTranslations("performance.map");
  const measured = provinces
    .flatMap(({ name, points }) => (points === null ? [] : [{ name, points }]))
    .sort((a, b) => compareDecimals(a.points, b.points));
  const [lowest] = measured;
  if (!lowest) return t("none");
  const deep = measured.filter(({ points }) => compareDecimals(points, deepest) < 0);
  return deep.length > 0
    ? t("sentence", {
        count: deep.length,
        names: deep
          .slice(0, 3)
          .map(({ name, points }) => `${name} (${formatPoints(points)})`)
          .join(" "),
      })
    : t("sentenceCalm", { name: lowest.name, points: formatPoints(lowest.points) });
}
