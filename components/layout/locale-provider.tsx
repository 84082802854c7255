"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { Locale } from "@/lib/i18n/locale";

/** The calendar of every date field is Buddhist in both languages; the server and the browser must agree on it. */
const tags: Readonly<Record<Locale, string>> = { th: "th-TH-u-ca-buddhist-nu-latn", en: "en-GB-u-ca-buddhist" };

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <I18nProvider locale={tags[locale]}>{children}</I18nProvider>;
}
