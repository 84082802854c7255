import { useLocale, useTranslations } from "next-intl";
import { MonthBars } from "@/components/charts/month-bars";
import { millionBahtOf, satangOf } from "@/lib/core/money";
import { fiscalMonthName, formatMillion } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { useMonthlySentence } from "../monthly-sentence";

/** Bars of the twelve months. */
export function MonthlyBody({ overview }: { overview: Overview }) {
  const t = useTranslations("performance.monthly");
  const says = useTranslations("panels.monthly");
  const locale = useLocale();
  const { month, reported, figures } = overview;
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
    <MonthBars
      rows={rows}
      words={{ planned: t("planned"), paid: t("paid"), unit: t("unit") }}
      current={month - 1}
      description={useMonthlySentence(overview)}
    />
  );
}
