import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import { fiscalMonthName, formatPoints } from "@/lib/i18n/format";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { useChildrenTitle } from "./children-title";
import { ChildrenBody } from "./deferred/children-body";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";

/** The areas one level down, in their fixed places, each opening the next. Nothing on a province: its projects follow. */
export function ChildrenPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber?: number }) {
  const t = useTranslations("performance.children");
  const locale = useLocale();
  const { children } = overview.figures;
  const title = useChildrenTitle(overview);
  const nameOf = (ranked: RankedPlace): string => (ranked.own ? t("own") : fullName(ranked.place, locale));
  const measured = children.flatMap((ranked) =>
    ranked.standing.planPoints === null ? [] : [{ ranked, points: ranked.standing.planPoints }],
  );
  const order = [...measured].sort((a, b) => compareDecimals(a.points, b.points));
  const [worst] = order;
  const best = order.at(-1);
  const meta =
    overview.month > 1 ? `${t("meta")} · ${t("movementNote", { month: fiscalMonthName(overview.month - 1, locale) })}` : t("meta");
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={title}
      meta={meta}
      keyNumber={keyNumber}
      twin={null}
      deferred="children"
      sentence={
        worst && best && overview.reported ? (
          <ThaiText>
            {worst === best
              ? t("sentenceOne", { worst: nameOf(worst.ranked), worstPoints: formatPoints(worst.points) })
              : t(worst.points.startsWith("-") ? "sentence" : "sentenceAhead", {
                  worst: nameOf(worst.ranked),
                  worstPoints: formatPoints(worst.points),
                  best: nameOf(best.ranked),
                  bestPoints: formatPoints(best.points),
                })}
          </ThaiText>
        ) : null
      }
    >
      <ChildrenBody overview={overview} />
    </PerformancePanel>
  );
}
