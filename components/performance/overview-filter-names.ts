import { useLocale, useTranslations } from "next-intl";
import type { NamedCode, OverviewContext } from "@/lib/performance/rules/overview-view";
import { noFilter, type OverviewFilter } from "./overview-address";

type Context = Pick<OverviewContext, "filter" | "funds" | "themes">;

/** One condition in use: its own name, and what is left of the filter without it. */
export type FilterPart = { readonly key: keyof typeof noFilter; readonly name: string; readonly rest: OverviewFilter };

/** The name of a code in the person's language; a code no list knows is its own name. */
export function useCodeName(): (list: readonly NamedCode[], code: string) => string {
  const locale = useLocale();
  return (list, code) => {
    const found = list.find((item) => item.code === code);
    if (!found) return code;
    return locale === "th" ? found.nameTh : found.nameEn;
  };
}

/** The conditions in use, in the order of the form. */
export function useFilterParts({ filter, funds, themes }: Context): readonly FilterPart[] {
  const classes = useTranslations("performance.class");
  const nameOf = useCodeName();
  const names = {
    expenseClass: filter.expenseClass && classes(filter.expenseClass),
    fundSource: filter.fundSource && nameOf(funds, filter.fundSource),
    theme: filter.theme && nameOf(themes, filter.theme),
  };
  return (Object.keys(noFilter) as (keyof typeof noFilter)[]).flatMap((key) => {
    const name = names[key];
    return name ? [{ key, name, rest: { ...filter, [key]: null } }] : [];
  });
}
