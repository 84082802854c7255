import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { fiscalMonthName, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { MonthRow } from "@/lib/performance/rules/overview-view";

/** The same figure at the end of every month of the year so far. */
export function ExplainMonths({ months, current }: { months: readonly MonthRow[]; current: number }) {
  const t = useTranslations("performance.explain");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  return (
    <InspectorSection title={t("months")} meta={unit("million")}>
      <table className="w-full text-right text-12">
        <thead>
          <tr className="border-line-2 border-b text-ink-2">
            <th scope="col" className="py-1 text-left font-normal">
              {t("month")}
            </th>
            <th scope="col" className="font-normal">
              {t("inMonth")}
            </th>
            <th scope="col" className="font-normal">
              {t("cumulative")}
            </th>
            <th scope="col" className="font-normal">
              {t("percent")}
            </th>
            <th scope="col" className="font-normal">
              {t("planPercent")}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <tr key={row.month} className={row.month === current ? "bg-accent-wash font-semibold" : undefined}>
              <th scope="row" className="py-1 text-left font-normal">
                {fiscalMonthName(row.month, locale)}
              </th>
              <td>{formatMillion(row.paidInMonth, locale)}</td>
              <td>{formatMillion(row.paid, locale)}</td>
              <td>{formatPercent(row.paidPercent)}</td>
              <td>{formatPercent(row.plannedPercent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </InspectorSection>
  );
}
