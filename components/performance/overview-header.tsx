import { useLocale, useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { MonthStrip } from "@/components/ui/month-strip";
import { PageHeader } from "@/components/ui/page-header";
import { ThaiText } from "@/components/ui/thai-text";
import type { Overview, OverviewPlace } from "@/lib/performance/rules/overview-view";
import { overviewAddress } from "./overview-address";
import { fullName } from "./place-name";
import { YearForm } from "./year-form";

type OverviewHeaderProps = {
  found: OverviewPlace;
  /** The last fiscal month that has begun in the year shown, 1–12. */
  lastMonth: number;
  /** Ids the actor may open: the path above them is named, not linked. */
  reachableIds: ReadonlySet<string>;
  /** Null while the figures are on their way, or when the year has no plans. */
  overview: Overview | null;
};

/** Who and when: the place with the way down to it, the fiscal year, the month. */
export function OverviewHeader({ found, overview, lastMonth, reachableIds }: OverviewHeaderProps) {
  const t = useTranslations("performance.page");
  const locale = useLocale();
  const { place, path, years, at, filter } = found;
  const above = path.slice(0, -1);
  const address = (id: string) => (at ? overviewAddress(id, { ...at, ...filter }) : `/overview/${id}`);
  const crumbs = above.map((each) => ({ label: fullName(each, locale), href: reachableIds.has(each.id) ? address(each.id) : undefined }));
  const hrefs = at
    ? Array.from({ length: 12 }, (_, index) => overviewAddress(place.id, { ...filter, year: at.year, month: index + 1 }))
    : [];
  return (
    <PageHeader
      before={crumbs.length > 0 ? <Breadcrumbs label={t("path")} crumbs={crumbs} /> : undefined}
      title={<ThaiText>{fullName(place, locale)}</ThaiText>}
      line={overview ? t("units", unitCounts(overview)) : undefined}
      tools={
        <>
          {years.length > 0 ? (
            <YearForm action={`/overview/${place.id}`} years={years.map(({ year }) => year)} current={at?.year ?? null} />
          ) : null}
          {at ? <MonthStrip year={at.year} month={at.month} lastMonth={lastMonth} hrefs={hrefs} /> : null}
        </>
      }
    />
  );
}

/** Units with a plan, by level: what "76 provinces · 18 clusters · 94 plans" counts. */
function unitCounts({ figures: { units } }: Overview): { provinces: number; clusters: number; plans: number } {
  const count = (level: string): number => units.filter(({ place }) => place.level === level).length;
  return { provinces: count("province"), clusters: count("cluster"), plans: units.length };
}
