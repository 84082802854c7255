import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import { fiscalMonthName, formatPoints } from "@/lib/i18n/format";
import { movedPoints } from "@/lib/performance/rules/moved-points";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { DotsBody } from "./deferred/dots-body";
import { placesByGap, useDotsTitle } from "./dots-places";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";

/** The places below in the order of their gaps: where each stood last month, where it stands, its plan and the common target. */
export function DotsPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber?: number }) {
  const t = useTranslations("panels.dots");
  const locale = useLocale();
  const [now, before] = [fiscalMonthName(overview.month, locale), fiscalMonthName(overview.month - 1, locale)];
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={useDotsTitle(overview)}
      meta={overview.month > 1 ? t("meta", { now, before }) : t("metaFirst", { now })}
      keyNumber={keyNumber}
      twin={null}
      sentence={<ThaiText>{useDotsSentence(placesByGap(overview), overview.month)}</ThaiText>}
      deferred="dots"
    >
      <DotsBody overview={overview} />
    </PerformancePanel>
  );
}

function useDotsSentence(places: readonly RankedPlace[], month: number): string {
  const t = useTranslations("panels.dots");
  const own = useTranslations("performance.children");
  const locale = useLocale();
  const nameOf = ({ place, own: isOwn }: RankedPlace): string => (isOwn ? own("own") : fullName(place, locale));
  const below = places.filter(({ standing }) => standing.planPoints?.startsWith("-")).length;
  const moved = places
    .flatMap((ranked) => {
      const points = movedPoints(ranked);
      return points === null ? [] : [{ ranked, points }];
    })
    .sort((a, b) => compareDecimals(a.points, b.points));
  const [idler, mover] = [moved[0], moved.at(-1)];
  if (month === 1 || !idler || !mover) return t("sentenceFirst", { below, total: places.length });
  return t("sentence", {
    below,
    total: places.length,
    mover: nameOf(mover.ranked),
    moved: formatPoints(mover.points),
    idler: nameOf(idler.ranked),
    idled: formatPoints(idler.points),
  });
}
