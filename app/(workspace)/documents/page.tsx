import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DocumentsForm } from "@/components/documents/documents-form";
import { Canvas } from "@/components/layout/canvas";
import { PageState } from "@/components/reporting/page-state";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { readDocumentDesk } from "@/lib/documents/queries/read-document-desk";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";
import { documentChoices } from "./document-choices";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("documents.page");
  return { title: t("title") };
}

/** The official documents: choose a place, a month and a language, and take them away. What cannot be read in the address is dropped. */
export default async function DocumentsPage({ searchParams }: PageProps) {
  const [actor, given, t, locale] = await Promise.all([requireActor(), searchParams, getTranslations("documents.page"), getLocale()]);
  const single = (name: string): string | undefined => [given[name]].flat()[0] || undefined;
  const area = areaIdSchema.safeParse(single("area"));
  const names = ["year", "month", "class", "fund", "theme"] as const;
  const asked = figureQueryFrom(Object.fromEntries(names.map((name) => [name, single(name)])));
  const query = asked.success ? asked.data : {};
  const desk = await readDocumentDesk(actor, { ...query, areaId: area.success ? area.data : undefined, now: new Date() });
  if (!desk.ok) {
    return (
      <Canvas width="work">
        <PageState title={t("title")} action={<LinkButton href="/documents">{t("title")}</LinkButton>}>
          {t("nothing")}
        </PageState>
      </Canvas>
    );
  }
  const choices = await documentChoices(desk.value, query, locale);
  return (
    <Canvas width="work">
      <PageHeader title={t("title")} line={t("line")} />
      <ClientMessages namespaces={["documents"]}>
        <DocumentsForm key={`${choices.chosen.area} ${choices.chosen.year}`} {...choices} rows={desk.value.rows} />
      </ClientMessages>
    </Canvas>
  );
}
