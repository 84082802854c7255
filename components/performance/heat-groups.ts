import { useLocale, useTranslations } from "next-intl";
import type { HeatLine } from "@/components/charts/heat-block";
import { fiscalMonthName, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { HeatCell, HeatRow } from "@/lib/performance/rules/heat";
import type { Overview } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import { atOf, overviewAddress } from "./overview-address";
import { fullName, memberName, shortName } from "./place-name";
import { placesOf } from "./places-of";

export type HeatGroup = { readonly place: Place; readonly lines: readonly HeatLine[]; readonly rows: readonly HeatRow[] };

/** Late or critical in a fiscal month. */
export const isBadIn = (row: HeatRow, month: number): boolean => ["late", "critical"].includes(row.months[month - 1]?.status ?? "");

/** The units of an overview under their regions (one group below the country), a cluster's own projects before its provinces. */
export function useHeatGroups(overview: Overview): readonly HeatGroup[] {
  const t = useTranslations("panels.heat");
  const words = useTranslations("performance.children");
  const status = useTranslations("common.status");
  const locale = useLocale();
  const byId = new Map(placesOf(overview).map((place) => [place.id, place]));
  const at = atOf(overview);
  const saysOf = (cell: HeatCell | null, index: number): string =>
    cell === null
      ? ""
      : `${t("say", {
          month: fiscalMonthName(index + 1, locale),
          paid: formatPercent(cell.paidPercent),
          points: formatPoints(cell.planPoints),
        })} · ${status(cell.status)}${cell.status === "missing" ? "" : ` · ${t(`confidence.${cell.confidence}`)}`}`;
  const lineOf = ({ place, months }: HeatRow, group: Place): HeatLine => {
    const own = place.level === "cluster";
    return {
      id: place.id,
      label: memberName(shortName(place, locale), shortName(group, locale)),
      name: own ? `${fullName(place, locale)} (${words("own")})` : fullName(place, locale),
      href: own ? `${overviewAddress(place.id, at)}#projects` : overviewAddress(place.id, at),
      leads: own,
      statuses: months.map((cell) => cell?.status ?? null),
      says: months.map(saysOf),
    };
  };
  const clusterOf = (place: Place): string => (place.level === "cluster" ? place.id : (place.parentId ?? ""));
  const regionOf = (place: Place): Place => byId.get(byId.get(clusterOf(place))?.parentId ?? "") ?? overview.place;
  const groups = new Map<string, { place: Place; rows: HeatRow[] }>();
  for (const row of overview.figures.heat) {
    const region = overview.place.level === "ministry" ? regionOf(row.place) : overview.place;
    const group = groups.get(region.id) ?? { place: region, rows: [] };
    group.rows.push(row);
    groups.set(region.id, group);
  }
  return [...groups.values()].map(({ place, rows }) => {
    const clusters = [...new Set(rows.map((row) => clusterOf(row.place)))];
    const ordered = clusters.flatMap((cluster) =>
      rows
        .filter((row) => clusterOf(row.place) === cluster)
        .sort((a, b) => Number(b.place.level === "cluster") - Number(a.place.level === "cluster")),
    );
    return { place, rows: ordered, lines: ordered.map((row) => lineOf(row, place)) };
  });
}
