"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Labels } from "@/lib/register/rules/register-view";
import type { Words } from "./table/write-cell";

/** How codes and values are called: names of the reading where it brought some, else messages, else the code itself. */
export function useWords(labels: Labels): Words {
  const t = useTranslations("register.value");
  const locale = useLocale();
  return useMemo(() => {
    const word = (list: string, value: string): string => {
      if (value === "none") return t("none");
      const key = `${list}.${value}` as Parameters<typeof t.has>[0];
      return t.has(key) ? t(key) : value;
    };
    return { locale, labels, word };
  }, [t, locale, labels]);
}
