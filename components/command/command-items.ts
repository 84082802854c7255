"use client";

import { useLocale, useTranslations } from "next-intl";
import { fiscalYearLabel } from "@/lib/i18n/format";
import type { Found, SearchAnswer } from "@/lib/search/rules/search-view";
import { holdsWords, wordsOf } from "@/lib/search/rules/words";
import type { SectionLink } from "../layout/sections";
import { type Act, acts } from "./command-acts";
import type { CommandMode } from "./command-event";
import type { RecentPlace } from "./recent-places";

/** One line of the bar: its kind stands on the left, the name, and where it belongs. */
export type CommandItem = {
  readonly id: string;
  readonly kind: Found["kind"] | "question" | "page" | "command";
  readonly name: string;
  readonly hint: string;
  readonly lang?: "th" | "en";
} & ({ readonly href: string } | { readonly act: Act });

/** An overview opened from an overview keeps year, month and conditions. */
export const areaHref = (id: string): string => `/overview/${id}${location.pathname.startsWith("/overview/") ? location.search : ""}`;

const hrefOf = (found: Found): string => {
  if (found.kind === "area") return areaHref(found.id);
  return found.kind === "project" ? `/projects/${found.id}` : `/projects/${found.projectId}#activity-${found.id}`;
};

/** The list to show for what was typed: places first, then questions, projects, activities, pages and commands. */
export function useCommandItems(sections: readonly SectionLink[]) {
  const t = useTranslations("command");
  const names = useTranslations("frame.sections");
  const languages = useTranslations("frame.preferences");
  const locale = useLocale();
  const nameOfAct = (act: Act): string => (act === "thai" || act === "english" ? languages(act) : t(`act.${act}`));

  const ofFound = (found: Found): CommandItem => {
    const base = { id: `${found.kind}:${found.id}`, kind: found.kind, href: hrefOf(found) };
    if (found.kind === "area") {
      const above = locale === "th" ? found.parentTh : found.parentEn;
      return { ...base, name: locale === "th" ? found.nameTh : found.nameEn, hint: above ?? t(`level.${found.level}`) };
    }
    const area = locale === "th" ? found.areaTh : found.areaEn;
    return { ...base, name: found.nameTh, lang: "th", hint: `${found.code} · ${area} · ${fiscalYearLabel(found.fiscalYear, locale)}` };
  };

  const pages = (): CommandItem[] => [
    ...sections.map(({ key, href }): CommandItem => ({ id: `page:${key}`, kind: "page", name: names(key), hint: "", href })),
    { id: "page:account", kind: "page", name: names("account"), hint: "", href: "/account" },
    ...acts().map((act): CommandItem => ({ id: `command:${act}`, kind: "command", name: nameOfAct(act), hint: "", act })),
  ];

  const ofRecent = ({ kind, id, name, hint, href }: RecentPlace): CommandItem => ({
    id: `recent:${id}`,
    kind,
    name,
    hint: hint ? `${t("recent")} · ${hint}` : t("recent"),
    href: kind === "area" ? areaHref(id.replace("area:", "")) : href,
    ...(kind === "area" ? {} : { lang: "th" as const }),
  });

  return (
    text: string,
    mode: CommandMode,
    answer: SearchAnswer,
    recent: readonly RecentPlace[],
    asked: readonly CommandItem[],
  ): CommandItem[] => {
    if (mode === "area") return answer.areas.map(ofFound);
    const words = wordsOf(text);
    const named = pages().filter(({ name }) => holdsWords([name], words));
    if (words.length === 0) return [...recent.map(ofRecent), ...asked, ...named];
    return [...answer.areas.map(ofFound), ...asked, ...[...answer.projects, ...answer.activities].map(ofFound), ...named];
  };
}
