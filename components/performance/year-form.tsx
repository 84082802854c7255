"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { fiscalYearLabel } from "@/lib/i18n/format";
import { type OverviewFilter, yearAddress } from "./overview-address";

type YearFormProps = { areaId: string; years: readonly number[]; current: number | null; filter: OverviewFilter };

/** Chooses the fiscal year, keeping the conditions. A plain GET form: without a script its button sends it, with one the choice itself does. */
export function YearForm({ areaId, years, current, filter }: YearFormProps) {
  const t = useTranslations("performance.page");
  const locale = useLocale();
  const router = useRouter();
  const shown = current !== null && !years.includes(current) ? [...years, current] : years;
  const kept = [
    ["class", filter.expenseClass],
    ["fund", filter.fundSource],
    ["theme", filter.theme],
  ] as const;
  return (
    <form action={`/overview/${areaId}`} method="get" className="flex items-center gap-2" data-print="none">
      <label>
        <span className="sr-only">{t("year")}</span>
        <select
          name="year"
          className="input select-native w-auto font-semibold"
          defaultValue={current ?? undefined}
          onChange={(event) => router.push(yearAddress(areaId, Number(event.target.value), filter))}
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
      {kept.map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
      <noscript>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </noscript>
    </form>
  );
}
