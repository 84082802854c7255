import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName } from "@/lib/i18n/format";
import styles from "./grid.module.css";
import { roles } from "./roles";

/** Two rows of headings: groups over their columns, units in the heading, never in the cells. */
export function GridHead({ month }: { month: number }) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const name = (at: number): string => fiscalMonthName(at, locale);
  const before = month > 1 ? name(month - 1) : t("lastMonth");
  return (
    <thead role={roles.group} className={styles.head}>
      <tr role={roles.row}>
        <th role={roles.columnHead} rowSpan={2} scope="col" className={styles.seq}>
          {t("head.seq")}
        </th>
        <th role={roles.columnHead} rowSpan={2} scope="col" className={`${styles.wordsHead} ${styles.name}`}>
          {t("head.activity")}
        </th>
        <th role={roles.columnHead} rowSpan={2} scope="col">
          {t("head.budget")} <small>{t("unit.million")}</small>
        </th>
        <th role={roles.columnHead} colSpan={4} scope="colgroup" className={styles.group}>
          {t("head.physical")} <small>%</small>
        </th>
        <th role={roles.columnHead} rowSpan={2} scope="col" className={styles.groupStart}>
          {t("head.committed")} <small>{t("unit.baht")}</small>
        </th>
        <th role={roles.columnHead} colSpan={4} scope="colgroup" className={styles.group}>
          {t("head.disbursed")}
        </th>
        <th role={roles.columnHead} colSpan={2} scope="colgroup" className={styles.group}>
          {t("head.rating")}
        </th>
        <th role={roles.columnHead} rowSpan={2} scope="col" className={styles.wordsHead} data-start="true">
          {t("head.check")}
        </th>
      </tr>
      <tr role={roles.row}>
        <th role={roles.columnHead} scope="col" className={styles.groupStart}>
          {t("head.plan")}
        </th>
        <th role={roles.columnHead} scope="col">
          {before}
        </th>
        <th role={roles.columnHead} scope="col">
          {name(month)}
        </th>
        <th role={roles.columnHead} scope="col">
          {t("head.change")}
        </th>
        <th role={roles.columnHead} scope="col" className={styles.groupStart}>
          {before} <small>{t("unit.millionShort")}</small>
        </th>
        <th role={roles.columnHead} scope="col">
          {name(month)} <small>{t("unit.baht")}</small>
        </th>
        <th role={roles.columnHead} scope="col">
          <small>{t("unit.million")}</small>
        </th>
        <th role={roles.columnHead} scope="col">
          %
        </th>
        <th role={roles.columnHead} scope="col" className={styles.wordsHead} data-start="true">
          {t("head.own")}
        </th>
        <th role={roles.columnHead} scope="col" className={styles.wordsHead}>
          {t("head.computed")}
        </th>
      </tr>
    </thead>
  );
}

/** How many columns the headings make; rows below a line span them all. */
export const gridColumns = 15;
