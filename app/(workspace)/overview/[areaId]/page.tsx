import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { fullName } from "@/components/performance/place-name";
import { requireActor } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { askedByPage, figuresQueryOf, type PageSearch, singleValues } from "@/lib/performance/asked-figures";
import { readOverviewPlace } from "@/lib/performance/queries/read-overview";
import { OverviewCanvas } from "./overview-canvas";

type PageProps = { params: Promise<{ areaId: string }>; searchParams: Promise<PageSearch> };

/** Finds the place once for title and page. */
const find = cache(async (areaId: string, figuresQuery: string) => {
  const actor = await requireActor();
  const asked = askedByPage(areaId, figuresQuery);
  const result = asked && (await readOverviewPlace(actor, asked));
  return result?.ok ? result.value : null;
});

async function findFor({ params, searchParams }: PageProps) {
  const [{ areaId }, search] = await Promise.all([params, searchParams]);
  return find(areaId, figuresQueryOf(search));
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [found, t, locale] = await Promise.all([findFor(props), getTranslations("performance.page"), getLocale()]);
  return { title: found ? t("title", { place: fullName(found.place, locale) }) : t("notFoundTitle") };
}

/** Of the two largest namespaces only what the browser says itself: choices, explanations, and the panels it draws. */
const browserWords = [
  ...(["children", "class", "explain", "filter", "monthly", "page", "panel"] as const).map((name) => `performance.${name}` as const),
  ...(
    [
      "dots",
      "download",
      "heat",
      "map.sayGap",
      "map.sayMoney",
      "map.sayTarget",
      "map.titleOf",
      "monthly",
      "movement",
      "multiples",
      "problems",
    ] as const
  ).map((name) => `panels.${name}` as const),
  "command",
] as const;

/**
 * Nothing of it is sent before its figures are there: they take less time than a second picture takes to replace a first, and the
 * place of everything stands from the first paint.
 */
export default async function OverviewPage(props: PageProps) {
  const [actor, found, search] = await Promise.all([requireActor(), findFor(props), props.searchParams]);
  if (!found) notFound();
  return (
    <ClientMessages namespaces={browserWords}>
      <OverviewCanvas actor={actor} found={found} whole={singleValues(search).show === "all"} />
    </ClientMessages>
  );
}
