import { useMessages, useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import type { Messages } from "@/lib/i18n/messages";
import type { PolicySlug } from "./footer";

/** One policy: its intro and its parts, in the order of the message file. */
export function PolicyText({ slug, revised }: { slug: PolicySlug; revised: string }) {
  const t = useTranslations("site.policies");
  const { site } = useMessages() as Pick<Messages, "site">;
  const parts: Readonly<Record<string, { readonly title: string; readonly body: string }>> = site.policies[slug].parts;
  return (
    <>
      <PageHeader title={t(`${slug}.title`)} line={revised} />
      <p className="text-16">{t(`${slug}.intro`)}</p>
      {Object.entries(parts).map(([key, { title, body }]) => (
        <section key={key} className="panel">
          <h2 className="panel-title">{title}</h2>
          <p className="pt-1">{body}</p>
        </section>
      ))}
    </>
  );
}
