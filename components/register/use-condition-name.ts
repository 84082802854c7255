"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { facetKeys, filterOfFacet } from "@/lib/register/rules/facets";
import type { RegisterPage } from "@/lib/register/rules/register-view";
import type { Condition } from "./address";
import { nameOf, type Words } from "./table/write-cell";

const listOf = { area: "area", category: "category", fund: "fund", theme: "theme", cause: "cause" } as const;

/** What a condition is called on its chip: the name of the place or code, the words of a value, the search as typed. */
export function useConditionName(facets: RegisterPage["facets"], words: Words): (condition: Condition) => string {
  const t = useTranslations("register.chip");
  return useCallback(
    ({ key, value }) => {
      if (key === "q") return t("search", { words: value });
      const offered = facetKeys.flatMap((facet) => (filterOfFacet(facet) === key ? (facets?.[facet] ?? []) : []));
      const label = offered.find((choice) => choice.value === value)?.label;
      if (label) return nameOf(label, words.locale);
      const named = key in listOf ? words.labels[listOf[key as keyof typeof listOf]][value] : undefined;
      return named ? nameOf(named, words.locale) : words.word(key, value);
    },
    [t, facets, words],
  );
}
