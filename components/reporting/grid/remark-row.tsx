import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/format";
import { gridColumns } from "./grid-head";
import type { CellRemark } from "./grid-tools";
import { roles } from "./roles";
import styles from "./rows.module.css";

const named = ["physical", "committed", "disbursed", "workDone", "problem", "delayCause", "remedy", "selfRating"] as const;

/** What the certifier said about cells of this line, beneath it, until the report is sent again. */
export function RemarkRow({ id, remarks }: { id: string; remarks: readonly CellRemark[] }) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  return (
    <tr role={roles.row} className={styles.below} data-level="remark">
      <td role={roles.cell} colSpan={gridColumns} id={id}>
        <ul className={styles.checks}>
          {remarks.map((remark) => {
            const field = named.find((one) => one === remark.field);
            return (
              <li key={`${remark.at}.${remark.field}.${remark.text}`}>
                <p className={styles.checkWords}>
                  <b>{field ? t(`field.${field}`) : t("remark.activity")}</b>
                  <span>
                    {remark.text}{" "}
                    <small className="text-ink-2">
                      {t("remark.by", { by: locale === "th" ? remark.byTitleTh : remark.byTitleEn, at: formatInstant(remark.at, locale) })}
                    </small>
                  </span>
                </p>
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}
