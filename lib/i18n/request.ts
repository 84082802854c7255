import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./messages";
import { preferencesFrom } from "./preferences";

/** next-intl without a language in the address: the `lang` cookie decides, Thai when there is none. */
export default getRequestConfig(async () => {
  const jar = await cookies();
  const { locale } = preferencesFrom((name) => jar.get(name)?.value);
  return { locale, messages: await loadMessages(locale), timeZone: "Asia/Bangkok" };
});
