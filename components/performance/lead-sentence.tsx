import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatDay, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { gapOf } from "./gap-words";
import { fullName } from "./place-name";

/** The page's finding in one computed sentence: period, measure, value, comparison, what must still be done and by when. */
export function LeadSentence({ overview }: { overview: Overview }) {
  return (
    <p className="brief-lead max-w-[64ch] text-18 font-semibold text-pretty">
      <ThaiText>{useLeadWords(overview)}</ThaiText>
    </p>
  );
}

export function useLeadWords({ place, year, month, reported, figures: { lead } }: Overview): string {
  const t = useTranslations("performance.lead");
  const locale = useLocale();
  const name = fullName(place, locale);
  if (!reported) return t("unreported", { place: name });
  if (lead.kind === "empty") return t("empty", { place: name });
  const gap = gapOf(lead.planPoints);
  const common = {
    month: fiscalMonthLabel({ year, month }, locale, "long"),
    place: name,
    paid: formatPercent(lead.paid),
    plan: gap.way === "equal" ? t("equal") : t(gap.way, { points: gap.size }),
  };
  if (lead.kind === "unannounced") return t("unannounced", common);
  if (lead.kind === "reached") return t("reached", { ...common, quarter: lead.quarter });
  return t("short", {
    ...common,
    quarter: lead.quarter,
    target: gapOf(lead.targetPoints).size,
    needed: formatMillion(lead.needed, locale),
    by: formatDay(lead.by, locale, "long"),
  });
}
