import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import en from "@/lib/i18n/messages/en/telling.json";
import th from "@/lib/i18n/messages/th/telling.json";
import type { TellingWords } from "./notice-words";

const messages = { th, en };

/** The words of a language outside pages: e-mails and calendars speak both, whatever the reader chose on screen. */
export const tellingWords = (locale: Locale): TellingWords =>
  createTranslator({ locale, messages: { telling: messages[locale] }, namespace: "telling", timeZone: "Asia/Bangkok" });
