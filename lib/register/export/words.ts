import { createTranslator } from "use-intl/core";
import type { Words } from "@/lib/exchange/export/words";
import type { Locale } from "@/lib/i18n/locale";

/** The words of files with the register's own beside them. */
export async function registerWords(locale: Locale, others: (locale: Locale) => Promise<Words>): Promise<Words> {
  const [shared, loaded] = await Promise.all([
    others(locale),
    import(`../../i18n/messages/${locale}/register.json`) as Promise<{ default: Record<string, string> }>,
  ]);
  const own = createTranslator({ locale, messages: loaded.default });
  return (key, params) => (key.startsWith("register.") ? own(key.slice("register.".length), { ...params }) : shared(key, params));
}
