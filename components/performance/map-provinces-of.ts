import { useLocale, useTranslations } from "next-intl";
import type { MapProvince } from "@/components/charts/map-classes";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import { gapOf } from "./gap-words";
import { atOf, overviewAddress } from "./overview-address";
import { fullName, shortName } from "./place-name";

/** Out of `all` places known: the provinces of an overview as the map takes them: their own projects' figures, what is read at each, and whose members they are. */
export function useMapProvinces(overview: Overview, all: readonly Place[]) {
  const locale = useLocale();
  const saysOf = useProvinceWords();
  const byId = new Map(all.map((place) => [place.id, place]));
  const at = atOf(overview);
  const units = new Map(overview.figures.units.map((unit) => [unit.place.id, unit]));
  const provinces = all.flatMap((place) => {
    const cluster = byId.get(place.parentId ?? "");
    return place.level === "province" && cluster ? [{ place, cluster, region: byId.get(cluster.parentId ?? "") ?? cluster }] : [];
  });
  const under = new Set(overview.path.map(({ id }) => id));
  const inside = provinces.filter(
    ({ cluster, region }) => [cluster.id, region.id, "moi"].includes(overview.place.id) && under.has(overview.place.id),
  );
  const places = inside.map(({ place, cluster, region }) => {
    const unit = units.get(place.id);
    const reported = unit !== undefined && unit.standing.status !== "missing";
    const name = shortName(place, locale);
    const province: MapProvince = {
      id: place.id,
      name,
      points: reported ? unit.standing.planPoints : null,
      href: overviewAddress(place.id, at),
      say: `${name}\n${saysOf(unit)}`,
      more: {
        target: reported ? (unit.target?.points ?? null) : null,
        paid: reported ? unit.standing.paidPercent : null,
        spent: reported ? unit.standing.spentPercent : null,
        missing: unit?.standing.confidence.missing ?? null,
      },
    };
    return { province, cluster, region };
  });
  const groups = overview.place.level === "ministry" ? "region" : "cluster";
  const parents = [...new Map(places.map((each) => [each[groups].id, each[groups]])).values()];
  return {
    provinces: places.map(({ province }) => province),
    grouping: Object.fromEntries(provinces.map(({ place, cluster, region }) => [place.id, { cluster: cluster.id, region: region.id }])),
    regions: parents.map((parent) => ({
      name: fullName(parent, locale),
      provinces: places.filter((each) => each[groups].id === parent.id).map(({ province }) => province),
    })),
  };
}

/** What is read at a province, whatever the map is coloured by: gap and status, money, target. */
function useProvinceWords(): (unit: RankedPlace | undefined) => string {
  const t = useTranslations("panels.map");
  const status = useTranslations("common.status");
  return (unit) => {
    if (!unit || unit.standing.planPoints === null) return status("missing");
    const { standing, target } = unit;
    const gap = gapOf(unit.standing.planPoints);
    const first =
      standing.status === "missing" ? t("sayGap.missing") : t(`sayGap.${gap.way}`, { points: gap.size, status: status(standing.status) });
    const money = t("sayMoney", { paid: formatPercent(standing.paidPercent), spent: formatPercent(standing.spentPercent) });
    const against = target?.points ? `\n${t("sayTarget", { points: formatPoints(target.points) })}` : "";
    return `${first}\n${money}${against}`;
  };
}
