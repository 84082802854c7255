import { useLocale, useTranslations } from "next-intl";
import { DataTable, HeadCell } from "@/components/ui/table";
import { fiscalMonthName, formatMillion, formatMillionChange, formatPercent } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import type { ReportCommentView } from "@/lib/reporting/rules/comments";
import { readTotal } from "../read/read-figures";
import styles from "./desk.module.css";
import type { DeskCell } from "./desk-cell";
import { DeskRow } from "./desk-row";

type DeskGridProps = { view: ReportView; reportId: string; selected: DeskCell | null; comments: readonly ReportCommentView[] };

/** The report's figures beside last month's, the plan and both ratings; every figure of this month opens its words. */
export function DeskGrid({ view, reportId, selected, comments }: DeskGridProps) {
  const t = useTranslations("desk.report");
  const locale = useLocale();
  const { lines, month } = view;
  const total = readTotal(lines);
  const before = month > 1 ? fiscalMonthName(month - 1, locale) : t("lastMonth");
  const now = fiscalMonthName(month, locale);
  return (
    <DataTable title={t("figures")} density="grid" cards scroll="flow" paper="landscape" className={styles.grid}>
      <thead>
        <tr>
          <HeadCell rowSpan={2}>{t("seq")}</HeadCell>
          <HeadCell rowSpan={2}>{t("activity")}</HeadCell>
          <HeadCell colSpan={3} scope="colgroup" data-span unit="%">
            {t("physical")}
          </HeadCell>
          <HeadCell colSpan={3} scope="colgroup" data-span unit={t("million")}>
            {t("disbursed")}
          </HeadCell>
          <HeadCell colSpan={2} scope="colgroup" data-span unit={t("million")}>
            {t("committed")}
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
          <HeadCell numeric className={styles.first}>
            {before}
          </HeadCell>
          <HeadCell numeric>{now}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <DeskRow
            key={line.activityId}
            line={line}
            month={month}
            reportId={reportId}
            selected={selected?.activityId === line.activityId ? selected : null}
            comments={comments.filter(({ activityId }) => activityId === line.activityId)}
          />
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
          <td data-numeric data-label={t("disbursed")}>
            {formatMillion(total.disbursed, locale)}
          </td>
          <td data-numeric data-label={t("change")}>
            {formatMillionChange(total.disbursedChange)}
          </td>
          <td data-numeric data-wide>
            {formatMillion(total.committedBefore, locale)}
          </td>
          <td data-numeric data-label={t("committed")}>
            {formatMillion(total.committed, locale)}
          </td>
          <td colSpan={3} data-label={t("paid")}>
            <span data-wide>{t("paid")} </span>
            {formatPercent(total.percentPaid)}%
          </td>
        </tr>
      </tfoot>
    </DataTable>
  );
}

function MonthHeads({ before, now, change }: { before: string; now: string; change: string }) {
  return (
    <>
      <HeadCell numeric className={styles.first}>
        {before}
      </HeadCell>
      <HeadCell numeric>{now}</HeadCell>
      <HeadCell numeric>{change}</HeadCell>
    </>
  );
}
