import { useLocale, useTranslations } from "next-intl";
import { MonthBars } from "@/components/charts/month-bars";
import { ThaiText } from "@/components/ui/thai-text";
import { millionBahtOf, satangOf } from "@/lib/core/money";
import type { Table } from "@/lib/exchange/export/table";
import { fiscalMonthName, formatMillion } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { PerformancePanel } from "./performance-panel";

/** Each month by itself: what was paid in it beside what the plan meant to pay. */
export function MonthlyPanel({ overview, table, keyNumber }: { overview: Overview; table: Table; keyNumber?: number }) {
  const t = useTranslations("performance.monthly");
  const says = useTranslations("panels.monthly");
  const locale = useLocale();
  const { month, reported, figures } = overview;
  const peak = figures.monthly.reduce((most, row) => (satangOf(row.plannedInMonth) > satangOf(most.plannedInMonth) ? row : most));
  const now = figures.monthly[month - 1];
  const about = { peak: fiscalMonthName(peak.month, locale, "long"), most: formatMillion(peak.plannedInMonth, locale) };
  const sentence =
    reported && now?.paidInMonth
      ? t("sentence", {
          ...about,
          month: fiscalMonthName(month, locale, "long"),
          paid: formatMillion(now.paidInMonth, locale),
          planned: formatMillion(now.plannedInMonth, locale),
        })
      : t("sentencePlan", about);
  const drawn = (baht: string): number => Number(millionBahtOf(satangOf(baht), 2));
  const rows = figures.monthly.map(({ month: each, plannedInMonth, paidInMonth }) => {
    const paidText = reported && paidInMonth !== null ? formatMillion(paidInMonth, locale) : null;
    const planned = formatMillion(plannedInMonth, locale);
    return {
      month: fiscalMonthName(each, locale),
      planned: drawn(plannedInMonth),
      paid: reported && paidInMonth !== null ? drawn(paidInMonth) : null,
      paidText,
      say: `${fiscalMonthName(each, locale, "long")}\n${paidText === null ? says("sayPlan", { planned }) : says("say", { paid: paidText, planned })}`,
    };
  });
  return (
    <PerformancePanel overview={overview} table={table} title={t("title")} sentence={<ThaiText>{sentence}</ThaiText>} keyNumber={keyNumber}>
      <MonthBars
        rows={rows}
        words={{ planned: t("planned"), paid: t("paid"), unit: t("unit") }}
        current={month - 1}
        description={sentence}
      />
    </PerformancePanel>
  );
}
