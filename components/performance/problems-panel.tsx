import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatMillion } from "@/lib/i18n/format";
import type { Overview, ProblemRow } from "@/lib/performance/rules/overview-view";
import { ProblemsBody } from "./deferred/problems-body";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";

/** Causes of delay by the money they hold up; every cause opens its works in the register. */
export function ProblemsPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber?: number }) {
  const t = useTranslations("panels.problems");
  const locale = useLocale();
  const { problems } = overview.figures;
  const nameOf = ({ nameTh, nameEn }: ProblemRow): string => (locale === "th" ? nameTh : nameEn);
  const [first] = problems;
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={t("meta")}
      keyNumber={keyNumber}
      twin={null}
      deferred={first ? "problems" : undefined}
      sentence={
        <ThaiText>
          {first
            ? t("sentence", {
                name: nameOf(first),
                budget: formatMillion(first.budgetNet, locale),
                activities: first.activities,
                units: first.units,
              })
            : t("none")}
        </ThaiText>
      }
    >
      <ProblemsBody overview={overview} />
    </PerformancePanel>
  );
}
