import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { WorkflowCell, type WorkflowState } from "@/components/ui/workflow-mark";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { MonthKept } from "./due-view";

const stateOf = (month: MonthKept): WorkflowState => (month.missing > 0 ? "overdue" : month.late > 0 ? "certified_late" : "certified");

/** Timeliness month by month: how many reports of each closed round came on time. */
export function RecordPanel({ record }: { record: readonly MonthKept[] }) {
  const t = useTranslations("reporting.page.home.record");
  const locale = useLocale();
  const sum = (field: "due" | "onTime"): number => record.reduce((total, month) => total + month[field], 0);
  return (
    <Panel
      title={t("title")}
      sentence={
        record.length > 0
          ? t.rich("sentence", { onTime: sum("onTime"), due: sum("due"), months: record.length, b: (chunks) => <b>{chunks}</b> })
          : undefined
      }
    >
      {record.length === 0 ? (
        <p className="text-13 text-ink-2">{t("none")}</p>
      ) : (
        <ul>
          {record.map((month) => (
            <li
              key={`${month.fiscalYear}-${month.month}`}
              className="flex flex-wrap items-center gap-x-6 border-b border-line py-1.5 text-13"
            >
              <span className="w-20">{fiscalMonthLabel({ year: month.fiscalYear, month: month.month }, locale)}</span>
              <WorkflowCell state={stateOf(month)} />
              <span className="flex flex-1 flex-wrap gap-x-4">
                {month.late + month.missing === 0 ? t("allOnTime") : t("onTime", { count: month.onTime })}
                {month.late > 0 ? <span className="text-late-t">{t("late", { count: month.late, days: month.daysLate })}</span> : null}
                {month.missing > 0 ? <span className="text-crit-t">{t("missing", { count: month.missing })}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
