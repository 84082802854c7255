import { useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatCount, formatPercent } from "@/lib/i18n/format";
import { latePointsOf, percentOfScore, type Score } from "@/lib/reporting/rules/timeliness";

/** The formula on the screen, filled with this board's own numbers. */
export function ScoreFormula({ score, perDay }: { score: Score; perDay: string }) {
  const t = useTranslations("completeness.formula");
  const latePoints = formatPercent(latePointsOf(score));
  const at = {
    onTime: formatCount(score.onTime),
    late: formatCount(score.late),
    missing: formatCount(score.missing),
    due: formatCount(score.due),
    latePoints,
  };
  return (
    <div className="grid gap-1 text-13 text-ink-2">
      <p>
        <ThaiText>{t("rule", { perDay: String(Number(perDay)) })}</ThaiText>
      </p>
      <p>
        <ThaiText>{t("sum")}</ThaiText>
      </p>
      {score.due > 0 ? (
        <>
          <p className="font-semibold text-ink">{t("here", { ...at, percent: formatPercent(percentOfScore(score)) })}</p>
          <p>
            <ThaiText>{t("hereNote", at)}</ThaiText>
          </p>
        </>
      ) : null}
      <p>
        <ThaiText>{t("setting")}</ThaiText>
      </p>
    </div>
  );
}
