import { useLocale, useTranslations } from "next-intl";
import { AreaSwitch } from "@/components/command/area-switch";
import { MeetingLinks } from "@/components/meeting/meeting-links";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { MonthStrip } from "@/components/ui/month-strip";
import { PageHeader } from "@/components/ui/page-header";
import { ThaiText } from "@/components/ui/thai-text";
import type { Overview, OverviewPlace } from "@/lib/performance/rules/overview-view";
import { overviewAddress, overviewQuery } from "./overview-address";
import { OverviewFilterChips } from "./overview-filter-chips";
import { OverviewFilterForm } from "./overview-filter-form";
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

/** Who and when: the place with the way down to it and to any other, the fiscal year, the month, and what narrows the figures. */
export function OverviewHeader({ found, overview, lastMonth, reachableIds }: OverviewHeaderProps) {
  const t = useTranslations("performance.page");
  const live = useTranslations("live.meeting");
  const locale = useLocale();
  const { place, path, years, at, filter, funds, themes } = found;
  const whole = at && { ...at, ...filter };
  const above = path.slice(0, -1);
  const address = (id: string) => (whole ? overviewAddress(id, whole) : `/overview/${id}`);
  const crumbs = above.map((each) => ({ label: fullName(each, locale), href: reachableIds.has(each.id) ? address(each.id) : undefined }));
  const hrefs = whole ? Array.from({ length: 12 }, (_, index) => overviewAddress(place.id, { ...whole, month: index + 1 })) : [];
  return (
    <div className="grid gap-2">
      <PageHeader
        before={crumbs.length > 0 ? <Breadcrumbs label={t("path")} crumbs={crumbs} /> : undefined}
        title={<ThaiText>{fullName(place, locale)}</ThaiText>}
        beside={
          <>
            <AreaSwitch />
            {whole ? (
              <MeetingLinks
                areaId={place.id}
                query={overviewQuery(whole)}
                words={{ open: live("open"), openKey: live("openKey"), wall: live("wall") }}
              />
            ) : null}
          </>
        }
        line={overview ? t("units", unitCounts(overview)) : undefined}
        tools={
          <>
            {years.length > 0 ? (
              <YearForm areaId={place.id} years={years.map(({ year }) => year)} current={at?.year ?? null} filter={filter} />
            ) : null}
            {at ? <MonthStrip year={at.year} month={at.month} lastMonth={lastMonth} hrefs={hrefs} /> : null}
            {whole ? <OverviewFilterForm areaId={place.id} at={whole} funds={funds} themes={themes} /> : null}
          </>
        }
      />
      {whole ? <OverviewFilterChips areaId={place.id} at={whole} context={found} /> : null}
    </div>
  );
}

/** Units with a plan, by level: what "76 provinces · 18 clusters · 94 plans" counts. */
function unitCounts({ figures: { units } }: Overview): { provinces: number; clusters: number; plans: number } {
  const count = (level: string): number => units.filter(({ place }) => place.level === level).length;
  return { provinces: count("province"), clusters: count("cluster"), plans: units.length };
}
