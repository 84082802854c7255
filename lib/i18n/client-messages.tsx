import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "./messages";

/** A namespace, or one branch of it: "performance.explain". */
type Words = Namespace | `${Namespace}.${string}`;

/** Words every client component may use: the frame is on every page. */
const always: readonly Namespace[] = ["common", "frame"];

/**
 * Hands client components below it the words of the named namespaces (and the frame's), and no others: a page
 * does not carry the whole dictionary. Wrap a page whose client components call `useTranslations("reporting")` in
 * `<ClientMessages namespaces={["reporting"]}>`, or, where a namespace is large, in the branches they use.
 */
export async function ClientMessages({ namespaces = [], children }: { namespaces?: readonly Words[]; children: ReactNode }) {
  const all = await getMessages();
  const messages: AbstractIntlMessages = {};
  for (const name of [...always, ...namespaces]) take(messages, all, name.split("."));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

/** Copies one branch of a dictionary into another, keeping what is there of it. */
function take(into: AbstractIntlMessages, from: AbstractIntlMessages, [name = "", ...rest]: readonly string[]): void {
  const branch = from[name];
  if (branch === undefined) return;
  if (rest.length === 0 || typeof branch === "string") {
    into[name] = branch;
    return;
  }
  const known = into[name];
  const twig = typeof known === "object" ? known : {};
  into[name] = twig;
  take(twig, branch, rest);
}
