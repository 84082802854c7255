import { useLocale, useTranslations } from "next-intl";
import { SCurve } from "@/components/charts/s-curve";
import { gapOf } from "@/components/performance/gap-words";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatPercent } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { WallBlock } from "./wall-block";

/** Plan, paid and targets over the year, with the sentence that says what is seen. */
export function WallCurve({ wall }: { wall: WallView }) {
  const t = useTranslations("live.summary");
  const says = useCurveWords(wall);
  return (
    <WallBlock title={t("curve")} className="wall-curve">
      <p className="wall-sentence">
        <ThaiText>{says}</ThaiText>
      </p>
      <SCurve points={wall.curve} month={wall.month} description={says} />
    </WallBlock>
  );
}

function useCurveWords({ year, month, reported, standing }: WallView): string {
  const t = useTranslations("live.summary.curveSays");
  const locale = useLocale();
  if (!reported || standing.planPoints === null) return t("none");
  const { way, size } = gapOf(standing.planPoints);
  return t(way, {
    month: fiscalMonthLabel({ year, month }, locale, "long"),
    paid: formatPercent(standing.paidPercent),
    official: formatPercent(standing.officialPercent),
    points: size,
  });
}
