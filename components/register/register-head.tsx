"use client";

import { useLocale, useTranslations } from "next-intl";
import { calendarMonthOf } from "@/lib/core/fiscal-calendar";
import { fiscalMonthName, formatInstant } from "@/lib/i18n/format";
import type { Level } from "@/lib/register/rules/columns";
import type { RegisterPage } from "@/lib/register/rules/register-view";

type RegisterHeadProps = {
  level: Level;
  head: Pick<RegisterPage, "year" | "month" | "years" | "asOf"> | null;
  stale: boolean;
  onWhen: (when: { year?: number; month?: number }) => void;
  onLevel: (level: Level) => void;
};

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
const levels = ["activity", "project"] as const;

/** What and when: the title of the level, year, month, as of. */
export function RegisterHead({ level, head, stale, onWhen, onLevel }: RegisterHeadProps) {
  const t = useTranslations("register");
  const locale = useLocale();
  return (
    <header className="register-top">
      <h1>{t(`titleOf.${level}`)}</h1>
      <fieldset className="segments register-level">
        <legend className="sr-only">{t("head.level")}</legend>
        {levels.map((value) => (
          <label key={value} className="segment">
            <input type="radio" name="level" value={value} checked={value === level} onChange={() => onLevel(value)} />
            {t(`head.levels.${value}`)}
          </label>
        ))}
      </fieldset>
      {head ? (
        <div className="register-when">
          <label className="register-select">
            <span>{t("head.year")}</span>
            <select className="input select-native" value={head.year} onChange={(event) => onWhen({ year: Number(event.target.value) })}>
              {head.years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </label>
          <label className="register-select">
            <span>{t("head.month")}</span>
            <select className="input select-native" value={head.month} onChange={(event) => onWhen({ month: Number(event.target.value) })}>
              {twelve.map((month) => (
                <option key={month} value={month}>
                  {fiscalMonthName(month, locale)} {calendarMonthOf({ year: head.year, month }).year + 543}
                </option>
              ))}
            </select>
          </label>
          <p className="register-asof" data-stale={stale || undefined}>
            {head.asOf ? t("head.asOf", { when: formatInstant(head.asOf, locale) }) : t("head.noReport")}
          </p>
        </div>
      ) : null}
    </header>
  );
}
