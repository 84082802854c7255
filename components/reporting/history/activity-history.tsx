import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { bahtOf, satangOf } from "@/lib/core/money";
import { fiscalMonthLabel, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { ActivityHistory as History } from "@/lib/reporting/rules/activity-history";
import { HistoryChart } from "./history-chart";
import { historyPoints, lastPoint } from "./history-figures";
import { HistoryTable } from "./history-table";

/**
 * An activity's year from `readActivityHistory`: the sentence, the small chart, and the table of all versions, which is the chart's
 * twin. For pages and drawers, on the server and in the browser. Needs the words of "evidence".
 */
export function ActivityHistory({ history }: { history: History }) {
  const t = useTranslations("evidence.history");
  const sentence = useHistorySentence(history);
  const points = historyPoints(history);
  const versions = history.months.some((month) => month.versions.length > 0);
  return (
    <div className="grid gap-3">
      <p className="text-14">
        <ThaiText>{sentence}</ThaiText>
      </p>
      <HistoryChart points={points} description={sentence} />
      {versions ? <HistoryTable history={history} /> : <p className="text-13 text-ink-2">{t("none")}</p>}
    </div>
  );
}

/** What is seen, in one sentence whose numbers are computed: how far, against the plan, how sure, and how often it was written. */
export function useHistorySentence(history: History): string {
  const t = useTranslations("evidence.history");
  const locale = useLocale();
  const last = lastPoint(historyPoints(history));
  const versions = history.months.reduce((count, month) => count + month.versions.length, 0);
  if (!last || last.physical === null) return versions === 0 ? t("none") : t("noSent", { versions });
  // Percents have two places, like baht: their exact difference is that of satang.
  const gap = last.plan === null ? null : satangOf(last.physical) - satangOf(last.plan);
  const words = (): string => {
    if (gap === null) return t("noPlan");
    if (gap === 0n) return t("same");
    const points = formatPoints(bahtOf(gap < 0n ? -gap : gap)).replace("+", "");
    return t(gap > 0n ? "above" : "below", { points });
  };
  return t("sentence", {
    month: fiscalMonthLabel({ year: history.activity.fiscalYear, month: last.month }, locale, "long"),
    physical: formatPercent(last.physical),
    gap: words(),
    paid: formatPercent(last.paid),
    state: t(last.confidence === "certified" ? "isCertified" : "isSubmitted"),
    versions,
    months: history.months.filter((month) => month.versions.length > 0).length,
  });
}
