import { useLocale, useTranslations } from "next-intl";
import { satangOf } from "@/lib/core/money";
import { fiscalMonthName, formatMillion } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";

/** What was paid in the month beside what its plan meant, and the month with most of the plan. */
export function useMonthlySentence({ month, reported, figures }: Overview): string {
  const t = useTranslations("performance.monthly");
  const locale = useLocale();
  const peak = figures.monthly.reduce((most, row) => (satangOf(row.plannedInMonth) > satangOf(most.plannedInMonth) ? row : most));
  const now = figures.monthly[month - 1];
  const about = { peak: fiscalMonthName(peak.month, locale, "long"), most: formatMillion(peak.plannedInMonth, locale) };
  return reported && now?.paidInMonth
    ? t("sentence", {
        ...about,
        month: fiscalMonthName(month, locale, "long"),
        paid: formatMillion(now.paidInMonth, locale),
        planned: formatMillion(now.plannedInMonth, locale),
      })
    : t("sentencePlan", about);
}
