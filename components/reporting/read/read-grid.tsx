import { useLocale, useTranslations } from "next-intl";
import { DataTable, HeadCell } from "@/components/ui/table";
import { fiscalMonthName, formatMillion, formatMillionChange, formatPercent } from "@/lib/i18n/format";
import type { ReportLineView } from "@/lib/reporting/report-view";
import { readTotal } from "./read-figures";
import { ReadRow } from "./read-row";

/** A report to read and to certify: last month, this month and the difference for each figure; own rating beside the computed one. */
export function ReadGrid({ lines, month }: { lines: readonly ReportLineView[]; month: number }) {
  const t = useTranslations("reporting.page.read");
  const g = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const total = readTotal(lines);
  const before = month > 1 ? fiscalMonthName(month - 1, locale) : g("lastMonth");
  const now = fiscalMonthName(month, locale);
  return (
    <DataTable title={t("caption")} density="grid" cards scroll="flow" paper="landscape">
      <thead>
        <tr>
          <HeadCell rowSpan={2}>{g("head.seq")}</HeadCell>
          <HeadCell rowSpan={2}>{g("head.activity")}</HeadCell>
          <HeadCell colSpan={3} scope="colgroup" unit="%">
            {g("head.physical")}
          </HeadCell>
          <HeadCell colSpan={3} scope="colgroup" unit={g("unit.million")}>
            {g("head.disbursed")}
          </HeadCell>
          <HeadCell colSpan={2} scope="colgroup" unit={g("unit.million")}>
            {g("head.committed")}
          </HeadCell>
          <HeadCell rowSpan={2} unit={t("bulletBelow")}>
            {t("bullet")}
          </HeadCell>
          <HeadCell rowSpan={2}>{t("own")}</HeadCell>
          <HeadCell rowSpan={2}>{t("computed")}</HeadCell>
        </tr>
        <tr>
          {["physical", "disbursed"].map((group) => (
            <MonthHeads key={group} before={before} now={now} change={t("change")} />
          ))}
          <HeadCell numeric>{before}</HeadCell>
          <HeadCell numeric>{now}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ReadRow key={line.activityId} line={line} month={month} />
        ))}
      </tbody>
      <tfoot>
        <tr className="total-row" data-kind="grand">
          <td />
          <th scope="row">{t("total", { million: formatMillion(total.budgetNet, locale) })}</th>
          <td colSpan={3} data-wide />
          <td data-numeric data-wide>
            {formatMillion(total.disbursedBefore, locale)}
          </td>
          <td data-numeric data-label={g("head.disbursed")}>
            {formatMillion(total.disbursed, locale)}
          </td>
          <td data-numeric data-label={t("change")}>
            {formatMillionChange(total.disbursedChange)}
          </td>
          <td data-numeric data-wide>
            {formatMillion(total.committedBefore, locale)}
          </td>
          <td data-numeric data-label={g("head.committed")}>
            {formatMillion(total.committed, locale)}
          </td>
          <td colSpan={3}>{t("paid", { percent: formatPercent(total.percentPaid) })}</td>
        </tr>
      </tfoot>
    </DataTable>
  );
}

function MonthHeads({ before, now, change }: { before: string; now: string; change: string }) {
  return (
    <>
      <HeadCell numeric>{before}</HeadCell>
      <HeadCell numeric>{now}</HeadCell>
      <HeadCell numeric>{change}</HeadCell>
    </>
  );
}
