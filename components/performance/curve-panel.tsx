import { useLocale, useTranslations } from "next-intl";
import { SCurve } from "@/components/charts/s-curve";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { gapOf } from "./gap-words";
import { atOf, overviewQuery } from "./overview-address";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";

type CurvePanelProps = {
  overview: Overview;
  table: PanelTable;
  keyNumber: number;
  /** The last month of the year that may be opened from the curve, 0 where it is only read. */
  lastMonth: number;
};

/** The S-curve: plan for the year, paid up to the month looked at, what of it is certified, targets as steps. */
export function CurvePanel({ overview, table, keyNumber, lastMonth }: CurvePanelProps) {
  const t = useTranslations("performance.curve");
  const sentence = useCurveSentence(overview);
  // The query alone: the place stays, and its name is not sent twelve times.
  const hrefs = Array.from({ length: lastMonth }, (_, index) => `?${overviewQuery({ ...atOf(overview), month: index + 1 })}`);
  return (
    <PerformancePanel overview={overview} table={table} title={t("title")} sentence={<ThaiText>{sentence}</ThaiText>} keyNumber={keyNumber}>
      <SCurve points={overview.figures.curve} month={overview.month} description={sentence} hrefs={hrefs} />
    </PerformancePanel>
  );
}

function useCurveSentence({ year, month, reported, figures: { standing, curve } }: Overview): string {
  const t = useTranslations("performance.curve");
  const lead = useTranslations("performance.lead");
  const locale = useLocale();
  if (!reported || standing.planPoints === null) return t("sentencePlan", { percent: formatPercent(curve.at(-1)?.plan ?? null) });
  const gap = gapOf(standing.planPoints);
  const first = t("sentence", {
    month: fiscalMonthLabel({ year, month }, locale, "long"),
    paid: formatPercent(standing.paidPercent),
    plan: gap.way === "equal" ? lead("equal") : lead(gap.way, { points: gap.size }),
    official: formatPercent(standing.officialPercent),
  });
  return `${first} · ${t("sentenceSpent", { spent: formatPercent(standing.spentPercent) })}`;
}
