"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Disclosure } from "@/components/layout/disclosure";
import { Button } from "@/components/ui/button";
import type { NamedCode } from "@/lib/performance/rules/overview-view";
import { noFilter, type OverviewAt, overviewAddress } from "./overview-address";
import { useCodeName } from "./overview-filter-names";

type OverviewFilterFormProps = { areaId: string; at: OverviewAt; funds: readonly NamedCode[]; themes: readonly NamedCode[] };

/** What narrows the page: expense class, source of funds, theme. A plain GET form; with a script only what is set stands in the address. */
export function OverviewFilterForm({ areaId, at, funds, themes }: OverviewFilterFormProps) {
  const t = useTranslations("performance.filter");
  const classes = useTranslations("performance.class");
  const nameOf = useCodeName();
  const router = useRouter();
  const count = [at.expenseClass, at.fundSource, at.theme].filter(Boolean).length;
  const choices = (list: readonly NamedCode[], chosen: string | null | undefined) => {
    const codes = list.map(({ code }) => code);
    const unknown = chosen && !codes.includes(chosen) ? [chosen] : [];
    return [...codes, ...unknown].map((code) => ({ value: code, label: nameOf(list, code) }));
  };
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = (name: string): string | null => String(form.get(name) ?? "") || null;
    const asked = chosen("class");
    const expenseClass = asked === "recurrent" || asked === "capital" ? asked : null;
    router.push(overviewAddress(areaId, { ...at, expenseClass, fundSource: chosen("fund"), theme: chosen("theme") }));
  };
  return (
    <Disclosure
      className="filter-menu"
      label={t("label")}
      summary={
        <span className="filter-key">
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M1.5 3h11M3.5 7h7M5.5 11h3" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {count > 0 ? t("openCount", { count }) : t("open")}
        </span>
      }
    >
      <form action={`/overview/${areaId}`} method="get" className="grid gap-3 p-4" onSubmit={show}>
        <input type="hidden" name="year" value={at.year} />
        <input type="hidden" name="month" value={at.month} />
        <Choice
          name="class"
          label={t("class")}
          all={t("allClasses")}
          chosen={at.expenseClass}
          options={(["capital", "recurrent"] as const).map((value) => ({ value, label: classes(value) }))}
        />
        <Choice name="fund" label={t("fund")} all={t("allFunds")} chosen={at.fundSource} options={choices(funds, at.fundSource)} />
        <Choice name="theme" label={t("theme")} all={t("allThemes")} chosen={at.theme} options={choices(themes, at.theme)} />
        <div className="flex items-center gap-4">
          <Button type="submit" kind="primary">
            {t("show")}
          </Button>
          {count > 0 ? <Link href={overviewAddress(areaId, { ...at, ...noFilter })}>{t("clear")}</Link> : null}
        </div>
      </form>
    </Disclosure>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  /** The empty choice: nothing is left out. */
  all: string;
  chosen: string | null | undefined;
  options: readonly { readonly value: string; readonly label: string }[];
};

function Choice({ name, label, all, chosen, options }: ChoiceProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select name={name} className="input select-native" defaultValue={chosen ?? ""}>
        <option value="">{all}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
