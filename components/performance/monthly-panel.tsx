import { useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { MonthlyBody } from "./deferred/monthly-body";
import { useMonthlySentence } from "./monthly-sentence";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";

/** Each month by itself: what was paid in it beside what the plan meant to pay. */
export function MonthlyPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber?: number }) {
  const t = useTranslations("performance.monthly");
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      sentence={<ThaiText>{useMonthlySentence(overview)}</ThaiText>}
      keyNumber={keyNumber}
      deferred="monthly"
    >
      <MonthlyBody overview={overview} />
    </PerformancePanel>
  );
}
