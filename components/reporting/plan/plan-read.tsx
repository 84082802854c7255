import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName, formatBaht, formatMillion, formatPercent } from "@/lib/i18n/format";
import styles from "./plan.module.css";
import { PlanState } from "./plan-activity-row";
import type { PlanActivity, PlanTotal } from "./plan-rows";

/** A plan that is not open to change, in the same places as the form's. */
export function PlanRead({ activity }: { activity: PlanActivity }) {
  const t = useTranslations("reporting.page.plan");
  const locale = useLocale();
  return (
    <fieldset className={styles.activity} aria-label={t("caption", { activity: activity.nameTh })}>
      <p className={styles.legend}>
        <span>{activity.seq}</span> <b lang="th">{activity.nameTh}</b>
        <small>{t("budget", { million: formatMillion(activity.budgetNet, locale) })}</small>
        <PlanState activity={activity} />
      </p>
      <PlanFigures months={activity.months} />
    </fieldset>
  );
}

/** The project's own line: money summed, physical weighted. */
export function PlanTotalRow({ months }: { months: readonly PlanTotal[] }) {
  const t = useTranslations("reporting.page.plan");
  return (
    <section className={styles.total} aria-label={t("total")}>
      <p className={styles.legend}>
        <b>{t("total")}</b>
      </p>
      <PlanFigures months={months} />
    </section>
  );
}

function PlanFigures({ months }: { months: readonly PlanTotal[] }) {
  const t = useTranslations("reporting.page.plan");
  const locale = useLocale();
  return (
    <div className={styles.months}>
      <div className={styles.labels}>
        <span />
        <span>{t("physical")}</span>
        <span>{t("disbursed")}</span>
      </div>
      {months.map((month, index) => (
        <div key={fiscalMonthName(index + 1, "en")} className={styles.month}>
          <span className={styles.monthName}>{fiscalMonthName(index + 1, locale)}</span>
          <span className={styles.figure}>{formatPercent(month.physical)}</span>
          <span className={styles.figure}>{formatBaht(month.disbursed, locale).replace(/\.00$/, "")}</span>
        </div>
      ))}
    </div>
  );
}
