"use client";

import { useLocale, useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field";
import type { Check } from "@/lib/reporting/rules/checks";
import { type LineDraft, nameOf, type WordField } from "./grid-line";
import styles from "./rows.module.css";

/** A cause of delay from the code list delay_cause. */
export type Cause = { readonly code: string; readonly nameTh: string; readonly nameEn: string };

type DetailRowProps = {
  id: string;
  index: number;
  draft: LineDraft;
  notices: readonly Check[];
  causes: readonly Cause[];
  open: boolean;
  columns: number;
  onEdit: (field: WordField, value: string) => void;
};

const texts = ["workDone", "problem", "remedy"] as const;

/** Work done, problem, cause and remedy. Closed it still posts what it holds; without a script it stands open. */
export function DetailRow({ id, index, draft, notices, causes, open, columns, onEdit }: DetailRowProps) {
  const t = useTranslations("reporting");
  const locale = useLocale();
  return (
    <tr className={styles.detail} data-open={open} id={id}>
      <td colSpan={columns}>
        <div className={styles.detailFields}>
          {texts.map((field) => (
            <label key={field} className="field">
              <span className="field-label">{t(`page.grid.field.${field}`)}</span>
              <textarea
                id={fieldId(nameOf(index, field))}
                name={nameOf(index, field)}
                className="input"
                rows={2}
                maxLength={2000}
                value={draft[field]}
                onChange={(event) => onEdit(field, event.target.value)}
              />
            </label>
          ))}
          <label className="field">
            <span className="field-label">{t("page.grid.field.delayCause")}</span>
            <select
              id={fieldId(nameOf(index, "delayCause"))}
              name={nameOf(index, "delayCause")}
              className="input select-native"
              value={draft.delayCause}
              onChange={(event) => onEdit("delayCause", event.target.value)}
            >
              <option value="">{t("page.grid.noCause")}</option>
              {causes.map((cause) => (
                <option key={cause.code} value={cause.code}>
                  {locale === "th" ? cause.nameTh : cause.nameEn}
                </option>
              ))}
            </select>
          </label>
        </div>
        {notices.map((check) => (
          <p key={check.code} className={styles.noticeWords}>
            {t(`check.${check.code}`, { ...check.params })}
          </p>
        ))}
      </td>
    </tr>
  );
}
