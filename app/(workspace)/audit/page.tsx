import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "@/components/access/forbidden";
import { Canvas } from "@/components/layout/canvas";
import { LinkButton } from "@/components/ui/button";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { readTrail } from "@/lib/audit/queries/read-trail";
import { readTrailUnits } from "@/lib/audit/queries/read-trail-units";
import { filterOfQuery, type Query } from "./filter-of-query";
import { TrailFilterForm } from "./trail-filter-form";
import { TrailTable } from "./trail-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  if (!holds(actor, "audit.read")) return forbidden();
  const query = await searchParams;
  const { filter, unreadable } = filterOfQuery(query);
  const [t, locale, page, units] = await Promise.all([
    getTranslations("audit"),
    getLocale(),
    readTrail(actor, filter),
    readTrailUnits(actor),
  ]);
  const older = new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== ""),
  );
  if (page.nextCursor) older.set("cursor", page.nextCursor);
  return (
    <Canvas width="full">
      <div>
        <h1>{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      <TrailFilterForm
        query={query}
        unreadable={unreadable}
        units={units.map((unit) => ({ value: unit.id, label: locale === "th" ? unit.nameTh : unit.nameEn }))}
      />
      <TrailTable entries={page.entries} />
      <nav className="flex flex-wrap items-center gap-4" aria-label={t("title")}>
        <span className="text-13 text-ink-2">{t("showing", { count: page.entries.length })}</span>
        {filter.cursor ? <Link href="/audit">{t("newest")}</Link> : null}
        {page.nextCursor ? <LinkButton href={`/audit?${older}`}>{t("older")}</LinkButton> : null}
      </nav>
    </Canvas>
  );
}
