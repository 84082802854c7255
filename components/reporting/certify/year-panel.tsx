import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import type { ActivityHistory } from "@/lib/reporting/rules/activity-history";
import { useHistorySentence } from "../history/activity-history";
import { HistoryChart } from "../history/history-chart";
import { historyPoints } from "../history/history-figures";

/** The selected activity's year in small: plan, work, payment. */
export function YearPanel({ history, seq }: { history: ActivityHistory; seq: number }) {
  const t = useTranslations("desk");
  const sentence = useHistorySentence(history);
  return (
    <Panel title={t("year", { seq })} meta={t("yearMeta")} sentence={<ThaiText>{sentence}</ThaiText>}>
      <HistoryChart points={historyPoints(history)} description={sentence} />
    </Panel>
  );
}
