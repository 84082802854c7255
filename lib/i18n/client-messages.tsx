import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "./messages";

/** Words every client component may use: the frame is on every page. */
const always: readonly Namespace[] = ["common", "frame"];

/**
 * Hands client components below it the words of the named namespaces (and the frame's), and no others: a page
 * does not carry the whole dictionary. Wrap a page whose client components call `useTranslations("reporting")` in
 * `<ClientMessages namespaces={["reporting"]}>`.
 */
export async function ClientMessages({ namespaces = [], children }: { namespaces?: readonly Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const names = [...new Set([...always, ...namespaces])];
  const messages = Object.fromEntries(names.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
