import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ExplainProvider } from "@/components/layout/explain";
import { Inspector } from "@/components/layout/inspector";
import { MeetingStage } from "@/components/meeting/meeting-stage";
import { overviewAddress, overviewQuery } from "@/components/performance/overview-address";
import { OverviewPanels } from "@/components/performance/overview-panels";
import { panelTables } from "@/components/performance/panel-table";
import { fullName, shortName } from "@/components/performance/place-name";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { overviewTable } from "@/lib/exchange/export/overview-tables";
import { tableWords } from "@/lib/exchange/export/words";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { wallQueryFrom } from "@/lib/live/schema";
import { askedByPage, figuresQueryOf, type PageSearch, singleValues } from "@/lib/performance/asked-figures";
import { readOverviewPlace, readOverviewWithTree } from "@/lib/performance/queries/read-overview";

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
  return { found: await find(areaId, figuresQueryOf(search)), panel: wallQueryFrom(singleValues(search)).panel ?? 1 };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [{ found }, t, locale] = await Promise.all([findFor(props), getTranslations("live.meeting"), getLocale()]);
  return { title: t("title", { place: found ? fullName(found.place, locale) : "" }).trim() };
}

/** The overview's panels, one at a time and in the size of a room; the same figures by the same queries. */
export default async function MeetingPage(props: PageProps) {
  const [actor, { found, panel }, locale, t] = await Promise.all([
    requireActor(),
    findFor(props),
    getLocale(),
    getTranslations("live.meeting"),
  ]);
  if (!found) notFound();
  const { at, filter, place, path } = found;
  const { overview, tree } = await readOverviewWithTree(actor, found, fiscalMonthOf(dayInBangkok(new Date())));
  const words = await tableWords(locale);
  const whole = at && { ...at, ...filter };
  const above = path.at(-2);
  const mayUp = whole && above && tree.rows.some((row) => row.place.id === above.id);
  return (
    <ClientMessages namespaces={["live", "performance", "panels"]}>
      <ExplainProvider>
        <main id="canvas" className="meeting">
          <h1 className="sr-only">{t("title", { place: fullName(place, locale) })}</h1>
          <MeetingStage
            placeName={fullName(place, locale)}
            back={whole ? overviewAddress(place.id, whole) : `/overview/${place.id}`}
            up={mayUp ? { href: `/meeting/${above.id}?${overviewQuery(whole)}&panel=${panel}`, label: shortName(above, locale) } : null}
            first={panel}
            key={place.id}
          >
            {overview ? (
              <OverviewPanels
                overview={overview}
                tables={panelTables({ overview, locale, words }, overviewTable)}
                tree={tree.rows}
                lastMonth={0}
              />
            ) : (
              <p>{t("empty")}</p>
            )}
          </MeetingStage>
        </main>
        <div className="meeting-inspector">
          <Inspector />
        </div>
      </ExplainProvider>
    </ClientMessages>
  );
}
