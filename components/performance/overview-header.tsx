import { useLocale, useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { MonthStrip } from "@/components/ui/month-strip";
import { PageHeader } from "@/components/ui/page-header";
import { ThaiText } from "@/components/ui/thai-text";
import type { OverviewPlace } from "@/lib/performance/rules/overview-view";
import { overviewAddress } from "./overview-address";
import { fullName } from "./place-name";
import { YearForm } from "./year-form";

type OverviewHeaderProps = {
  found: OverviewPlace;
  /** The last fiscal month that has begun in the year shown, 1–12. */
  lastMonth: number;
  /** Ids the actor may open: the path above them is named, not linked. */
  reachableIds: ReadonlySet<string>;
  line: string;
};

/** Who and when: the place with the way down to it, the fiscal year, the month. */
export function OverviewHeader({ found, lastMonth, reachableIds, line }: OverviewHeaderProps) {
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
      line={line}
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
