import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, Suspense } from "react";
import { fullName } from "@/components/performance/place-name";
import { QueryProvider } from "@/components/performance/query-provider";
import { requireActor } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readOverviewPlace } from "@/lib/performance/queries/read-overview";
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";
import { OverviewCanvas } from "./overview-canvas";
import { OverviewLoading } from "./overview-loading";

type PageProps = {
  params: Promise<{ areaId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The first of a repeated name; a form sends an open choice as nothing. */
const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value) || undefined;

/** Finds the place once for title and page. What is not a year, month or class is dropped: the page then shows its default. */
const find = cache(async (areaId: string, year?: string, month?: string, expenseClass?: string, fund?: string, theme?: string) => {
  const actor = await requireActor();
  const id = areaIdSchema.safeParse(areaId);
  if (!id.success) return null;
  const asked = figureQueryFrom({ year, month, class: expenseClass, fund, theme });
  const result = await readOverviewPlace(actor, { ...(asked.success ? asked.data : {}), areaId: id.data, now: new Date() });
  return result.ok ? result.value : null;
});

async function findFor({ params, searchParams }: PageProps) {
  const [{ areaId }, query] = await Promise.all([params, searchParams]);
  return find(areaId, single(query.year), single(query.month), single(query.class), single(query.fund), single(query.theme));
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [found, t, locale] = await Promise.all([findFor(props), getTranslations("performance.page"), getLocale()]);
  return { title: found ? t("title", { place: fullName(found.place, locale) }) : t("notFoundTitle") };
}

export default async function OverviewPage(props: PageProps) {
  const [actor, found] = await Promise.all([requireActor(), findFor(props)]);
  if (!found) notFound();
  const { at, filter, place } = found;
  return (
    <ClientMessages namespaces={["performance", "command"]}>
      <QueryProvider>
        <Suspense
          key={`${place.id} ${at?.year} ${at?.month} ${filter.expenseClass} ${filter.fundSource} ${filter.theme}`}
          fallback={<OverviewLoading found={found} />}
        >
          <OverviewCanvas actor={actor} found={found} />
        </Suspense>
      </QueryProvider>
    </ClientMessages>
  );
}
