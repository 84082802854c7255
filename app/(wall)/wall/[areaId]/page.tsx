import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { WallScreen } from "@/components/wall/wall-screen";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readPanelSeconds } from "@/lib/live/queries/read-panel-seconds";
import { readWall } from "@/lib/live/queries/read-wall";
import { wallQueryFrom } from "@/lib/live/schema";
import { askedByPage, figuresQueryOf, type PageSearch, singleValues } from "@/lib/performance/asked-figures";

type PageProps = { params: Promise<{ areaId: string }>; searchParams: Promise<PageSearch> };

/** Finds the figures once for title and page. */
const find = cache(async (areaId: string, figuresQuery: string) => {
  const actor = await requireActor();
  const asked = askedByPage(areaId, figuresQuery);
  if (!asked) return null;
  const result = await readWall(actor, asked);
  return result.ok ? { ...result.value, areaId: asked.areaId } : null;
});

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ areaId }, query, t, locale] = await Promise.all([params, searchParams, getTranslations("live.wall"), getLocale()]);
  const found = await find(areaId, figuresQueryOf(query));
  const place = found?.wall?.place;
  return { title: t("title", { place: place ? (locale === "th" ? place.nameTh : place.nameEn) : "" }).trim() };
}

export default async function WallPage({ params, searchParams }: PageProps) {
  const now = new Date();
  const [{ areaId }, query, jar, standard] = await Promise.all([params, searchParams, cookies(), readPanelSeconds(dayInBangkok(now))]);
  const search = figuresQueryOf(query);
  const found = await find(areaId, search);
  if (!found) notFound();
  const own = wallQueryFrom({ look: jar.get("theme")?.value, ...singleValues(query) });
  return (
    <ClientMessages namespaces={["live", "panels"]}>
      <WallScreen
        areaId={found.areaId}
        placeName={found.areaId}
        query={search}
        version={found.version}
        wall={found.wall}
        renderedAt={now.getTime()}
        seconds={own.seconds ?? standard}
        first={(own.panel ?? 1) - 1}
        theme={own.look ?? "dark"}
      />
    </ClientMessages>
  );
}
