import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthLabel, fiscalMonthName } from "@/lib/i18n/format";

type MonthStripProps = {
  year: number;
  /** The fiscal month shown now, 1 = October. */
  month: number;
  /** The last month that has begun: later ones are there to be seen, not to be opened. */
  lastMonth: number;
  /** The address of each month, index 0 = October. */
  hrefs: readonly string[];
};

/** Twelve links, October to September, a stronger line at each quarter. On a phone the stepper stands in its place. */
export function MonthStrip({ year, month, lastMonth, hrefs }: MonthStripProps) {
  const t = useTranslations("common.month");
  const locale = useLocale();
  const name = (at: number) => fiscalMonthName(at, locale);
  const step = (at: number, label: string, mark: string) =>
    at >= 1 && at <= lastMonth && hrefs[at - 1] ? (
      <Link
        prefetch={false}
        href={hrefs[at - 1] ?? ""}
        aria-label={`${label} ${fiscalMonthLabel({ year, month: at }, locale)}`}
        scroll={false}
      >
        {mark}
      </Link>
    ) : (
      <span aria-hidden="true">{mark}</span>
    );
  return (
    <nav aria-label={t("strip")} data-print="none">
      <ol className="month-strip">
        {hrefs.slice(0, 12).map((href, index) => {
          const at = index + 1;
          return (
            <li key={href + name(at)}>
              {at > lastMonth ? (
                <span title={t("notYet")}>{name(at)}</span>
              ) : (
                <Link
                  prefetch={false}
                  href={href}
                  aria-current={at === month ? "true" : undefined}
                  aria-label={fiscalMonthLabel({ year, month: at }, locale)}
                  scroll={false}
                >
                  {name(at)}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
      <div className="month-stepper">
        {step(month - 1, t("previous"), "‹")}
        <b aria-current="true">{fiscalMonthLabel({ year, month }, locale)}</b>
        {step(month + 1, t("next"), "›")}
      </div>
    </nav>
  );
}
