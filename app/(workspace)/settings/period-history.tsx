import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";

type Period = { readonly validFrom: string; readonly validTo: string | null; readonly text: string; readonly note?: string | null };

/** What a setting was, period by period, the latest first. */
export function PeriodHistory({ title, periods }: { title: string; periods: readonly Period[] }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  if (periods.length === 0) return null;
  const spanOf = ({ validFrom, validTo }: Period): string =>
    validTo
      ? t("period", { from: formatDay(validFrom, locale), to: formatDay(validTo, locale) })
      : t("since", { from: formatDay(validFrom, locale) });
  return (
    <section className="pt-6" aria-label={title}>
      <h3 className="pb-1 text-13 font-semibold">{t("history")}</h3>
      <ul className="grid gap-1 text-13">
        {periods.map((period) => (
          <li key={period.validFrom}>
            <b className="font-semibold">{period.text}</b> <span className="text-ink-2">{spanOf(period)}</span>{" "}
            {period.note ? <span className="text-ink-3">{period.note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
