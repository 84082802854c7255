"use client";

import { useLocale, useTranslations } from "next-intl";
import { askedIn } from "@/lib/search/rules/question-words";
import questionWords from "@/lib/search/rules/question-words.json";
import type { FoundArea } from "@/lib/search/rules/search-view";
import type { SectionLink } from "../layout/sections";
import type { CommandMode } from "./command-event";
import type { CommandItem } from "./command-items";
import { answerHref, placeHere, questions } from "./command-questions";
import { useSearch } from "./use-search";

const levels = ["ministry", "region", "cluster", "province"] as const;

/** A word that names a region names its clusters too; the region is what is meant. */
const widest = (areas: readonly FoundArea[]): FoundArea | undefined =>
  levels.map((level) => areas.find((area) => area.level === level)).find((area) => area !== undefined);

type Asking = {
  readonly text: string;
  readonly mode: CommandMode;
  readonly sections: readonly SectionLink[];
  readonly homeId: string | null;
};

/** The questions meant (in the words of both languages) by what is typed, about the place named in it, else the place on the screen, else one's own. */
export function useQuestions({ text, mode, sections, homeId }: Asking): readonly CommandItem[] {
  const t = useTranslations("command.question");
  const locale = useLocale();
  const asked = askedIn(text, questionWords);
  const { answer } = useSearch(asked.rest, asked.rest ? "area" : "all");
  if (mode === "area") return [];
  const named = asked.rest ? widest(answer.areas) : undefined;
  const areaId = asked.rest ? named?.id : (placeHere() ?? homeId);
  if (!areaId) return [];
  const may = (key: SectionLink["key"]) => sections.some((section) => section.key === key);
  return questions
    .filter((question) => asked.questions.includes(question) && may(question === "notBegun" ? "register" : "overview"))
    .map((question) => ({
      id: `question:${question}`,
      kind: "question",
      name: t(question),
      hint: named ? (locale === "th" ? named.nameTh : named.nameEn) : "",
      href: answerHref(question, areaId),
    }));
}
