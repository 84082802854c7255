"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMillion, formatMillionChange, formatPercent } from "@/lib/i18n/format";
import styles from "./grid.module.css";
import type { GridTotal } from "./grid-figures";
import { roles } from "./roles";

type SumCellsProps = { total: GridTotal; children: ReactNode };

/** The cells after a sum's name: money is summed, physical weighted, the percent is ΣD ÷ ΣN. */
export function SumCells({ total, children }: SumCellsProps) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const inMillion = (heading: "head.budget" | "field.committed" | "field.disbursed") => `${t(heading)} ${t("unit.million")}`;
  return (
    <>
      <td role={roles.cell} data-label={inMillion("head.budget")}>
        {formatMillion(total.budgetNet, locale)}
      </td>
      <td role={roles.cell} className={styles.groupStart} data-label={t("head.plan")}>
        {formatPercent(total.plannedPhysical)}
      </td>
      <td role={roles.cell} className={styles.wide}>
        {formatPercent(total.previousPhysical)}
      </td>
      <td role={roles.cell} data-label={t("field.physical")}>
        {formatPercent(total.physical)}
      </td>
      <td role={roles.cell} className={styles.wide} />
      <td role={roles.cell} className={styles.groupStart} data-label={inMillion("field.committed")}>
        {formatMillion(total.committed, locale)} <small className={styles.wide}>{t("unit.millionShort")}</small>
      </td>
      <td role={roles.cell} className={`${styles.groupStart} ${styles.wide}`}>
        {formatMillion(total.previousDisbursed, locale)}
      </td>
      <td role={roles.cell} className={styles.wide} />
      <td role={roles.cell} data-label={inMillion("field.disbursed")}>
        {formatMillion(total.disbursed, locale)}
        <small>{formatMillionChange(total.disbursedChange)}</small>
      </td>
      <td role={roles.cell} data-label={t("head.percentPaid")}>
        {formatPercent(total.percentPaid)}
      </td>
      {children}
    </>
  );
}

/** The last line, under its double rule. */
export function TotalRow({ total, count }: { total: GridTotal; count: number }) {
  const t = useTranslations("reporting.page.grid");
  return (
    <tfoot role={roles.group}>
      <tr role={roles.row} className={styles.total}>
        <td role={roles.cell} className={styles.seq} />
        <th role={roles.rowHead} scope="row" className={styles.name}>
          {t("total", { count })}
          {total.standIns > 0 ? <small>{t("standIns", { count: total.standIns })}</small> : null}
        </th>
        <SumCells total={total}>
          <td role={roles.cell} className={`${styles.groupStart} ${styles.wide}`} colSpan={3}>
            ΣD ÷ ΣN
          </td>
        </SumCells>
      </tr>
    </tfoot>
  );
}
