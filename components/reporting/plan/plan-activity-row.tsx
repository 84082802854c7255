"use client";

import { useLocale, useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { typedDecimalOf } from "@/lib/core/typed-decimal";
import { fiscalMonthName, formatInstant, formatMillion } from "@/lib/i18n/format";
import type { PlanGridProblem } from "@/lib/plans/rules/plan-grid";
import { numberIn } from "../grid/grid-figures";
import { moveBetweenCells } from "../grid/use-grid-keys";
import styles from "./plan.module.css";
import { monthName, type PlanActivity, type PlanMeasure, planMeasures, type TypedMonth } from "./plan-rows";

type PlanActivityRowProps = {
  activity: PlanActivity;
  index: number;
  rows: number;
  typed: readonly TypedMonth[];
  problems: readonly PlanGridProblem[];
  onEdit: (month: number, measure: PlanMeasure, value: string) => void;
};

/** One activity's twelve cumulative months: percent above, baht below. On a phone a month is a line. */
export function PlanActivityRow({ activity, index, rows, typed, problems, onEdit }: PlanActivityRowProps) {
  const t = useTranslations("reporting.page.plan");
  const words = useTranslations("plans.failure");
  const locale = useLocale();
  const messagesId = `plan-problems-${index}`;
  const wrong = (month: number, measure: PlanMeasure): boolean => problems.some((p) => p.month === month + 1 && p.field === measure);
  const months = useTypedBefore<HTMLDivElement>((text, name) => {
    for (const month of typed.keys())
      for (const measure of planMeasures) if (monthName(index, month, measure) === name) onEdit(month, measure, text);
  });
  return (
    <fieldset className={styles.activity} aria-describedby={problems.length > 0 ? messagesId : undefined}>
      <legend className={styles.legend}>
        <span>{activity.seq}</span> <b lang="th">{activity.nameTh}</b>
        <small>{t("budget", { million: formatMillion(activity.budgetNet, locale) })}</small>
        <PlanState activity={activity} />
      </legend>
      <input type="hidden" name={`activities.${index}.activityId`} value={activity.activityId} />
      <input type="hidden" name={`activities.${index}.planVersion`} value={activity.planVersion ?? 0} />
      <div ref={months} className={styles.months}>
        <div className={styles.labels} aria-hidden="true">
          <span />
          <span>{t("physical")}</span>
          <span>{t("disbursed")}</span>
        </div>
        {typed.map((cells, month) => (
          <div key={monthName(index, month, "physical")} className={styles.month}>
            <span className={styles.monthName} aria-hidden="true">
              {fiscalMonthName(month + 1, locale)}
            </span>
            {planMeasures.map((measure, at) => (
              <input
                key={measure}
                id={fieldId(monthName(index, month, measure))}
                name={monthName(index, month, measure)}
                className={styles.cell}
                data-row={index * 2 + at}
                data-column={month}
                inputMode="decimal"
                autoComplete="off"
                aria-label={`${activity.nameTh} ${t("cell", { measure: t(measure), month: fiscalMonthName(month + 1, locale, "long") })}`}
                aria-invalid={wrong(month, measure) || undefined}
                value={cells[measure]}
                onChange={(event) => onEdit(month, measure, event.target.value)}
                onFocus={(event) => event.target.select()}
                onBlur={() => {
                  const number = numberIn(cells[measure]);
                  if (number !== null && typedDecimalOf(number) !== cells[measure]) onEdit(month, measure, typedDecimalOf(number));
                }}
                onKeyDown={(event) => moveBetweenCells(event, { row: index * 2 + at, column: month }, { rows, columns: 12 })}
              />
            ))}
          </div>
        ))}
      </div>
      {problems.length > 0 ? (
        <ul id={messagesId} className="field-message" data-tone="error">
          <li>
            {problems.map((problem) => (
              <p key={`${problem.month}-${problem.field}`}>
                {words(problem.code, { ...problem.params, month: problem.month, activity: activity.nameTh })}
              </p>
            ))}
          </li>
        </ul>
      ) : null}
    </fieldset>
  );
}

/** Proposed or confirmed, in words in a square outline. */
export function PlanState({ activity }: { activity: Pick<PlanActivity, "planState" | "confirmedAt"> }) {
  const t = useTranslations("reporting.page.plan");
  const locale = useLocale();
  const confirmed = activity.planState === "confirmed";
  return (
    <span className="lock-state" data-tone={confirmed ? "open" : "closing"}>
      {confirmed && activity.confirmedAt ? t("confirmed", { when: formatInstant(activity.confirmedAt, locale) }) : t("proposed")}
    </span>
  );
}
