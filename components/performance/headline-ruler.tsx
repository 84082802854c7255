import { useLocale, useTranslations } from "next-intl";
import { MoneyRuler, type RulerTarget } from "@/components/ui/money-ruler";
import { fiscalMonthName, formatDay, formatMillion } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";

/** The money ruler of an overview: targets only where they are announced, the bracket only while money is still owed to one. */
export function HeadlineRuler({ overview }: { overview: Overview }) {
  const t = useTranslations("performance.ruler");
  const locale = useLocale();
  const { standing, targets, quarter, quarterEnd } = overview.figures;
  if (standing.paidPercent === null) return null;
  const ticks: RulerTarget[] = [];
  if (targets.disbursement) ticks.push({ label: t("target", { quarter }), percent: targets.disbursement.percent, side: "above" });
  if (targets.spending) ticks.push({ label: t("spendingTarget"), percent: targets.spending.percent, side: "below" });
  const owed = targets.disbursement && targets.disbursement.stillNeeded !== "0.00" ? targets.disbursement.stillNeeded : null;
  return (
    <MoneyRuler
      paid={standing.paidPercent}
      certified={standing.certifiedPercent}
      provisional={standing.provisionalPercent}
      committed={standing.committedPercent}
      left={standing.leftPercent}
      plan={{ percent: standing.plannedPercent, month: fiscalMonthName(overview.month, locale) }}
      targets={ticks}
      owed={owed ? { amount: formatMillion(owed, locale), date: formatDay(quarterEnd, locale) } : null}
    />
  );
}
