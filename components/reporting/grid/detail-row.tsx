"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { fieldId } from "@/components/ui/field";
import type { Check } from "@/lib/reporting/rules/checks";
import { useScripted } from "../use-scripted";
import { inputAt } from "./grid-desk";
import { gridColumns } from "./grid-head";
import { type LineDraft, nameOf, type WordField } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { useGridTools } from "./grid-tools";
import { LineExtras } from "./line-extras";
import { roles } from "./roles";
import styles from "./rows.module.css";

/** A cause of delay from the code list delay_cause. */
export type Cause = { readonly code: string; readonly nameTh: string; readonly nameEn: string };

type DetailRowProps = { id: string; place: GridPlace; draft: LineDraft; notices: readonly Check[]; open: boolean };

const texts = ["workDone", "problem", "remedy"] as const;

/** Work done, problem, cause and remedy. Without a script it stands open; with one, Esc goes back to the figures. */
export function DetailRow({ id, place, draft, notices, open }: DetailRowProps) {
  const t = useTranslations("reporting");
  const locale = useLocale();
  const { desk, causes, form } = useGridTools();
  const scripted = useScripted();
  const { activityId, index, line } = place;
  const edit = (field: WordField, value: string): void => desk.edit([{ activityId, field, value }]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    desk.toggle(activityId, false);
    inputAt(index, 0)?.focus();
  };
  return (
    <tr role={roles.row} className={styles.detail} data-open={open} data-print="none" id={id}>
      <td role={roles.cell} colSpan={gridColumns} onKeyDown={onKeyDown}>
        <fieldset className={styles.detailFields}>
          <legend className="sr-only">{t("page.grid.detailsOf", { activity: line.nameTh })}</legend>
          {texts.map((field) => (
            <label key={field} className="field">
              <span className="field-label">{t(`page.grid.field.${field}`)}</span>
              <textarea
                id={fieldId(nameOf(index, field))}
                name={nameOf(index, field)}
                form={form}
                className="input"
                rows={2}
                maxLength={2000}
                value={draft[field]}
                onChange={(event) => edit(field, event.target.value)}
              />
            </label>
          ))}
          <label className="field">
            <span className="field-label">{t("page.grid.field.delayCause")}</span>
            <select
              id={fieldId(nameOf(index, "delayCause"))}
              name={nameOf(index, "delayCause")}
              form={form}
              className="input select-native"
              value={draft.delayCause}
              onChange={(event) => edit("delayCause", event.target.value)}
            >
              <option value="">{t("page.grid.noCause")}</option>
              {causes.map((cause) => (
                <option key={cause.code} value={cause.code}>
                  {locale === "th" ? cause.nameTh : cause.nameEn}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
        {notices.map((check) => (
          <p key={check.code} className={styles.noticeWords}>
            {t(`check.${check.code}`, { ...check.params })}
          </p>
        ))}
        {open && scripted ? <LineExtras place={place} /> : null}
      </td>
    </tr>
  );
}
