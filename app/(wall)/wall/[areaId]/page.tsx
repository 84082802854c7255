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
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";

type PageProps = {
  params: Promise<{ areaId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const find = cache(async (areaId: string, search: string) => {
  const actor = await requireActor();
  const id = areaIdSchema.safeParse(areaId);
  if (!id.success) return null;
  const asked = figureQueryFrom(Object.fromEntries(new URLSearchParams(search)));
  const result = await readWall(actor, { ...(asked.success ? asked.data : {}), areaId: id.data, now: new Date() });
  return result.ok ? { ...result.value, areaId: id.data } : null;
});

/** The conditions of the figures alone, in one order: what the API is asked with. */
function figuresQuery(query: Record<string, string | string[] | undefined>): string {
  const kept = (["year", "month", "class", "fund", "theme"] as const).flatMap((name): [string, string][] => {
    const value = query[name];
    const single = Array.isArray(value) ? value[0] : value;
    return single === undefined ? [] : [[name, single]];
  });
  return new URLSearchParams(kept).toString();
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ areaId }, query, t, locale] = await Promise.all([params, searchParams, getTranslations("live.wall"), getLocale()]);
  const found = await find(areaId, figuresQuery(query));
  const place = found?.wall?.place;
  return { title: t("title", { place: place ? (locale === "th" ? place.nameTh : place.nameEn) : "" }).trim() };
}

export default async function WallPage({ params, searchParams }: PageProps) {
  const now = new Date();
  const [{ areaId }, query, jar, standard] = await Promise.all([params, searchParams, cookies(), readPanelSeconds(dayInBangkok(now))]);
  const search = figuresQuery(query);
  const found = await find(areaId, search);
  if (!found) notFound();
  const single = (name: string): string | undefined => [query[name]].flat()[0];
  const own = wallQueryFrom({ seconds: single("seconds"), panel: single("panel"), look: single("look") ?? jar.get("theme")?.value });
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
