import Link from "next/link";
import { useTranslations } from "next-intl";
import type { OverviewContext } from "@/lib/performance/rules/overview-view";
import { noFilter, type OverviewAt, overviewAddress } from "./overview-address";
import { useFilterParts } from "./overview-filter-names";

type OverviewFilterChipsProps = { areaId: string; at: OverviewAt; context: Pick<OverviewContext, "filter" | "funds" | "themes"> };

/** The conditions in use, each a link to the page without it. On paper the names stay: a figure says what it leaves out. */
export function OverviewFilterChips({ areaId, at, context }: OverviewFilterChipsProps) {
  const t = useTranslations("performance.filter");
  const parts = useFilterParts(context);
  if (parts.length === 0) return null;
  return (
    <nav aria-label={t("active")} className="filter-chips">
      <span>{t("active")}</span>
      {parts.map(({ key, name, rest }) => (
        <Link
          key={key}
          href={overviewAddress(areaId, { ...at, ...rest })}
          className="filter-chip"
          aria-label={t("remove", { name })}
          scroll={false}
        >
          {name}
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" data-print="none">
            <path d="m2 2 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Link>
      ))}
      {parts.length > 1 ? (
        <Link href={overviewAddress(areaId, { ...at, ...noFilter })} className="filter-clear" data-print="none" scroll={false}>
          {t("clear")}
        </Link>
      ) : null}
    </nav>
  );
}
