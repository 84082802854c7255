import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName } from "@/lib/i18n/format";
import type { HeatRow } from "@/lib/performance/rules/heat";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { isBadIn } from "./heat-groups";
import { fullName } from "./place-name";

/** How many are late or critical in the month looked at, and who has been critical for the longest time up to it. */
export function useHeatSentence({ month, figures: { heat } }: Overview): string {
  const t = useTranslations("panels.heat");
  const locale = useLocale();
  const inARow = (row: HeatRow): number => {
    let months = 0;
    for (let at = month - 1; at >= 0 && row.months[at]?.status === "critical"; at--) months += 1;
    return months;
  };
  const worst = heat.reduce<HeatRow | null>((most, row) => (inARow(row) > (most ? inARow(most) : 1) ? row : most), null);
  const words = { month: fiscalMonthName(month, locale, "long"), count: heat.filter((row) => isBadIn(row, month)).length };
  return worst ? t("sentence", { ...words, worst: fullName(worst.place, locale), months: inARow(worst) }) : t("sentenceCalm", words);
}
