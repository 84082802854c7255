import { ThailandMapList } from "@/components/charts/thailand-map-list";
import type { Overview } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import { useMapProvinces } from "../map-provinces-of";
import { useMapTitle } from "../map-title";
import { placesOf } from "../places-of";

/** The map's provinces as a table; `without`: those the figures do not name because they have none. */
export function MapListBody({ overview, without }: { overview: Overview; without: readonly Place[] }) {
  const { regions } = useMapProvinces(overview, [...placesOf(overview), ...without]);
  return <ThailandMapList title={useMapTitle(overview)} regions={regions} />;
}
