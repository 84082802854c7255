import "server-only";
import { createTranslator } from "use-intl/core";
import type { Language } from "@/lib/platform/request-words";
import { type Issue, readableParams } from "./rules/issue";

export type ImportWords = (key: string, params?: Issue["params"]) => string;

type Words = { readonly import: Readonly<Record<string, string>> };

/** The words of imports outside pages (command line, downloads), from the same message files as the screens. */
export async function importWords(language: Language): Promise<ImportWords> {
  const loaded: { default: Words } = await import(`../../i18n/messages/${language}/exchange.json`);
  const words = createTranslator({ locale: language, messages: loaded.default, onError: () => {}, getMessageFallback: ({ key }) => key });
  return (key, params) => words(`import.${key}`, { ...params });
}

export type WordedIssue = {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly remedy: string;
  readonly code: string;
  readonly suggestions?: Issue["suggestions"];
};

/** An issue with its reason and remedy written out. */
export const wordedIssue = (issue: Issue, words: ImportWords): WordedIssue => ({
  row: issue.row,
  column: issue.column,
  value: issue.value,
  reason: words(`issue.${issue.code}.reason`, readableParams(issue)),
  remedy: words(`issue.${issue.code}.remedy`, readableParams(issue)),
  code: issue.code,
  ...(issue.suggestions && issue.suggestions.length > 0 ? { suggestions: issue.suggestions } : {}),
});
