import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import { formatPoints } from "@/lib/i18n/format";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { MultiplesBody } from "./deferred/multiples-body";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";

type MultiplesPanelProps = { overview: Overview; table: PanelTable; keyNumber: number };

/** The places below, each a small curve on one scale, always where they stood before: the country's clusters under their regions. */
export function MultiplesPanel({ overview, table, keyNumber }: MultiplesPanelProps) {
  const t = useTranslations("panels.multiples");
  const children = useTranslations("performance.children");
  const { clusters, children: below } = overview.figures;
  const national = clusters.length > 0;
  const places = national ? clusters : below;
  const count = places.filter(({ own }) => !own).length;
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={national || overview.place.level === "region" ? t("titleClusters", { count }) : children("titleProvinces", { count })}
      meta={t("meta")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{useMultiplesSentence(places)}</ThaiText>}
      deferred="multiples"
    >
      <MultiplesBody overview={overview} />
    </PerformancePanel>
  );
}

function useMultiplesSentence(places: readonly RankedPlace[]): string {
  const t = useTranslations("panels.multiples");
  const own = useTranslations("performance.children");
  const locale = useLocale();
  const order = places
    .flatMap((ranked) => (ranked.standing.planPoints === null ? [] : [{ ranked, points: ranked.standing.planPoints }]))
    .sort((a, b) => compareDecimals(a.points, b.points));
  const below = order.filter(({ points }) => points.startsWith("-"));
  const worst = (below.length > 0 ? below : order)
    .slice(0, 3)
    .map(({ ranked, points }) => `${ranked.own ? own("own") : fullName(ranked.place, locale)} (${formatPoints(points)})`)
    .join(" ");
  return below.length > 0 ? t("sentence", { worst, below: below.length, total: places.length }) : t("sentenceAhead", { worst });
}
