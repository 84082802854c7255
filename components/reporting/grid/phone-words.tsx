import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fiscalMonthName, formatMillion, formatPercent } from "@/lib/i18n/format";
import styles from "./grid.module.css";
import type { FigureField, GridLine } from "./grid-line";

/**
 * Words that stand in column headings on a wide screen and beside the field on a phone, where there are no columns. On a wide
 * screen they are out of sight but describe the cell to a screen reader.
 */
export const PhoneLabel = ({ children }: { children: ReactNode }) => <span className={styles.phone}>{children}</span>;

export const PhoneEcho = ({ id, children }: { id: string; children: ReactNode }) => (
  <span id={id} className={`${styles.phone} ${styles.phoneEcho}`}>
    {children}
  </span>
);

/** A field's label line on a phone: its name and unit left; last month and plan right. */
export function PhoneAside({ id, line, field }: { id: string; line: GridLine; field: FigureField }) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const write = (value: string): string => (field === "physical" ? formatPercent(value) : formatMillion(value, locale));
  const planned = field === "committed" ? undefined : line.planned?.[field];
  return (
    <span className={`${styles.phone} ${styles.phoneLabel}`}>
      <b>{t(`fieldUnit.${field}`)}</b>
      <span id={id}>
        {line.previous
          ? t("phone.previous", { month: fiscalMonthName(line.previous.month, locale), value: write(line.previous[field]) })
          : ""}{" "}
        {planned ? t("phone.plan", { value: write(planned) }) : ""}
      </span>
    </span>
  );
}
