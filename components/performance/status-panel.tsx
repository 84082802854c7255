import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { satangOf, sumSatang } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import { formatCount, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview, StatusCount } from "@/lib/performance/rules/overview-view";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { StatusBars } from "./status-bars";

/** How many units, and how much of the money, stand in each status; on a single unit, its activities. */
export function StatusPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber: number }) {
  const t = useTranslations("performance.statuses");
  const locale = useLocale();
  const { statuses, unitCount, units } = overview.figures;
  const single = unitCount <= 1;
  const activityCount = statuses.reduce((sum, { activities }) => sum + activities, 0);
  const total = bahtTotal(statuses);
  const late = units.filter(({ belowBoth }) => belowBoth === true).length;
  const announced = units.some(({ belowBoth }) => belowBoth !== null);
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t(single ? "titleActivities" : "title")}
      sentence={useStatusSentence(overview, single)}
      keyNumber={keyNumber}
    >
      <StatusBars
        bars={
          single
            ? [
                {
                  label: t("activities", { count: formatCount(activityCount) }),
                  parts: statuses.map(({ status, activities }) => ({
                    status,
                    share: percentOf(BigInt(activities), BigInt(activityCount)),
                    text: formatCount(activities),
                  })),
                },
              ]
            : [
                {
                  label: t("units", { count: formatCount(unitCount) }),
                  parts: statuses.map(({ status, units: count }) => ({
                    status,
                    share: percentOf(BigInt(count), BigInt(unitCount)),
                    text: formatCount(count),
                  })),
                },
                {
                  label: t("money"),
                  parts: statuses.map(({ status, budgetNet }) => ({
                    status,
                    share: percentOf(satangOf(budgetNet), total),
                    text: formatMillion(budgetNet, locale, 0),
                  })),
                },
              ]
        }
      />
      <p className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-12">
        {statuses.map(({ status }) => (
          <StatusMark key={status} status={status} />
        ))}
      </p>
      {single || !announced ? null : <p className="pt-1 text-12 text-ink-2">{t("belowBoth", { count: late })}</p>}
    </PerformancePanel>
  );
}

const bahtTotal = (statuses: readonly StatusCount[]): bigint => sumSatang(statuses.map(({ budgetNet }) => satangOf(budgetNet)));

/** The worst status anyone is in, with its count and its money; calm when none is late. */
function useStatusSentence({ figures: { statuses, unitCount } }: Overview, single: boolean): string {
  const t = useTranslations("performance.statuses");
  const word = useTranslations("common.status");
  const countOf = ({ units, activities }: StatusCount): number => (single ? activities : units);
  const total = single ? statuses.reduce((sum, { activities }) => sum + activities, 0) : unitCount;
  const worst = (["critical", "late"] as const)
    .map((status) => statuses.find((each) => each.status === status))
    .find((each) => each && countOf(each) > 0);
  if (!worst) return t(single ? "sentenceActivitiesCalm" : "sentenceCalm", { total: formatCount(total) });
  return t(single ? "sentenceActivities" : "sentence", {
    status: word(worst.status),
    count: formatCount(countOf(worst)),
    total: formatCount(total),
    percent: formatPercent(percentOf(satangOf(worst.budgetNet), bahtTotal(statuses))),
  });
}
