"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { Locale } from "@/lib/i18n/locale";

/** The calendar of every date field is Buddhist in both languages; the server and the browser must agree on it. */
const tags: Readonly<Record<Locale, string>> = { th: "th-TH-u-ca-buddhist-nu-latn", en: "en-GB-u-ca-buddhist" };

/** The page's language for the react-aria parts inside. Each stands in its own, so that a page without any does not carry the library. */
export function AriaLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={tags[useLocale()]}>{children}</I18nProvider>;
}
