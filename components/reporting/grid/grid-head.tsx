import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName } from "@/lib/i18n/format";
import styles from "./grid.module.css";

/** Two rows of headings: groups over their columns, units in the heading, never in the cells. */
export function GridHead({ month }: { month: number }) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const name = (at: number): string => fiscalMonthName(at, locale);
  const before = month > 1 ? name(month - 1) : t("lastMonth");
  return (
    <thead className={styles.head}>
      <tr>
        <th rowSpan={2} scope="col" className={styles.seq}>
          {t("head.seq")}
        </th>
        <th rowSpan={2} scope="col" className={`${styles.wordsHead} ${styles.name}`}>
          {t("head.activity")}
        </th>
        <th rowSpan={2} scope="col">
          {t("head.budget")} <small>{t("unit.million")}</small>
        </th>
        <th colSpan={4} scope="colgroup" className={styles.group}>
          {t("head.physical")} <small>%</small>
        </th>
        <th rowSpan={2} scope="col" className={styles.groupStart}>
          {t("head.committed")} <small>{t("unit.baht")}</small>
        </th>
        <th colSpan={4} scope="colgroup" className={styles.group}>
          {t("head.disbursed")}
        </th>
        <th colSpan={2} scope="colgroup" className={styles.group}>
          {t("head.rating")}
        </th>
        <th rowSpan={2} scope="col" className={styles.wordsHead} data-start="true">
          {t("head.check")}
        </th>
      </tr>
      <tr>
        <th scope="col" className={styles.groupStart}>
          {t("head.plan")}
        </th>
        <th scope="col">{before}</th>
        <th scope="col">{name(month)}</th>
        <th scope="col">{t("head.change")}</th>
        <th scope="col" className={styles.groupStart}>
          {before} <small>{t("unit.millionShort")}</small>
        </th>
        <th scope="col">
          {name(month)} <small>{t("unit.baht")}</small>
        </th>
        <th scope="col">
          <small>{t("unit.million")}</small>
        </th>
        <th scope="col">%</th>
        <th scope="col" className={styles.wordsHead} data-start="true">
          {t("head.own")}
        </th>
        <th scope="col" className={styles.wordsHead}>
          {t("head.computed")}
        </th>
      </tr>
    </thead>
  );
}

/** Widths of the columns in rem, in their order; the activity's name takes the rest. The sum and the least name are the table's least width. */
const widths = [2.5, null, 5, 3.25, 3.25, 5, 3.75, 7.75, 4, 7.75, 5, 3.5, 7, 6.25, 7] as const;

export const GridColumns = () => (
  <colgroup className={styles.columns}>
    {widths.map((width, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
      <col key={at} style={width === null ? undefined : { width: `${width}rem` }} />
    ))}
  </colgroup>
);

/** How many columns the headings make; rows below a line span them all. */
export const gridColumns = 15;
