"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { fiscalYearLabel } from "@/lib/i18n/format";

/** Chooses the fiscal year. A plain GET form: without a script its button sends it, with one the choice itself does. */
export function YearForm({ action, years, current }: { action: string; years: readonly number[]; current: number | null }) {
  const t = useTranslations("performance.page");
  const locale = useLocale();
  const router = useRouter();
  const shown = current !== null && !years.includes(current) ? [...years, current] : years;
  return (
    <form action={action} method="get" className="flex items-center gap-2" data-print="none">
      <label>
        <span className="sr-only">{t("year")}</span>
        <select
          name="year"
          className="input select-native w-auto font-semibold"
          defaultValue={current ?? undefined}
          onChange={(event) => router.push(`${action}?year=${event.target.value}`)}
        >
          {[...shown]
            .sort((a, b) => b - a)
            .map((year) => (
              <option key={year} value={year}>
                {fiscalYearLabel(year, locale)}
              </option>
            ))}
        </select>
      </label>
      <noscript>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </noscript>
    </form>
  );
}
