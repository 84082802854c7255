import "server-only";
import { createTranslator } from "use-intl/core";
import type { Failure } from "@/lib/core/result";

/** The words of a failure outside pages (problem+json, command line), from the same message files as the screens. */
export type Language = "th" | "en";

/** The language a request asks for by its cookie; Thai unless English was chosen. */
export const languageOf = (request: Request): Language =>
  /(?:^|;\s*)lang=en(?:;|$)/.test(request.headers.get("cookie") ?? "") ? "en" : "th";

export async function failureWords(failure: Failure, language: Language): Promise<string> {
  const [namespace = "common", name = "unexpected_failure"] = failure.code.split(".", 2);
  const loaded: { default: { failure: Record<string, string> } } = await import(`../i18n/messages/${language}/${namespace}.json`);
  const words = createTranslator({ locale: language, messages: loaded.default, onError: () => {}, getMessageFallback: () => failure.code });
  return words(`failure.${name}`, { ...failure.params });
}
